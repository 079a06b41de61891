import type { CatalogueView, Item } from '../../catalog/index.ts'
import {
  type Addition,
  type Condition,
  complementOf,
  conditionKey,
  isAttribute,
  type Operation,
  variety,
} from '../../preferences/index.ts'
import { bare, type Saying, type Scope, sayingsOf } from '../clauses/scope.ts'
import { isListed, type Segment, type Signs, segmentsOf, signsOf } from '../clauses/segments.ts'
import type { Grammar } from '../grammar/index.ts'
import type { Atom } from '../readers/atom.ts'
import { expiryOf } from '../readers/horizon.ts'
import type { NotUnderstood } from '../reading.ts'
import { quoteOf, type Tokens } from '../tokens.ts'
import { isFacet } from '../vocabulary/facets.ts'
import type { ValueSense } from '../vocabulary/sense.ts'
import { joinAlternative } from './alternatives.ts'
import { avoidedLast, joinedToStanding, type Standing } from './continued.ts'
import { operationsOf } from './operations.ts'

/** What is interpreted, and against what. */
export interface Interpretable {
  tokens: Tokens
  atoms: readonly Atom[]
  view: CatalogueView
  grammar: Grammar
  /** The items of the page being shown. */
  shown: readonly Item[]
  /** The directives in force: what "or the 80s" goes on from. */
  inForce: readonly Standing[]
  now: Date
}

export interface Interpretation {
  operations: Operation[]
  notUnderstood: NotUnderstood[]
  /** The command swaps what was wanted before: "X instead". */
  instead: boolean
}

/** Turns atoms into operations, segment by segment. */
export const interpret = ({
  tokens,
  atoms,
  view,
  grammar,
  shown,
  inForce,
  now,
}: Interpretable): Interpretation => {
  const result: Interpretation = { operations: [], notUnderstood: [], instead: false }
  const quote = (from: number, to: number) => quoteOf(tokens, from, to)
  const words = (from: number, to: number) => tokens.folded.slice(from, to)
  const ground = { view, grammar, shown, quote, words }
  const cleared = atoms.find((atom) => atom.kind === 'scope' && atom.name === 'clear')
  if (cleared) result.operations.push({ op: 'clear', quote: quote(cleared.from, cleared.to) })

  const segments = segmentsOf(atoms, grammar).map((segment) => ({
    segment,
    signs: signsOf(segment, grammar),
  }))
  const horizons = segments.flatMap(({ signs }) => signs.horizon ?? [])
  const opening = atoms.find(({ kind }) => kind !== 'filler')
  const avoided =
    opening?.kind === 'scope' && opening.name === 'except'
      ? avoidedLast(inForce, quote(0, tokens.folded.length))
      : undefined
  if (avoided) result.operations.push(avoided)
  let last: Carried = { scope: avoided ? { ...bare, name: 'without' } : bare }
  let quotedFrom = 0
  let turned = false
  for (const { segment, signs: own } of segments) {
    // "On second thought, X": what is said in the next breath is meant.
    const signs: Signs = { ...own, replaces: own.replaces || (turned && !own.retracts) }
    // "Horror, no wait, comedies": what was said before that is none of the list.
    const before = turned ? result.operations.splice(0) : []
    // Of one horizon the whole command is meant; of several each its own part.
    const horizon = horizons.length === 1 ? horizons[0] : signs.horizon
    const carried = segment.joint === 'start' ? last.scope : carry(segment, last)
    const { sayings, scope } = sayingsOf(segment, carried, signs)
    turned = signs.replaces && sayings.length === 0
    result.instead ||= signs.replaces && !turned
    // "with a pool and a sauna" asks for both, where "comedies and thrillers" are either.
    const ors = segment.atoms.flatMap(({ kind, from }) => (kind === 'or' ? from : []))
    let isPart = last.isPart === true && segment.joint === 'comma'
    for (const [i, saying] of sayings.entries()) {
      const { atom, role } = saying
      const link = saying.link ?? (isBeside(sayings[i - 1], saying, view) ? 'or' : undefined)
      const isAll = ors.every((at) => at < (role?.from ?? 0))
      isPart = role?.kind === 'member' || (isPart && isListed(segment))
      const weak = signs.weak && atom.from >= signs.weakFrom
      const operations = operationsOf(saying, { ...signs, weak }, ground)
      if (typeof operations === 'string')
        result.notUnderstood.push({ quote: quote(atom.from, atom.to), why: operations })
      else if (saying.scope.name === 'except') exempt(result.operations, operations)
      else if (saying.narrows && narrow(result.operations, operations)) continue
      else
        for (const operation of operations) {
          const joining = {
            quote: quote(quotedFrom, atom.to),
            isOfMany: (name: string) => !isFacet(name, view),
            isWhole: (name: string) => view.schema.get(name)?.unit === 'year',
          }
          // "the 80s, no wait, the 90s" is no list.
          const isList = link && !(link === 'comma' && result.instead) && !(isPart && isAll)
          if (isList && joinAlternative(result.operations, operation, link, joining)) continue
          const goesOn = link === 'or' && opening?.kind === 'or' && result.operations.length === 0
          const joined = (goesOn && joinedToStanding(operation, inForce, joining)) || operation
          result.operations.push(horizon ? within(joined, expiryOf(horizon, now)) : joined)
          quotedFrom = Math.min(saying.scope.from, atom.from)
        }
    }
    result.operations.unshift(...before.filter((one) => !isSwapped(one, result.operations)))
    last = { scope, value: sayings.findLast(({ atom }) => atom.kind === 'value'), isPart }
  }
  if (avoided && result.operations[0] === avoided) result.operations.shift()
  return { ...result, operations: withoutMereVariety(result.operations) }
}

/** Whether a wish makes room for one of those that are put in its place. */
const isSwapped = (old: Operation, fresh: readonly Operation[]): boolean =>
  fresh.some(
    (one) =>
      old.op === 'add' &&
      one.op === 'add' &&
      one.exclusive &&
      old.polarity === 'want' &&
      subjectOf(old.condition) === subjectOf(one.condition),
  )

/** The attribute that a condition is on; undefined for words. */
const subjectOf = (condition: Condition): string | undefined =>
  'attribute' in condition ? condition.attribute : undefined

/** "always the same colour, mix it up": variety in one attribute is all that is meant. */
const withoutMereVariety = (operations: Operation[]): Operation[] => {
  const isApart = operations.some((one) => one.op === 'sort' && one.apart !== undefined)
  const isMere = (one: Operation) =>
    one.op === 'sort' && one.attribute === variety && one.apart === undefined
  return isApart ? operations.filter((one) => !isMere(one)) : operations
}

/** "norway sweden or finland": of two values side by side, of which an item has but one, either will do. */
const isBeside = (
  last: Saying | undefined,
  { atom, scope }: Saying,
  { schema }: CatalogueView,
): boolean => {
  const isOne = ({ attribute }: ValueSense) => schema.get(attribute)?.kind === 'category'
  const [before, after] = [sensesOf(last?.atom), sensesOf(atom)]
  return (
    last?.atom.to === atom.from &&
    last.scope.name === scope.name &&
    before.some(
      (one) =>
        isOne(one) &&
        after.some(({ attribute, value }) => attribute === one.attribute && value !== one.value),
    )
  )
}

/** Asked for, or taken back, until a time. */
const within = (operation: Operation, until: string | null): Operation => {
  if (operation.op === 'add') return { ...operation, expiresAt: until }
  return operation.op === 'retract' && until ? { ...operation, until } : operation
}

/** "no X or Y except Z": what the avoids just before it do not mean. */
const exempt = (operations: Operation[], exempted: readonly Operation[]): void => {
  const conditions = exempted.flatMap((one) => (one.op === 'add' ? one.condition : []))
  if (conditions.length === 0) return
  for (let i = operations.length - 1; i >= 0; i--) {
    const operation = operations[i]!
    if (operation.op !== 'add' || operation.polarity !== 'avoid') break
    operations[i] = withExemptions(operation, conditions)
  }
}

/** "no X from the 80s": of the avoid just before it, only what meets this too. False where that cannot be said. */
const narrow = (operations: Operation[], narrowing: readonly Operation[]): boolean => {
  const [one] = narrowing
  const last = operations.at(-1)
  if (one?.op !== 'add' || last?.op !== 'add' || !isAttribute(one.condition)) return false
  const others = complementOf(one.condition)
  if (others.length === 0) return false
  operations[operations.length - 1] = withExemptions(last, others)
  return true
}

const withExemptions = (operation: Addition, conditions: readonly Addition['condition'][]) => {
  const all = [
    ...(operation.condition.except ?? []),
    ...conditions.map(({ except: _, ...c }) => c as Condition),
  ]
  const except = [...new Map(all.map((one) => [conditionKey(one), one])).values()]
  return { ...operation, condition: { ...operation.condition, except } } as Addition
}

interface Carried {
  scope: Scope
  value?: Saying | undefined
  /** What was said last is in an item, as "with" says. */
  isPart?: boolean
}

/** A comma carries wishes on, but to no bound; "no A, B" carries only a list of the same attribute's values. */
const carry = (segment: Segment, { scope, value }: Carried): Scope => {
  if (segment.joint !== 'comma') return bare
  if (scope.name === 'like' && segment.atoms.some(isBound)) return bare
  const opening = segment.atoms.find(({ kind }) => kind === 'scope')
  const isAvoided = scope.name === 'without' || scope.name === 'less'
  if (isAvoided && opening?.kind === 'scope' && opening.name === 'except') return scope
  if (scope.name === 'more' || scope.name === 'like' || scope.name === 'only') return scope
  if (!isAvoided) return bare
  const attributes = new Set(sensesOf(value?.atom).map(({ attribute }) => attribute))
  const next = segment.atoms.find(({ kind }) => kind === 'value')
  const isSameList = sensesOf(next).some(({ attribute }) => attributes.has(attribute))
  return isListed(segment) && isSameList ? scope : bare
}

const isBound = (atom: Atom): boolean =>
  atom.kind === 'condition' && /^[<>]/.test(atom.condition.operator)

const sensesOf = (atom: Atom | undefined) => (atom?.kind === 'value' ? atom.senses : [])
