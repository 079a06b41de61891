import type { Schema } from '../../catalog/index.ts'
import type { AttributeCondition, Polarity } from '../../preferences/index.ts'
import type { ValueSense } from './sense.ts'

/** A name is avoided wherever it is at least this often, compared with where it is most often. */
const alsoAvoided = 0.1

/** What the words around a value say of its attribute. */
export interface Hints {
  /** Attributes named beside it. */
  named: readonly string[]
  /** Who made the item, or what is in it; with the words that say so: "published by". */
  role: { kind: 'maker' | 'member'; words: readonly string[] } | undefined
}

/**
 * What a phrase of the vocabulary means: on the attribute named beside it, else on the one of the role it has, else
 * where it is most frequent. A name of several words that is avoided is avoided on every attribute that has it,
 * whoever acts and directs.
 */
export const chooseSenses = (
  senses: readonly ValueSense[],
  polarity: Polarity,
  { named, role }: Hints,
): ValueSense[] => {
  // "French" is a language where there is one, else a country.
  const sorted = senses.toSorted(
    (a, b) => Number(a.by === 'demonym') - Number(b.by === 'demonym') || b.count - a.count,
  )
  const first =
    sorted.find(({ attribute }) => named.includes(attribute)) ??
    sorted.find(({ attribute }) => role?.words.some((word) => isNamedAfter(attribute, word))) ??
    (role && sorted.find(({ attribute }) => isMaker(attribute) === (role.kind === 'maker'))) ??
    sorted[0]
  if (!first) return []
  const namesakes = sorted.filter(
    ({ attribute, value }) => attribute === first.attribute && value !== first.value,
  )
  if (first.by === 'surname' && namesakes.length > 0) return [first, ...namesakes]
  // "Scandinavian" is of any of its countries.
  if (first.by === 'demonym') return [first, ...namesakes.filter(({ by }) => by === 'demonym')]
  if (polarity === 'want' || named.length > 0 || !/\s/.test(first.value)) return [first]
  const others = sorted.filter(
    ({ attribute, value, count }) =>
      attribute !== first.attribute && value === first.value && count >= alsoAvoided * first.count,
  )
  return [first, ...others]
}

/** "published" and "publisher" begin alike, and so do "written" and "writer". */
export const isNamedAfter = (attribute: string, word: string) =>
  word.length >= 5 && attribute.toLowerCase().startsWith(word.slice(0, word.length > 6 ? -3 : -2))

/** Words that end like a maker's and are none. */
const things = new Set(
  `chapter character color cover door factor filter flavor floor gender layer leather letter meter
  number odor order paper power sector summer tier vector weather winter`.split(/\s+/),
)

/** English names makers by what they do: director, author, developer. */
export const isMaker = (attribute: string): boolean => {
  const word = /\p{L}+$/u.exec(attribute.toLowerCase())?.[0].replace(/s$/, '') ?? ''
  return /[^aeiou](or|er)$/.test(word) && !things.has(word)
}

/** What is asked of an item by values of which it may have any, or must have none. */
export const conditionsOf = (
  senses: readonly ValueSense[],
  polarity: Polarity,
  schema: Schema,
): AttributeCondition[] => {
  const values = [...new Set(senses.map(({ value }) => value))]
  const [first] = senses
  const isChoice = polarity === 'want' && values.length > 1
  return isChoice && first
    ? [{ attribute: first.attribute, operator: 'in', value: values }]
    : senses.map((sense) => hasValue(sense, schema))
}

/** The condition that an item has this value; of a flag, whose name is all that is said of it, that it holds. */
export const hasValue = (
  { attribute, value }: Pick<ValueSense, 'attribute' | 'value'>,
  schema: Schema,
): AttributeCondition => {
  const kind = schema.get(attribute)?.kind
  return {
    attribute,
    operator: kind === 'tags' ? 'contains' : 'eq',
    value: kind === 'flag' ? true : value,
  }
}
