import type { Schema } from '../catalog/index.ts'
import type { AttributeCondition, Polarity } from '../preferences/index.ts'
import type { ValueSense } from './lexicon.ts'

/** A name is avoided wherever it is at least this often, compared with where it is most often. */
const alsoAvoided = 0.1

/**
 * What a phrase of the vocabulary means: on the attribute named beside it, else where it is most frequent. A name of
 * several words that is avoided is avoided on every attribute that has it, whoever acts and directs.
 */
export const chooseSenses = (
  senses: readonly ValueSense[],
  polarity: Polarity,
  named: readonly string[],
): ValueSense[] => {
  const sorted = senses.toSorted((a, b) => b.count - a.count)
  const first = sorted.find(({ attribute }) => named.includes(attribute)) ?? sorted[0]
  if (!first) return []
  if (polarity === 'want' || named.length > 0 || !/\s/.test(first.value)) return [first]
  const others = sorted.filter(
    ({ attribute, value, count }) =>
      attribute !== first.attribute && value === first.value && count >= alsoAvoided * first.count,
  )
  return [first, ...others]
}

/** The condition that an item has this value. */
export const hasValue = ({ attribute, value }: ValueSense, schema: Schema): AttributeCondition => ({
  attribute,
  operator: schema.get(attribute)?.kind === 'tags' ? 'contains' : 'eq',
  value,
})
