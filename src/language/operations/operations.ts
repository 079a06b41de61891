import type { CatalogueView, Item } from '../../catalog/index.ts'
import {
  type Addition,
  type Condition,
  type Operation,
  relevance,
  variety,
} from '../../preferences/index.ts'
import { meaningOf, type Saying, type Scope } from '../clauses/scope.ts'
import type { Signs } from '../clauses/segments.ts'
import type { Grammar } from '../grammar/index.ts'
import { attributeFor } from '../quantities/measures.ts'
import { conditionOfComparative } from '../readers/comparative.ts'
import { conditionOfAmount, conditionOfLevel, conditionOfSuitable } from '../readers/levels.ts'
import { noSuchItem } from '../readers/reference.ts'
import { chooseSenses, conditionsOf, hasValue } from '../vocabulary/senses.ts'
import { opposed } from './lacking.ts'
import { retractions } from './retractions.ts'

/** What sayings are turned into operations against. */
export interface Ground {
  view: CatalogueView
  grammar: Grammar
  /** The items of the page being shown: what "shorter" is compared with. */
  shown: readonly Item[]
  /** The words from one token to another, as typed and in the form in which they are compared. */
  quote: (from: number, to: number) => string
  words: (from: number, to: number) => readonly string[]
}

/** The operations that a saying asks for, or why it asks for none. */
export const operationsOf = (
  saying: Saying,
  signs: Signs,
  ground: Ground,
): Operation[] | string => {
  const retracts = saying.scope.name === 'insteadOf' ? 'replace' : signs.retracts
  return retracts ? retractions(saying, retracts, ground) : additions(saying, signs, ground)
}

const wish = (saying: Saying): Saying => ({
  ...saying,
  scope: isOpen(saying.scope) ? { ...saying.scope, name: 'like' } : saying.scope,
})

const isOpen = ({ name }: Scope) =>
  name === 'bare' || name === 'want' || name === 'any' || name === 'more'

const additions = (saying: Saying, signs: Signs, ground: Ground): Operation[] | string => {
  const { atom, scope, named, role, likened } = saying
  const { view, grammar, shown, quote, words } = ground
  const add = (condition: Condition, changes: Partial<Saying> = {}) =>
    addition({ ...saying, ...changes }, condition, signs, ground)
  const orWhy = (condition: Condition | string, as = saying) =>
    typeof condition === 'string' ? condition : [addition(as, condition, signs, ground)]
  switch (atom.kind) {
    case 'value': {
      const lacking = opposed(saying, view.schema, quote(atom.from, atom.to))
      if (lacking) return additions(lacking, signs, ground)
      const { polarity, strength } = meaningOf(scope, { weak: signs.weak, compared: false })
      const blend = atom.senses.filter(({ by }) => by === 'blend')
      if (blend.length > 0) {
        const [named] = atom.senses.filter(({ by }) => by !== 'blend')
        const both = polarity === 'want' ? blend : named ? [named] : []
        // Who wants no romcoms has nothing against either half.
        return both.length > 0
          ? both.map((sense) => add(hasValue(sense, view.schema)))
          : [add({ text: quote(atom.from, atom.to) })]
      }
      const isGuess = atom.senses.every(({ by }) => by === 'guess')
      // What is guessed is no must. What must not be is not relaxed for that: it is taken at its word.
      if (isGuess && polarity === 'avoid' && strength === 'must')
        return [add({ text: quote(atom.from, atom.to) })]
      const hints = {
        named,
        role: role && { kind: role.kind, words: words(role.from, role.to) },
      }
      const as = likened ? wish(saying) : saying
      const how = isGuess ? { ...signs, weak: true } : signs
      return conditionsOf(chooseSenses(atom.senses, polarity, hints), polarity, view.schema).map(
        (condition) => addition(as, condition, how, ground),
      )
    }
    case 'condition':
      return [addition(atom.softly ? wish(saying) : saying, atom.condition, signs, ground)]
    case 'text': {
      const { polarity } = meaningOf(scope, { weak: false, compared: false })
      // A wanted meaning cannot be checked on an item, so it is never a must.
      const as = polarity === 'want' || likened ? { ...signs, weak: true } : signs
      return [addition(saying, { text: atom.text }, as, ground)]
    }
    case 'item':
      return atom.items.length === 0
        ? noSuchItem
        : atom.items.flatMap(({ id }) => likeness(saying, id, signs, ground))
    case 'attribute': {
      const flag = atom.attributes.find((name) => view.schema.get(name)?.kind === 'flag')
      // "remove the price", "any year": what was said of it, not what it is.
      if (scope.name === 'any' || (scope.name === 'without' && !flag))
        return retractions(saying, 'forget', ground)
      if (flag)
        return [
          add({ attribute: flag, operator: 'eq', value: true }, atom.softly ? wish(saying) : {}),
        ]
      const counted = conditionOfAmount(scope.name, atom.attributes, view)
      return counted
        ? [addition({ ...saying, scope: { ...scope, name: 'like' } }, counted, signs, ground)]
        : []
    }
    case 'level': {
      const condition = conditionOfLevel(atom.level, view, grammar)
      // "retro" is a look, too, where nothing tells how old a thing is.
      const isLook = atom.level.measure === 'time' && atom.level.end === 'low'
      return typeof condition === 'string' && isLook
        ? [add({ text: quote(atom.from, atom.to) }, wish(saying))]
        : orWhy(condition, wish(saying))
    }
    case 'exact': {
      const { measure, operator, value } = atom.exact
      const attribute = attributeFor(measure, { view, grammar })?.name
      return attribute
        ? [add({ attribute, operator, value })]
        : 'the catalogue has no attribute to tell that by'
    }
    case 'suitable': {
      const condition = conditionOfSuitable(view)
      return condition ? [add(condition)] : [add({ text: quote(atom.from, atom.to) }, wish(saying))]
    }
    case 'comparative':
      return orWhy(
        conditionOfComparative(atom.direction, shown.length > 0 ? shown : null, view, grammar),
        {
          ...saying,
          scope: { ...scope, name: 'like' },
        },
      )
    case 'variety':
      return [
        { op: 'sort', attribute: variety, direction: 'desc', quote: quote(atom.from, atom.to) },
      ]
    case 'apart': {
      const { attribute, most } = atom
      const asked = quote(Math.min(scope.from, atom.from), atom.to)
      const sort = { attribute: variety, direction: 'desc', apart: { attribute, most } } as const
      return [{ op: 'sort', ...sort, quote: asked }]
    }
    case 'unsorted':
      return [
        { op: 'sort', attribute: relevance, direction: 'desc', quote: quote(atom.from, atom.to) },
      ]
    case 'sort': {
      const { measure, direction } = atom.direction
      const attribute =
        measure === 'popularity' ? measure : attributeFor(measure, { view, grammar })?.name
      if (!attribute) return 'the catalogue has nothing to sort by like that'
      return [{ op: 'sort', attribute, direction, quote: quote(atom.from, atom.to) }]
    }
    case 'order': {
      const { attribute, direction } = atom
      return [{ op: 'sort', attribute, direction, quote: quote(atom.from, atom.to) }]
    }
    case 'unclear':
      return atom.why
    default:
      return []
  }
}

/** Likeness is a wish; an item that is not wanted is hidden, and with "like" so are, softly, those near it. */
const likeness = (saying: Saying, id: string, signs: Signs, ground: Ground): Addition[] => {
  const { polarity } = meaningOf(saying.scope, { weak: false, compared: false })
  const softly = addition(saying, { like: id }, { ...signs, weak: true }, ground)
  const isHidden = polarity === 'avoid' && saying.scope.name === 'without' && !saying.likened
  return [isHidden ? { ...softly, strength: 'must' } : softly]
}

const addition = (
  { atom, scope }: Saying,
  condition: Condition,
  { weak, replaces }: Signs,
  { quote }: Ground,
): Addition => {
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
