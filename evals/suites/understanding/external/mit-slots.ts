import { type CatalogueView, phraseKey, wordsOf } from '../../../../src/catalog/index.ts'
import type { Directive } from '../../../../src/preferences/index.ts'

/** A piece of a query that its annotators marked. */
export interface Slot {
  slot: string
  value: string
}

/** The slots that a film catalogue can answer to, and the attributes in which their values are looked for. */
const attributesOf: Record<string, readonly string[]> = {
  Genre: ['genres', 'keywords'],
  Actor: ['cast'],
  Director: ['director'],
  Year: ['year'],
  Plot: ['keywords'],
  Origin: ['keywords'],
  Relationship: ['keywords'],
  Opinion: ['keywords'],
}

/** Words that are read as a wish on another attribute by decision, and so are not judged: a classic is an old film. */
const decidedOtherwise = new Set(['classic'])

/** What a query's directives must say for a slot to be found: one of these, wanted. */
export interface Expected {
  attribute: string
  /** A value of the vocabulary, or the first and last year. */
  value: string | [number, number]
}

/** Tells what is expected of a slot; nothing where the catalogue does not have its value. */
export const slotExpectations = (view: CatalogueView): ((slot: Slot) => Expected[]) => {
  const known = new Map<string, Expected[]>()
  for (const { attribute, value } of view.vocabulary)
    for (const phrase of [value, ...(view.schema.get(attribute)?.synonyms?.[value] ?? [])]) {
      const key = phraseKey(wordsOf(phrase))
      known.set(key, [...(known.get(key) ?? []), { attribute, value }])
    }
  return ({ slot, value }) => {
    if (slot === 'Year') return yearsOf(value)
    if (decidedOtherwise.has(value)) return []
    const senses = known.get(phraseKey(wordsOf(value))) ?? []
    return senses.filter(({ attribute }) => attributesOf[slot]?.includes(attribute))
  }
}

/** "1987", "80 s", "1980 s" and "the 1950 s"; other ways to say a time are not judged. */
const yearsOf = (text: string): Expected[] => {
  const found = /^(?:the )?(19|20)?(\d)(\d)( s)?$/.exec(text)
  if (!found) return []
  const [, century, ten, one, many] = found
  if (!century && !many) return []
  const year = Number(`${century ?? '19'}${ten}${one}`)
  if (!many) return [{ attribute: 'year', value: [year, year] }]
  return one === '0' ? [{ attribute: 'year', value: [year, year + 9] }] : []
}

/** Whether a directive wants what is expected. */
export const isFound = (
  { attribute, value }: Expected,
  { polarity, condition }: Pick<Directive, 'polarity' | 'condition'>,
): boolean => {
  if (polarity !== 'want' || !('attribute' in condition)) return false
  if (condition.attribute !== attribute) return false
  const values = [condition.value].flat()
  if (typeof value === 'string') return values.includes(value)
  if (condition.operator !== 'eq' && condition.operator !== 'between') return false
  return values[0] === value[0] && values.at(-1) === value[1]
}

/** Whether a directive's words are, in part, those of a slot that speaks of its attribute. */
export const isAnnotated = (
  directive: Pick<Directive, 'condition' | 'quote'>,
  slots: readonly Slot[],
) => {
  if (!('attribute' in directive.condition)) return false
  const { attribute } = directive.condition
  const said = new Set(wordsOf(directive.quote).map(({ folded }) => folded))
  return slots.some(
    ({ slot, value }) =>
      attributesOf[slot]?.includes(attribute) &&
      wordsOf(value).some(({ folded }) => folded.length > 1 && said.has(folded)),
  )
}
