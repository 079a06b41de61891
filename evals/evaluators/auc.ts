/**
 * The area under the ROC curve: how likely one of `better` is scored above one of `worse`, equal scores counting half.
 * NaN where either has none.
 */
export const auc = (better: readonly number[], worse: readonly number[]): number => {
  const won = better.flatMap((high) => worse.map((low) => (Math.sign(high - low) + 1) / 2))
  return won.reduce((sum, one) => sum + one, 0) / won.length
}
