import type { CatalogueView, Item } from '../catalog/index.ts'
import type { Condition, Operation } from '../preferences/index.ts'
import { conditionOfComparative } from './comparative.ts'
import type { Grammar } from './grammar/index.ts'
import { attributeFor } from './measures.ts'
import { meaningOf, type Saying } from './scope.ts'
import type { Signs } from './segments.ts'
import { chooseSenses, hasValue } from './senses.ts'

/** What sayings are turned into operations against. */
export interface Ground {
  view: CatalogueView
  grammar: Grammar
  /** The items of the page being shown: what "shorter" is compared with. */
  shown: readonly Item[]
  /** The words from one token to another. */
  quote: (from: number, to: number) => string
}

/** The operations that a saying asks for, or why it asks for none. */
export const operationsOf = (saying: Saying, signs: Signs, ground: Ground): Operation[] | string =>
  signs.retracts ? retractions(saying, signs.retracts, ground) : additions(saying, signs, ground)

const retractions = (
  { atom }: Saying,
  retracts: 'forget' | 'allow',
  { quote }: Ground,
): Operation[] | string => {
  const about = (target: { attribute?: string; value?: string; text?: string }): Operation => ({
    op: 'retract',
    ...target,
    // Allowing a thing again ends only what forbade it.
    ...(retracts === 'allow' && (target.value ?? target.text) && { polarity: 'avoid' }),
    quote: quote(atom.from, atom.to),
  })
  switch (atom.kind) {
    case 'value':
      return atom.senses.map(({ attribute, value }) => about({ attribute, value }))
    case 'condition':
      return [about({ attribute: atom.condition.attribute })]
    case 'attribute':
      return atom.attributes.map((attribute) => about({ attribute }))
    case 'text':
      return [about({ text: atom.text })]
    default:
      return []
  }
}

const additions = (saying: Saying, signs: Signs, ground: Ground): Operation[] | string => {
  const { atom, scope, named } = saying
  const { view, grammar, shown, quote } = ground
  if (scope.name === 'except')
    return 'an exception to what is avoided is not remembered: say what you want'
  switch (atom.kind) {
    case 'value': {
      const { polarity } = meaningOf(scope, { weak: signs.weak, compared: false })
      const senses = chooseSenses(atom.senses, polarity, named)
      return senses.map((sense) => addition(saying, hasValue(sense, view.schema), signs, ground))
    }
    case 'condition':
      return [addition(saying, atom.condition, signs, ground)]
    case 'text': {
      const { polarity } = meaningOf(scope, { weak: false, compared: false })
      // A wanted meaning cannot be checked on an item, so it is never a must.
      const wish = polarity === 'want' ? { ...signs, weak: true } : signs
      return [addition(saying, { text: atom.text }, wish, ground)]
    }
    case 'comparative': {
      const condition = conditionOfComparative(atom.direction, shown, view.schema, grammar)
      if (typeof condition === 'string') return condition
      const wish = { ...saying, scope: { ...scope, name: 'like' as const } }
      return [addition(wish, condition, signs, ground)]
    }
    case 'sort': {
      const { measure, direction } = atom.direction
      const attribute =
        measure === 'popularity' ? measure : attributeFor(measure, view.schema, grammar)?.name
      if (!attribute) return 'the catalogue has nothing to sort by like that'
      return [{ op: 'sort', attribute, direction, quote: quote(atom.from, atom.to) }]
    }
    case 'reference':
      return 'pointing at an item is not understood: name what you like about it'
    case 'unclear':
      return atom.why
    default:
      return []
  }
}

const addition = (
  { atom, scope }: Saying,
  condition: Condition,
  { weak, replaces }: Signs,
  { quote }: Ground,
): Operation => {
  const compared = atom.kind === 'condition' && atom.compared
  const { polarity, strength, exclusive } = meaningOf(scope, { weak, compared })
  return {
    op: 'add',
    polarity,
    strength,
    condition,
    weight: scope.weight,
    exclusive: exclusive || (replaces && polarity === 'want'),
    expiresAt: null,
    // "more 90s films under two hours": a comparison speaks for itself, unless it is what is avoided.
    quote: quote(
      compared && polarity === 'want' ? atom.from : Math.min(scope.from, atom.from),
      atom.to,
    ),
  }
}
