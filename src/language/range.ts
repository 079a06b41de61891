import type { AttributeCondition } from '../preferences/index.ts'
import type { Reader } from './atom.ts'
import { conditionOf, rangeOf } from './measures.ts'
import { namedBefore } from './named.ts'
import { type Quantity, readNumber, readQuantity } from './quantity.ts'
import { gapAfter } from './tokens.ts'

/** How many years two periods side by side may span together: "80s or early 90s". */
const longestPeriod = 20

/** "between 90 and 110 minutes", "90-110 min", "from 1990 to 1995", "the 80s or early 90s". */
export const readRange: Reader = (position, at) => {
  const { tokens, compiled, view, now } = position
  const opening = compiled.between.longest(tokens.folded, at)
  const start = opening?.to ?? at
  const first = readQuantity(tokens, start, compiled, now)
  if (!first) return undefined

  const word = tokens.folded[first.to] ?? ''
  const hasDash = /^\s*[-–]\s*$/.test(gapAfter(tokens, first.to - 1))
  const joint = compiled.to.longest(tokens.folded, first.to)
  const sideBySide =
    !opening && first.value.measure === 'years' && (word === 'and' || word === 'or')
  if (!hasDash && !sideBySide && !(joint && (opening || word === 'to'))) return undefined
  const next = hasDash ? first.to : sideBySide ? first.to + 1 : joint!.to
  const second = readQuantity(tokens, next, compiled, now)
  if (!second || (sideBySide && second.value.measure !== 'years')) return undefined

  // "90 to 110 minutes": the unit of the second number is also the first one's.
  const isBare = first.value.measure === 'bare'
  const from = isBare
    ? inUnitOf(second.value, readNumber(tokens, start, compiled)!.value)
    : first.value
  const named = namedBefore(position)
  const span = { from: at, to: second.to }
  const low = conditionOf(from, { operator: '>=' }, view.schema, compiled.grammar, named)
  if (typeof low === 'string') return { kind: 'unclear', why: low, ...span }
  const high = conditionOf(second.value, { operator: '<=' }, view.schema, compiled.grammar, named)
  if (typeof high === 'string') return { kind: 'unclear', why: high, ...span }
  if (sideBySide && !touches(low, high)) return undefined
  return { kind: 'condition', condition: rangeOf(low, high), compared: true, ...span }
}

const inUnitOf = (of: Quantity, number: number): Quantity => {
  switch (of.measure) {
    case 'duration': {
      const inHours = of.minutes >= 60 && number < 10
      return { measure: 'duration', minutes: inHours ? number * 60 : number }
    }
    case 'money':
      return { ...of, amount: number }
    case 'bare':
      return { ...of, number }
    case 'years':
      return { measure: 'years', from: number, to: number }
  }
}

const touches = ({ value: low }: AttributeCondition, { value: high }: AttributeCondition) =>
  typeof low === 'number' && typeof high === 'number' && high > low && high - low <= longestPeriod
