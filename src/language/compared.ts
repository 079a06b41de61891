import type { Atom, Position, Reader } from './atom.ts'
import type { Comparison } from './grammar/index.ts'
import { conditionOf } from './measures.ts'
import { namedAfter, namedBefore } from './named.ts'
import { type Quantity, readQuantity } from './quantity.ts'
import { gapAfter } from './tokens.ts'

/** "PG-13 at most", "nothing above PG-13": a comparison with a value of an ordered category. */
export const readOrdered: Reader = (position, at) => {
  const { tokens, compiled } = position
  const before = compiled.before.longest(tokens.folded, at)
  const value = orderedValue(position, before?.to ?? at)
  if (!value) return undefined
  const after = before ? undefined : compiled.after.longest(tokens.folded, value.to)
  const comparison = (before ?? after)?.meanings[0]
  if (!comparison || comparison.measure || comparison.operator === 'around') return undefined
  return {
    kind: 'condition',
    condition: { ...value.target, operator: comparison.operator },
    compared: true,
    from: at,
    to: after?.to ?? value.to,
  }
}

const orderedValue = ({ tokens, lexicon, view }: Position, at: number) => {
  const found = lexicon.values.longest(tokens.stems, tokens.folded[at] === 'the' ? at + 1 : at)
  const sense = found?.meanings.find(({ attribute, value }) =>
    view.schema.get(attribute)?.order?.includes(value),
  )
  return found && sense
    ? { target: { attribute: sense.attribute, value: sense.value }, to: found.to }
    : undefined
}

/** "under two hours", "1995", "two hours or less", "2010+". */
export const readCompared: Reader = (position, at) => {
  const { tokens, compiled, view, now, lexicon } = position
  const before = compiled.before.longest(tokens.folded, at)
  const start = before?.to ?? at
  const quantity = readQuantity(tokens, start, compiled, now)
  if (!quantity) return undefined
  const value = lexicon.values.longest(tokens.stems, start)
  if (!before && value && value.to > quantity.to) return undefined

  const after = before ? undefined : compiled.after.longest(tokens.folded, quantity.to)
  const plus = !before && /^\+/.test(gapAfter(tokens, quantity.to - 1))
  const comparison: Pick<Comparison, 'operator' | 'measure'> | undefined =
    (before ?? after)?.meanings[0] ?? (plus ? { operator: '>=' } : undefined)
  const named = namedBefore(position) ?? namedAfter(position, quantity.to)
  const condition = conditionOf(quantity.value, comparison, view.schema, compiled.grammar, named)
  const to = after?.to ?? quantity.to
  if (typeof condition === 'string') {
    // A number by itself may be anything: let it be read as a word.
    const isClear = comparison !== undefined || quantity.value.measure !== 'bare'
    return isClear ? { kind: 'unclear', why: condition, from: at, to } : undefined
  }
  const unit = view.schema.get(condition.attribute)?.unit
  const end = isUnit(quantity.value, unit) ? Math.max(to, quantity.to + 1) : to
  return {
    kind: 'condition',
    condition,
    compared: comparison !== undefined,
    from: at,
    to: end,
  } satisfies Atom
}

/** Whether the word after a number is only its unit: "4 stars". */
const isUnit = (quantity: Quantity, unit = '') =>
  quantity.measure === 'bare' &&
  quantity.unit !== undefined &&
  unit.toLowerCase().startsWith(quantity.unit)
