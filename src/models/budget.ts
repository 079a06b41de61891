/** A signal that is aborted when so many milliseconds are over, or with another one: for everything that is asked of a model. */
export const withinBudget = (budgetMs: number, signal?: AbortSignal): AbortSignal => {
  const budget = AbortSignal.timeout(budgetMs)
  return signal ? AbortSignal.any([signal, budget]) : budget
}
