import { fold } from '../../catalog/index.ts'
import type { CompiledGrammar } from '../grammar/index.ts'
import { gapAfter, type Tokens } from '../tokens.ts'
import { type Found, readNumber } from './number.ts'
import type { Quantity } from './quantity.ts'

/** "$30", "30 dollars", "30€", "thirty quid", "a tenner". */
export const readMoney = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<Quantity> | undefined => {
  const start = compiled.lists.articles.skip(tokens.folded, at)
  const coin = compiled.currencies.longest(tokens.folded, start)
  const sum = compiled.coins.longest(tokens.folded, start)
  if (sum) {
    const [amount, inCurrency] = sum.meanings[0]!
    return { value: { measure: 'money', amount, currency: inCurrency }, to: sum.to }
  }
  const number = readNumber(tokens, coin?.to ?? start, compiled)
  // "a pound", but "a pound of" something is its weight.
  const { aOne, makerOf } = compiled.lists
  const isOne = coin && aOne.skip(tokens.folded, at) === start && start > at
  if (!number && isOne && makerOf.skip(tokens.folded, coin.to) === coin.to)
    return { value: { measure: 'money', amount: 1, currency: coin.meanings[0]! }, to: coin.to }
  if (!number) return undefined
  const signOf = (gap: string) => compiled.currencies.longest([fold(gap)], 0)?.meanings[0]
  const before = signOf(tokens.list[start]!.gap.trim().at(-1) ?? '')
  const after = compiled.currencies.longest(
    tokens.folded,
    compiled.lists.ish.skip(tokens.folded, number.to),
  )
  const behind = signOf(
    gapAfter(tokens, number.to - 1)
      .trim()
      .at(0) ?? '',
  )
  const currency = coin?.meanings[0] ?? before ?? after?.meanings[0] ?? behind
  if (currency === undefined) return undefined
  const to = !coin && !before && after ? after.to : number.to
  return { value: { measure: 'money', amount: number.value, currency }, to }
}
