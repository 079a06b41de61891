import { mean } from './mean.ts'
import { rougeL } from './rouge.ts'

/** How unlike each other texts are: 1 less the mean ROUGE-L of their pairs (RecGPT-V2); 1 of fewer than two. */
export const diversity = (texts: readonly string[]): number => {
  const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => rougeL(one, other)))
  return pairs.length === 0 ? 1 : 1 - mean(pairs)
}
