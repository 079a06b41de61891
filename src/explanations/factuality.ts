import type { ReadSentence } from './sentence.ts'

/** What a sentence says that is not so: values and numbers that the item has not, or has where they are denied. */
export const factualityFaults = ({ sentence, claims, measures }: ReadSentence): string[] => [
  ...claims
    .filter(({ isTrue, isOfUser }) => !isTrue && !isOfUser)
    .map(({ start, end, isDenied }) => {
      const words = sentence.slice(start, end)
      return isDenied ? `the item has “${words}”` : `the item has no “${words}”`
    }),
  ...measures
    .filter(({ isTrue, isChecked }) => isChecked && !isTrue)
    .map(({ start, end }) => `the item is not of “${sentence.slice(start, end)}”`),
]
