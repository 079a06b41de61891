import type { CatalogueView } from '../../catalog/index.ts'
import type { Operation, Retraction } from '../../preferences/index.ts'
import type { Saying } from '../clauses/scope.ts'
import type { Grammar } from '../grammar/index.ts'
import { conditionOfComparative } from '../readers/comparative.ts'
import { conditionOfLevel, conditionOfSuitable } from '../readers/levels.ts'
import type { ValueSense } from '../vocabulary/sense.ts'

/** A word may name a value in several ways: by itself and by a synonym. */
const distinct = (senses: readonly ValueSense[]): ValueSense[] => [
  ...new Map(senses.map((sense) => [`${sense.attribute} ${sense.value}`, sense])).values(),
]

/** What a retraction is told from. */
interface RetractionGround {
  view: CatalogueView
  grammar: Grammar
  quote: (from: number, to: number) => string
}

/**
 * What "forget X", "X is fine again" and "instead of X" take back. Allowing a thing again ends only what forbade it,
 * replacing it only what asked for it.
 */
export const retractions = (
  { atom }: Saying,
  retracts: 'forget' | 'allow' | 'replace',
  { quote, view, grammar }: RetractionGround,
): Operation[] | string => {
  const about = (
    target: Pick<Retraction, 'attribute' | 'value' | 'text' | 'like'>,
  ): Retraction => ({
    op: 'retract',
    ...target,
    ...(retracts !== 'forget' &&
      (target.value ?? target.text ?? target.like) && {
        polarity: retracts === 'allow' ? 'avoid' : 'want',
      }),
    quote: quote(atom.from, atom.to),
  })
  const aboutAttribute = (condition: ReturnType<typeof conditionOfSuitable> | string) =>
    typeof condition === 'object' ? [about({ attribute: condition.attribute })] : []
  switch (atom.kind) {
    case 'value': {
      const values = distinct(atom.senses).map(({ attribute, value, by }): Retraction => {
        const taken = about({ attribute, value })
        // What forbade "spicy" asked for "Not spicy".
        return by === 'lack' && taken.polarity
          ? { ...taken, polarity: taken.polarity === 'avoid' ? 'want' : 'avoid' }
          : taken
      })
      // What was no more than a guess may have been taken at its word.
      const isGuess = atom.senses.every(({ by }) => by === 'guess')
      return isGuess ? [...values, about({ text: quote(atom.from, atom.to) })] : values
    }
    case 'condition':
      return [about({ attribute: atom.condition.attribute })]
    case 'level':
      return aboutAttribute(conditionOfLevel(atom.level, view, grammar))
    // "older ones are fine too"
    case 'comparative':
      return aboutAttribute(conditionOfComparative(atom.direction, null, view, grammar))
    case 'suitable':
      return aboutAttribute(conditionOfSuitable(view))
    case 'attribute':
      return atom.attributes.map((attribute) => about({ attribute }))
    case 'text':
      return [about({ text: atom.text })]
    case 'item':
      return atom.items.map(({ id }) => about({ like: id }))
    case 'unclear':
      return atom.why
    default:
      return []
  }
}
