import type { VocabularyEntry } from './vocabulary.ts'

/** The values of an attribute, and how many there are of those that are asked for. */
export interface Frequent {
  total: number
  values: { value: string; count: number }[]
}

/** The most frequent values of an attribute; of those that contain a text, whatever its case, where one is given. */
export const frequentValues = (
  vocabulary: readonly VocabularyEntry[],
  attribute: string,
  { containing = '', limit }: { containing?: string | undefined; limit: number },
): Frequent => {
  const part = containing.toLowerCase()
  const found = vocabulary.filter(
    (entry) => entry.attribute === attribute && entry.value.toLowerCase().includes(part),
  )
  return {
    total: found.length,
    values: found
      .toSorted((a, b) => b.count - a.count)
      .slice(0, limit)
      .map(({ value, count }) => ({ value, count })),
  }
}
