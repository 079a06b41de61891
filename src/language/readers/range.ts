import { conditionOf, rangeOf } from '../quantities/measures.ts'
import { readNumber } from '../quantities/number.ts'
import { readQuantity } from '../quantities/quantities.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { gapAfter } from '../tokens.ts'
import type { Reader } from './atom.ts'
import { pastUnit } from './compared.ts'
import { namedBefore } from './named.ts'

/** How many years two periods side by side may span together: "80s or early 90s". */
const longestPeriod = 20

/** "between 90 and 110 minutes", "90-110 min", "from 1990 to 1995", "the 80s or early 90s". */
export const readRange: Reader = (position, at) => {
  const { tokens, compiled, view, now } = position
  const { lists } = compiled
  const start = lists.between.skip(tokens.folded, at)
  const isOpened = start > at
  const first = readQuantity(tokens, start, compiled, now)
  if (!first) return undefined

  const hasDash = /^\s*[-–]\s*[\p{Sc}'’]?$/u.test(gapAfter(tokens, first.to - 1))
  const joined = Math.max(
    lists.and.skip(tokens.folded, first.to),
    lists.or.skip(tokens.folded, first.to),
  )
  const led = lists.to.skip(tokens.folded, first.to)
  const sideBySide = !isOpened && first.value.measure === 'years' && joined > first.to
  const isRange = hasDash || (led > first.to && (isOpened || joined === first.to))
  if (!isRange && !sideBySide) return undefined
  const next = hasDash ? first.to : sideBySide ? joined : led
  const named = namedBefore(position)
  const ground = { view, grammar: compiled.grammar }
  const goesOn = isRange ? lists.now.skip(tokens.folded, next) : next
  if (first.value.measure === 'years' && goesOn > next) {
    const condition = conditionOf({ ...first.value, to: Infinity }, undefined, ground, named)
    const span = { from: at, to: goesOn }
    return typeof condition === 'string'
      ? { kind: 'unclear', why: condition, ...span }
      : { kind: 'condition', condition, compared: true, ...span }
  }
  const read = readQuantity(tokens, next, compiled, now)
  const second = read && { ...read, value: ofCentury(first.value, read.value) }
  if (!second || (sideBySide && second.value.measure !== 'years')) return undefined

  // "90 to 110 minutes": the unit of the second number is also the first one's.
  const numberAt = (at: number) =>
    readNumber(tokens, lists.articles.skip(tokens.folded, at), compiled)
  const number = numberAt(start)
  const isAlone = number?.to === first.to && first.value.measure !== second.value.measure
  const from =
    number && (isAlone || first.value.measure === 'bare')
      ? inUnitOf(second.value, number.value, numberAt(next)?.value)
      : first.value
  const span = { from: at, to: Math.max(second.to, pastUnit(position, second)) }
  // Two periods are one from the first year to the last.
  const years = periodOf(first.value, second.value)
  if (years) {
    const condition = conditionOf(years, undefined, ground, named)
    if (typeof condition === 'string') return { kind: 'unclear', why: condition, ...span }
    const isFar = sideBySide && !isNear(years)
    return isFar ? undefined : { kind: 'condition', condition, compared: true, ...span }
  }
  const low = conditionOf(from, { operator: '>=' }, ground, named)
  if (typeof low === 'string') return { kind: 'unclear', why: low, ...span }
  const high = conditionOf(second.value, { operator: '<=' }, ground, named)
  if (typeof high === 'string') return { kind: 'unclear', why: high, ...span }
  if (low.attribute !== high.attribute) return undefined
  return { kind: 'condition', condition: rangeOf(low, high), compared: true, ...span }
}

/** "1995-97", "1988-15": two figures after a year are the next one that ends so; "2015-06" is not 2106. */
const ofCentury = (first: Quantity, second: Quantity): Quantity => {
  if (first.measure !== 'years' || first.from !== first.to) return second
  if (second.measure !== 'bare' || !(second.number < 100)) return second
  const year = first.from - (first.from % 100) + second.number
  const to = year < first.from ? year + 100 : year
  return to < 2100 ? { measure: 'years', from: to, to } : second
}

const units = [1440, 60, 1, 1 / 60]

/** A number in the unit of another quantity, which begins with the number `last`. */
const inUnitOf = (of: Quantity, number: number, last = 1): Quantity => {
  switch (of.measure) {
    case 'duration': {
      // "1 to 1h30": the unit is the greatest that the quantity has its number of.
      const unit = units.find((minutes) => minutes * last <= of.minutes) ?? 1
      return { measure: 'duration', minutes: number * unit }
    }
    case 'money':
      return { ...of, amount: number }
    case 'bare':
      return { ...of, number }
    case 'score':
      return of
    case 'years':
      return { measure: 'years', from: number, to: number }
  }
}

type Years = Extract<Quantity, { measure: 'years' }>

const periodOf = (first: Quantity, second: Quantity): Years | undefined =>
  first.measure === 'years' && second.measure === 'years'
    ? {
        measure: 'years',
        from: Math.min(first.from, second.from),
        to: Math.max(first.to, second.to),
      }
    : undefined

const isNear = ({ from, to }: Years) => to > from && to - from <= longestPeriod
