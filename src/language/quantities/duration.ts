import type { CompiledGrammar } from '../grammar/index.ts'
import type { Tokens } from '../tokens.ts'
import { type Found, readHalf, readHalves, readNumber } from './number.ts'
import type { Quantity } from './quantity.ts'

const minutesInAnHour = 60

/** "two hours", "an hour and a half", "1h30", "one hour and ten minutes", "hora y media": in minutes. */
export const readDuration = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<Quantity> | undefined => {
  const { durations, lists } = compiled
  const { folded } = tokens
  let minutes = 0
  let to = at
  for (let next = at; ; next = lists.and.skip(folded, to)) {
    // "1h30 - 2h" are two.
    if (next > at && !/^\s*,?\s*$/.test(tokens.list[next]?.gap ?? '')) break
    const amount = readAmount(tokens, next, compiled) ?? oneOfHalf(tokens, next, compiled)
    // "90 ish minutes"
    const unit = amount && durations.longest(folded, lists.ish.skip(folded, amount.to))
    // "at most 80, min 40": a sign parts a number from its unit.
    if (!amount || !unit || /[,;]/.test(tokens.list[amount.to]!.gap)) break
    const [inMinutes] = unit.meanings as [number]
    const half = readHalf(tokens, unit.to, compiled)
    minutes += (amount.value + half.value) * inMinutes
    to = half.to
    const alone = inMinutes === minutesInAnHour && minutesAlone(tokens, to, compiled)
    if (alone) {
      minutes += alone.value
      to = alone.to
    }
  }
  return to > at ? { value: { measure: 'duration', minutes }, to } : undefined
}

/** "1h30", "an hour twenty": the minutes after the hours need no unit. */
const minutesAlone = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<number> | undefined => {
  const { folded, list } = tokens
  const { durations, currencies, lists } = compiled
  if (list[at]?.gap.trim() !== '') return undefined
  const isFigures = /^[0-5]\d$/.test(folded[at]!)
  const number =
    isFigures || !/^\p{N}/u.test(folded[at]!) ? readNumber(tokens, at, compiled) : undefined
  if (!number || number.value >= minutesInAnHour || (!isFigures && number.value < 10))
    return undefined
  const isOther = [durations, currencies, lists.decadeAfter].some(
    (list) => list.skip(folded, number.to) > number.to,
  )
  return isOther ? undefined : number
}

/** "hora y media": a unit with a half after it is one of them. */
const oneOfHalf = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<number> | undefined => {
  const unit = compiled.durations.skip(tokens.folded, at)
  const isHalved = unit > at && readHalf(tokens, unit, compiled).to > unit
  return isHalved ? { value: 1, to: at } : undefined
}

/** The number before a unit: "two", "one and a half", "half an", "an". */
const readAmount = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<number> | undefined => {
  const { articles, aOne } = compiled.lists
  const part = compiled.quarters.longest(tokens.folded, at)
  if (part) return { value: part.meanings[0]!, to: part.to }
  const half = readHalf(tokens, at, compiled)
  if (half.value > 0) return { value: half.value, to: articles.skip(tokens.folded, half.to) }
  const number = readHalves(tokens, at, compiled)
  if (number) return number
  const to = articles.skip(tokens.folded, at)
  if (to === at) return undefined
  const after = readNumber(tokens, to, compiled)
  if (after) return after
  const one = aOne.skip(tokens.folded, at)
  return one > at ? { value: 1, to: one } : undefined
}
