import type { CompiledGrammar } from '../grammar/index.ts'
import { gapAfter, type Tokens } from '../tokens.ts'
import { readDuration } from './duration.ts'
import { readMoney } from './money.ts'
import { type Found, readHalves, readNumber } from './number.ts'
import { percent, type Quantity } from './quantity.ts'
import { readYears } from './years.ts'

/** Reads what is counted at a token: "two hours", "an hour and a half", "$30", "the 90s", "1995", "4 stars". */
export const readQuantity = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
  now: Date,
): Found<Quantity> | undefined =>
  // First what has a unit or a sign: "2000 minutes" and "$2000" are no year.
  readDuration(tokens, at, compiled) ??
  readMoney(tokens, at, compiled) ??
  readYears(tokens, at, compiled, now) ??
  readScore(tokens, at, compiled) ??
  readBare(tokens, at, compiled)

/** "7 out of 10", "4/5". */
const readScore = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<Quantity> | undefined => {
  const score = readHalves(tokens, at, compiled)
  if (!score) return undefined
  const isSlash = tokens.list[score.to]?.gap.trim() === '/'
  const next = isSlash ? score.to : compiled.lists.outOf.skip(tokens.folded, score.to)
  const best = isSlash || next > score.to ? readNumber(tokens, next, compiled) : undefined
  if (!best || best.value < score.value || best.value === 0) return undefined
  return { value: { measure: 'score', share: score.value / best.value }, to: best.to }
}

const readBare = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<Quantity> | undefined => {
  const number = readHalves(tokens, compiled.lists.articles.skip(tokens.folded, at), compiled)
  if (!number) return undefined
  const isPercent = /^\s?%/.test(gapAfter(tokens, number.to - 1))
  const unit = isPercent ? percent : tokens.stems[number.to]
  return { value: { measure: 'bare', number: number.value, unit }, to: number.to }
}
