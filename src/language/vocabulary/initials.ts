import { type CatalogueView, fold, wordsOf } from '../../catalog/index.ts'
import { isFacet, isFrequent, isRare } from './facets.ts'
import { numeralForms } from './numerals.ts'
import type { ValueSense } from './sense.ts'

/** Initials mean the value that is so many times as frequent as any other that has them. */
const lead = 3

/** Values by their initials. */
export type Initials = ReadonlyMap<string, readonly ValueSense[]>

/**
 * The values that go by their initials: "mcu", "vn", and "wwii" and "ww 2" for "World War II". Nobody calls so
 * what hardly any item has; and fewer letters than these are initials only of what is frequent, or in a short list.
 */
export const initialsOf = (
  values: Iterable<ValueSense>,
  view: CatalogueView,
  shortest: number,
): Initials => {
  const found = new Map<string, ValueSense[]>()
  for (const sense of values) {
    if (sense.by !== 'value') continue
    for (const letters of lettersOf(sense.value)) {
      const senses = found.get(letters)
      if (senses) senses.push(sense)
      else found.set(letters, [sense])
    }
  }
  return new Map(
    [...found].flatMap(([letters, senses]): [string, ValueSense[]][] => {
      const meant = leading(senses)
      const isKnown =
        letters.length >= shortest ||
        meant.some((one) => isFacet(one.attribute, view) || isFrequent(one, view))
      return meant.length > 0 && isKnown && !isRare(meant, view)
        ? [[letters, meant.map((sense) => ({ ...sense, by: 'synonym' as const }))]]
        : []
    }),
  )
}

const lettersOf = (value: string): string[] => {
  const words = wordsOf(value).map(({ folded }) => folded)
  const numerals = words.length > 2 ? numeralForms(words.at(-1)!) : []
  const named = numerals.length > 0 ? words.slice(0, -1) : words
  if (named.length < 2 || !named.every((word) => /^[a-z]/.test(word))) return []
  const letters = named.map((word) => word[0]).join('')
  return numerals.length === 0
    ? [letters]
    : numerals.flatMap((numeral) => [letters + numeral, `${letters} ${numeral}`])
}

/** Of values with the same initials the most frequent one, on all attributes that have it; none without a lead. */
const leading = (senses: readonly ValueSense[]): ValueSense[] => {
  const counts = new Map<string, number>()
  for (const { value, count } of senses)
    counts.set(fold(value), Math.max(count, counts.get(fold(value)) ?? 0))
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  if (!first || (second && first[1] < lead * second[1])) return []
  return senses.filter(({ value }) => fold(value) === first[0])
}
