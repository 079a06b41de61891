import type { AttributeCondition } from '../../preferences/index.ts'
import { type Comparison, isRatingName } from '../grammar/index.ts'
import { conditionOf } from '../quantities/measures.ts'
import type { Found } from '../quantities/number.ts'
import { readQuantity } from '../quantities/quantities.ts'
import { percent, type Quantity } from '../quantities/quantity.ts'
import { unitOf } from '../quantities/units.ts'
import { gapAfter } from '../tokens.ts'
import type { Atom, Position, Reader } from './atom.ts'
import { conditionOfComparative } from './comparative.ts'
import { namedAfter, namedAge, namedBefore, namedFormer } from './named.ts'
import { noSuchItem, pointed, titleAt } from './reference.ts'

/** "PG-13 at most", "nothing above PG-13": a comparison with a value of an ordered category. */
export const readOrdered: Reader = (position, at) => {
  const { tokens, compiled } = position
  const before = compiled.before.longest(tokens.folded, at)
  const value = orderedValue(position, before?.to ?? at)
  if (!value) return undefined
  const after = before ? undefined : compiled.after.longest(tokens.folded, value.to)
  const comparison = (before ?? after)?.meanings.find(({ measure }) => !measure)
  if (!comparison || comparison.operator === 'around') return undefined
  return {
    kind: 'condition',
    condition: { ...value.target, operator: comparison.operator },
    compared: true,
    from: at,
    to: after?.to ?? value.to,
  }
}

const orderedValue = ({ tokens, lexicon, compiled, view }: Position, at: number) => {
  const start = compiled.lists.articles.skip(tokens.folded, at)
  // "nothing above a rated R": a filler may stand between.
  const found =
    lexicon.values.longest(tokens.stems, start) ?? lexicon.values.longest(tokens.stems, start + 1)
  const isFiller =
    found !== undefined &&
    (lexicon.values.skip(tokens.stems, start) > start ||
      compiled.markers.longest(tokens.folded, start)?.meanings[0]?.kind === 'filler')
  const ordered = found?.meanings.filter(({ attribute, value }) =>
    view.schema.get(attribute)?.order?.includes(value),
  )
  // "medium difficulty at most"
  const named = found && lexicon.attributes.longest(tokens.singulars, found.to)
  const beside = ordered?.find(({ attribute }) => named?.meanings.includes(attribute))
  const sense = beside ?? ordered?.[0]
  return isFiller && sense
    ? {
        target: { attribute: sense.attribute, value: sense.value },
        to: beside ? named!.to : found.to,
      }
    : undefined
}

/** "shorter than the second one": a comparison with an item of the page. */
export const readComparedToItem: Reader = (position, at) => {
  const { tokens, compiled, view } = position
  const before = compiled.before.longest(tokens.folded, at)
  const [comparison] = before?.meanings ?? []
  if (!before || !comparison?.measure) return undefined
  const titled = titleAt(position, before.to)
  // "newer than 2012" is a year, whatever is called so.
  const isNumber = tokens.folded.slice(before.to, titled?.to).every((word) => /^\d+$/.test(word))
  const items = pointed(position, before.to) ?? (isNumber ? undefined : titled)
  if (!items) return undefined
  const span = { from: at, to: items.to }
  if (items.value.length === 0) return { kind: 'unclear', why: noSuchItem, ...span }
  const direction = comparison.operator.startsWith('<') ? 'asc' : 'desc'
  const { measure, operator } = comparison
  const condition = conditionOfComparative(
    { measure, direction },
    items.value,
    view,
    compiled.grammar,
  )
  if (typeof condition === 'string') return { kind: 'unclear', why: condition, ...span }
  const exact: AttributeCondition = operator === 'around' ? condition : { ...condition, operator }
  const softly = items.value.length > 1
  return { kind: 'condition', condition: exact, compared: !softly, softly, ...span }
}

/** "under two hours", "1995", "two hours or less", "2010+", "more than ten years ago". */
export const readCompared: Reader = (position, at) => {
  const { tokens, compiled, view, now, lexicon } = position
  const opened = compiled.lists.agoBefore.skip(tokens.folded, at)
  const before = compiled.before.longest(tokens.folded, opened)
  const start = before ? pastMeasure(position, before.to) : opened
  const quantity = readQuantity(tokens, start, compiled, now)
  if (!quantity || !isOfMeasure(before?.meanings[0], quantity.value)) return undefined
  if (compiled.lists.ages.skip(tokens.folded, quantity.to) > quantity.to) return undefined
  const ago = agoIn(position, quantity, opened > at)
  if (opened > at && !ago) return undefined
  const value = lexicon.values.longest(tokens.stems, start)
  if (!before && value && value.to > quantity.to) return undefined

  const unitTo = pastUnit(position, quantity)
  // "around 5 or less"
  const isAround = before?.meanings[0]?.operator === 'around'
  const after = before && !isAround ? undefined : comparisonAfter(position, unitTo, quantity.value)
  const isOpen = (token: number) => /^\+/.test(gapAfter(tokens, token))
  const plus = !before && (isOpen(start) || isOpen(quantity.to - 1))
  const told: Pick<Comparison, 'operator' | 'measure'> | undefined =
    (after ?? before)?.meanings[0] ?? (plus ? { operator: '>=' } : undefined)
  const said = told && isDenied(position, at) ? { ...told, operator: denied[told.operator] } : told
  // What is more than ten years ago is before that year.
  const comparison = ago && said ? { operator: flipped[said.operator] } : said
  const aged = comparison?.measure === 'time' ? agedIn(position, quantity) : undefined
  const meant = ago ?? aged ?? quantity
  const isAge = plus && quantity.value.measure === 'bare' && ages.has(quantity.value.number)
  const isSum = quantity.value.measure === 'money' || quantity.value.measure === 'bare'
  const named =
    namedBefore(position) ??
    namedAfter(position, quantity.to) ??
    (isSum ? namedFormer(position, at, quantity.to) : undefined) ??
    (isAge ? namedAge(position) : undefined)
  const ground = { view, grammar: compiled.grammar }
  // "18+" by itself is no price.
  const isPlain = plus && !after && !named && quantity.value.measure === 'bare'
  if (isPlain && typeof conditionOf(meant.value, undefined, ground) === 'string') return undefined
  const condition = conditionOf(meant.value, comparison, ground, named)
  const to = after?.to ?? meant.to
  if (typeof condition === 'string') {
    // A number by itself may be anything: let it be read as a word.
    const isClear = comparison !== undefined || quantity.value.measure !== 'bare'
    return isClear
      ? { kind: 'unclear', why: condition, from: at, to: Math.max(to, unitTo) }
      : undefined
  }
  return {
    kind: 'condition',
    condition,
    compared: comparison !== undefined,
    isLimit: comparison?.operator.startsWith('<') === true && meant.value.measure !== 'years',
    from: at,
    to: Math.max(to, unitTo),
  } satisfies Atom
}

/** What only has a length, or is only how good an item is, is no year: "ready in 1990" is no limit of one. */
const isOfMeasure = (comparison: Comparison | undefined, { measure }: Quantity): boolean => {
  const of = comparison?.measure
  if (of === 'rating') return measure === 'bare' || measure === 'score'
  return of !== 'duration' || measure !== 'years'
}

/** "two hours or less"; but in "from the 70s, at most two hours" the comparison is the next number's. */
const comparisonAfter = (
  { tokens, compiled, now }: Position,
  at: number,
  quantity: Quantity,
): { meanings: readonly Comparison[]; to: number } | undefined => {
  const after = compiled.after.longest(tokens.folded, at)
  const meanings = after?.meanings.filter((one) => isOfMeasure(one, quantity)) ?? []
  if (!after || meanings.length === 0) return undefined
  const isApart = /[,;.:，；。、]/.test(tokens.list[at]!.gap)
  return isApart && readQuantity(tokens, after.to, compiled, now)
    ? undefined
    : { meanings, to: after.to }
}

/** From which things are held to be for older people only. */
export const ages = new Set([12, 13, 15, 16, 17, 18, 21])

/** "after the year 2000", "antes del año 1990": the name of what is counted adds nothing. */
const pastMeasure = ({ tokens, compiled }: Position, at: number): number => {
  const named = compiled.lists.articles.skip(tokens.folded, at)
  const measure = compiled.measures.longest(tokens.folded, named)
  if (measure?.meanings[0] === 'time') return measure.to
  const year = compiled.lists.years.skip(tokens.folded, named)
  return /^\d{4}$/.test(tokens.folded[year] ?? '') ? year : at
}

/** Past the word after a number that is only its unit: "4 stars". */
export const pastUnit = (position: Position, { value, to }: Found<Quantity>): number => {
  const { view, tokens, compiled } = position
  const { measure } = value
  const isUnit =
    measure === 'bare' &&
    value.unit !== undefined &&
    value.unit === tokens.stems[to] &&
    value.unit.length > 2 &&
    ([...view.schema.values()].some(({ unit }) => unit?.toLowerCase().startsWith(value.unit!)) ||
      isRatingName(compiled.grammar, tokens.folded[to]!))
  const isMeasured = measure === 'bare' && unitOf(value.unit, compiled.grammar.language)
  const past = isUnit || isMeasured ? to + 1 : to
  // "90% positive", "95 percent of people liked"
  const isShare = measure === 'bare' && value.unit === percent
  if (!isShare) return past
  return isRatingName(compiled.grammar, tokens.folded[past] ?? '')
    ? past + 1
    : compiled.lists.approvals.skip(tokens.folded, past)
}

/** "can't spend more than", "shouldn't be over": what is denied is beyond a limit. */
const denied = { '<': '<', '<=': '<=', '>': '<=', '>=': '<', around: 'around' } as const

/** Whether only words stand between a denial, which opens no scope of its own, and the comparison. */
const isDenied = ({ tokens, compiled, before }: Position, at: number): boolean => {
  const words = before.slice(-mostBetween).toReversed()
  for (const { kind, from } of words) {
    if (kind !== 'filler' && kind !== 'word' && kind !== 'attribute') return false
    if (compiled.lists.unable.skip(tokens.folded, from) > from) return from < at
  }
  return false
}

const mostBetween = 4

const flipped = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', around: 'around' } as const

/** "ten years ago", "hace diez años". */
const agoIn = (
  position: Position,
  quantity: Found<Quantity>,
  isOpened: boolean,
): Found<Quantity> | undefined => {
  const aged = agedIn(position, quantity)
  if (!aged) return undefined
  const to = position.compiled.lists.ago.skip(position.tokens.folded, aged.to)
  return isOpened || to > aged.to ? { ...aged, to } : undefined
}

/** "older than twenty years": before the year that long ago. */
const agedIn = (
  { tokens, compiled, now }: Position,
  { value, to }: Found<Quantity>,
): Found<Quantity> | undefined => {
  if (value.measure !== 'bare') return undefined
  const end = compiled.lists.years.skip(tokens.folded, to)
  if (end === to) return undefined
  const year = now.getUTCFullYear() - value.number
  return { value: { measure: 'years', from: year, to: year }, to: end }
}
