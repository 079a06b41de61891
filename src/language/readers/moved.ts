import type { CatalogueView } from '../../catalog/index.ts'
import { type AttributeCondition, isAttribute, type Operator } from '../../preferences/index.ts'
import { attributeFor, conditionOf, contains } from '../quantities/measures.ts'
import { readQuantity } from '../quantities/quantities.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Position, Reader } from './atom.ts'
import { pastUnit } from './compared.ts'

/** "make it 90", "change the length to two hours", "lift that to 4.5": the bound that was set last, moved. */
export const readMoved: Reader = (position, at) => {
  const { tokens, compiled, now } = position
  const pushed = pushedAt(position, at)
  const place = pushed ?? placeAfter(position, at)
  if (!place) return undefined
  const quantity = readQuantity(tokens, place.to, compiled, now)
  if (!quantity || quantity.value.measure === 'years') return undefined
  const condition = moved(quantity.value, boundsOf(position, place.named), position)
  if (condition === undefined || typeof condition === 'string') return undefined
  return {
    kind: 'condition',
    condition,
    compared: true,
    isMoved: pushed !== undefined,
    from: at,
    to: pastUnit(position, quantity),
  }
}

/** Where the new number stands, and the attributes that are named with it. */
interface Place {
  named: readonly string[] | undefined
  to: number
}

/** After "make it", "change the length to". */
const placeAfter = ({ before }: Position, at: number): Place | undefined => {
  const said = before.filter(({ kind }) => kind !== 'filler')
  const last = said.at(-1)
  const named = last?.kind === 'attribute' ? last.attributes : undefined
  const opening = named ? said.at(-2) : last
  return opening?.kind === 'scope' && opening.name === 'instead' ? { named, to: at } : undefined
}

/** "raise it to", "bump the limit up to", "bring my budget down to": what moves a bound, up to its number. */
const pushedAt = ({ tokens, compiled, lexicon, view }: Position, at: number): Place | undefined => {
  const { pushes, pushedTo, thisOne, theseOnes, articles, telling, limits } = compiled.lists
  const { folded, singulars } = tokens
  const begun = pushes.skip(folded, at)
  if (begun === at) return undefined
  const pointed = Math.max(thisOne.skip(folded, begun), theseOnes.skip(folded, begun))
  const opened = Math.max(articles.skip(folded, begun), telling.skip(folded, begun))
  const attribute = lexicon.attributes.longest(singulars, opened)
  const measure = compiled.measures.longest(folded, opened)
  const measured =
    measure && attributeFor(measure.meanings[0]!, { view, grammar: compiled.grammar })
  const named = attribute?.meanings ?? (measured && [measured.name])
  const object = Math.max(pointed, attribute?.to ?? 0, measure?.to ?? 0, opened)
  const to = pushedTo.skip(folded, limits.skip(folded, object))
  return to > object ? { named, to } : undefined
}

type Bound = AttributeCondition & {
  operator: Extract<Operator, '<' | '<=' | '>' | '>='>
  value: number
}

/** The bounds on numbers that are in force, oldest first: of the attribute named, or all. */
const boundsOf = (
  { inForce, view }: Position,
  named: readonly string[] | undefined,
): readonly Bound[] =>
  inForce.flatMap(({ condition }) =>
    isAttribute(condition) &&
    isBound(condition, view) &&
    (named?.includes(condition.attribute) ?? true)
      ? condition
      : [],
  )

const isBound = (condition: AttributeCondition, { schema }: CatalogueView): condition is Bound =>
  /^[<>]/.test(condition.operator) &&
  typeof condition.value === 'number' &&
  schema.get(condition.attribute)?.unit !== 'year'

/** The last bound that the quantity fits, by its unit or else by its size, with the quantity in it. */
const moved = (
  quantity: Quantity,
  bounds: readonly Bound[],
  { view, compiled: { grammar } }: Position,
): AttributeCondition | string | undefined => {
  const ground = { view, grammar }
  const measured = conditionOf(quantity, undefined, ground)
  if (typeof measured !== 'string') {
    const bound = bounds.findLast(({ attribute }) => attribute === measured.attribute)
    return bound && conditionOf(quantity, { operator: bound.operator }, ground)
  }
  if (quantity.measure !== 'bare') return undefined
  const { number } = quantity
  const isWithin = ({ attribute }: Bound) => contains(view, view.schema.get(attribute)!, number)
  const bound = bounds.findLast(isWithin) ?? bounds.at(-1)
  return bound && { attribute: bound.attribute, operator: bound.operator, value: number }
}
