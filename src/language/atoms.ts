import type { CatalogueView } from '../catalog/index.ts'
import type { AttributeCondition } from '../preferences/index.ts'
import type { CompiledGrammar, Marker } from './grammar/index.ts'
import { type Lexicon, lexiconOf, type ValueSense } from './lexicon.ts'
import { conditionOf, rangeOf } from './measures.ts'
import { readNumber, readQuantity } from './quantity.ts'
import { gapAfter, type Tokens } from './tokens.ts'

/** A piece of a command with one meaning, over the tokens `from` up to `to` (exclusive). */
export type Atom = { from: number; to: number } & (
  | Marker
  | { kind: 'value'; senses: readonly ValueSense[] }
  | { kind: 'condition'; condition: AttributeCondition; compared: boolean }
  | { kind: 'unclear'; why: string }
  | { kind: 'attribute'; attribute: string }
  | { kind: 'word' }
  | { kind: 'text'; text: string }
  | { kind: 'comma' | 'stop' }
)

/** What atoms are read from. */
export interface Context {
  tokens: Tokens
  view: CatalogueView
  compiled: CompiledGrammar
  now: Date
}

type Reader = (
  context: Context & { lexicon: Lexicon; before: readonly Atom[] },
  at: number,
) => Atom | undefined

/** Cuts a command into atoms: comparisons first, then whatever of values and function words is longest. */
export const atomsOf = (context: Context): Atom[] => {
  const { tokens, view } = context
  const lexicon = lexiconOf(view)
  const atoms: Atom[] = []
  for (let at = 0; at < tokens.list.length; ) {
    const joint = at > 0 ? jointOf(tokens, at) : undefined
    if (joint) atoms.push({ kind: joint, from: at, to: at })
    const around = { ...context, lexicon, before: atoms }
    const atom = readRange(around, at) ?? readCompared(around, at) ?? readPlain(around, at)
    atoms.push(atom)
    at = atom.to
  }
  return atoms
}

const jointOf = ({ list }: Tokens, at: number) => {
  const gap = list[at]!.gap
  if (/[.;!?\n]/.test(gap)) return 'stop'
  if (/[,:()—]|\s[-–]\s/.test(gap)) return 'comma'
  if (/[&+]/.test(gap)) return 'and'
  return gap.includes('/') ? 'or' : undefined
}

/** "between 90 and 110 minutes", "90-110 min", "from 1990 to 1995", "the 80s or early 90s". */
const readRange: Reader = (context, at) => {
  const { tokens, compiled, view, now } = context
  const opening = compiled.between.longest(tokens.folded, at)
  const first = readQuantity(tokens, opening?.to ?? at, compiled, now)
  if (!first) return undefined
  const dash = /^\s*[-–]\s*$/.test(gapAfter(tokens, first.to - 1))
  const joint = compiled.to.longest(tokens.folded, first.to)
  const bothYears =
    first.value.measure === 'years' && /^(and|or)$/.test(tokens.folded[first.to] ?? '')
  if (!dash && !bothYears && !(joint && (opening || tokens.folded[first.to] === 'to')))
    return undefined
  const second = readQuantity(
    tokens,
    dash ? first.to : bothYears ? first.to + 1 : joint!.to,
    compiled,
    now,
  )
  if (!second) return undefined
  // "90 to 110 minutes": the unit of the second number is also the first one's.
  const start =
    first.value.measure === 'bare'
      ? inUnitOf(second.value, readNumber(tokens, opening?.to ?? at, compiled)!.value)
      : first.value
  if (bothYears && second.value.measure !== 'years') return undefined
  const named = namedBefore(context)
  const low = conditionOf(start, { operator: '>=' }, view.schema, compiled.grammar, named)
  const high = conditionOf(second.value, { operator: '<=' }, view.schema, compiled.grammar, named)
  if (typeof low === 'string') return { kind: 'unclear', why: low, from: at, to: second.to }
  if (typeof high === 'string') return { kind: 'unclear', why: high, from: at, to: second.to }
  if (bothYears && !opening && !touches(low, high)) return undefined
  return {
    kind: 'condition',
    condition: rangeOf(low, high),
    compared: true,
    from: at,
    to: second.to,
  }
}

type ReadQuantity = NonNullable<ReturnType<typeof readQuantity>>['value']

const inUnitOf = (of: ReadQuantity, number: number): ReadQuantity => {
  switch (of.measure) {
    case 'duration':
      return {
        measure: 'duration',
        minutes: of.minutes >= 60 && number < 10 ? number * 60 : number,
      }
    case 'money':
      return { ...of, amount: number }
    case 'bare':
      return { ...of, number }
    case 'years':
      return { measure: 'years', from: number, to: number }
  }
}

/** Two periods side by side read as one: "80s or early 90s". */
const touches = (low: AttributeCondition, high: AttributeCondition) =>
  typeof low.value === 'number' &&
  typeof high.value === 'number' &&
  high.value - low.value <= 20 &&
  high.value > low.value

/** The attribute named just before: "rating above 4", "price: under 50". */
const namedBefore = ({ before, view }: { before: readonly Atom[]; view: CatalogueView }) => {
  const last = before.findLast(({ kind }) => kind !== 'filler' && kind !== 'comma')
  return last?.kind === 'attribute' ? view.schema.get(last.attribute) : undefined
}

/** "under two hours", "PG-13 at most", "1995", "two hours or less". */
const readCompared: Reader = (context, at) => {
  const { tokens, compiled, view, now } = context
  const comparison = compiled.before.longest(tokens.folded, at)
  const start = comparison?.to ?? at
  const ordered = readOrdered(context, start)
  const asked = comparison?.meanings[0]
  if (ordered && asked && asked.operator !== 'around' && !asked.measure)
    return {
      kind: 'condition',
      condition: { ...ordered.target, operator: asked.operator },
      compared: true,
      from: at,
      to: ordered.to,
    }
  if (ordered) {
    const after = compiled.after.longest(tokens.folded, ordered.to)
    const operator = after?.meanings[0]?.operator
    if (!comparison && after && operator && operator !== 'around')
      return {
        kind: 'condition',
        condition: { ...ordered.target, operator },
        compared: true,
        from: at,
        to: after.to,
      }
    if (!comparison) return undefined
  }
  const quantity = readQuantity(tokens, start, compiled, now)
  if (!quantity) return undefined
  const value = context.lexicon.values.longest(tokens.stems, start)
  if (!comparison && value && value.to > quantity.to) return undefined
  const after = comparison ? undefined : compiled.after.longest(tokens.folded, quantity.to)
  const plus = !comparison && /^\+/.test(gapAfter(tokens, quantity.to - 1))
  const compared = asked ?? after?.meanings[0] ?? (plus ? { operator: '>=' as const } : undefined)
  const condition = conditionOf(
    quantity.value,
    compared,
    view.schema,
    compiled.grammar,
    namedBefore(context) ?? namedAfter(context, quantity.to),
  )
  const to = after?.to ?? quantity.to
  if (typeof condition === 'string')
    return compared || quantity.value.measure !== 'bare'
      ? { kind: 'unclear', why: condition, from: at, to }
      : undefined
  const unit = quantity.value.measure === 'bare' && view.schema.get(condition.attribute)?.unit
  const unitWord =
    unit &&
    quantity.value.measure === 'bare' &&
    quantity.value.unit &&
    unit.toLowerCase().startsWith(quantity.value.unit)
  return {
    kind: 'condition',
    condition,
    compared: compared !== undefined,
    from: at,
    to: unitWord ? Math.max(to, quantity.to + 1) : to,
  }
}

/** The attribute named just after: "under 4 rating". */
const namedAfter = ({ tokens, lexicon, view }: Context & { lexicon: Lexicon }, at: number) => {
  const found = lexicon.attributes.longest(tokens.stems, at)
  const attribute = found && view.schema.get(found.meanings[0]!)
  return attribute?.kind === 'number' ? attribute : undefined
}

/** A value of an ordered category. */
const readOrdered = ({ tokens, lexicon, view }: Context & { lexicon: Lexicon }, at: number) => {
  const found = lexicon.values.longest(tokens.stems, tokens.folded[at] === 'the' ? at + 1 : at)
  const sense = found?.meanings.find(({ attribute, value }) =>
    view.schema.get(attribute)?.order?.includes(value),
  )
  return found && sense
    ? { target: { attribute: sense.attribute, value: sense.value }, to: found.to }
    : undefined
}

const readPlain = ({ tokens, compiled, lexicon }: Parameters<Reader>[0], at: number): Atom => {
  const value =
    lexicon.values.longest(tokens.stems, at) ?? lexicon.surnames.longest(tokens.folded, at)
  const marker = compiled.markers.longest(tokens.folded, at)
  const attribute = lexicon.attributes.longest(tokens.stems, at)
  const longest = Math.max(value?.to ?? 0, marker?.to ?? 0, attribute?.to ?? 0)
  if (marker?.to === longest) return { ...marker.meanings[0]!, from: at, to: marker.to }
  if (value?.to === longest)
    return { kind: 'value', senses: value.meanings, from: at, to: value.to }
  if (attribute?.to === longest)
    return { kind: 'attribute', attribute: attribute.meanings[0]!, from: at, to: attribute.to }
  return { kind: 'word', from: at, to: at + 1 }
}
