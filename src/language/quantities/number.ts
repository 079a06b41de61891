import type { CompiledGrammar } from '../grammar/index.ts'
import { gapAfter, quoteOf, type Tokens, tokensOf } from '../tokens.ts'
import { type NumberWords, numberWordAt, withWord } from './number-words.ts'

/** Something read from the words, up to a token (exclusive). */
export interface Found<T> {
  value: T
  to: number
}

/** A number in digits or words: "1,200", "1.200,50", "2.5", "two", "ninety five", "zweiundzwanzig". */
export const readNumber = (
  tokens: Tokens,
  at: number,
  compiled: NumberWords,
): Found<number> | undefined => {
  const first = tokens.folded[at]
  if (first === undefined) return undefined
  return /^\p{N}/u.test(first) ? inDigits(tokens, at, compiled) : withRest(tokens, at, compiled)
}

/** Thousands are parted by commas or points, and what comes after the last of the other sign is less than one. */
const grouped = /^[1-9]\d{0,2}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3})+(?:,\d+)?)$/

const inDigits = (
  tokens: Tokens,
  at: number,
  { grammar }: NumberWords,
): Found<number> | undefined => {
  const mixed = /^(\d+)(\p{No})$/u.exec(quoteOf(tokens, at, at + 1))
  if (mixed) {
    const part = readFraction(tokensOf(mixed[2]!), 0)
    return part && { value: Number(mixed[1]) + part.value, to: at + 1 }
  }
  const to = grammar.spacedThousands ? pastThousands(tokens, at) : at + 1
  const word = tokens.folded.slice(at, to).join('.')
  if (!grouped.test(word)) {
    const value = Number(word.replace(',', '.'))
    return Number.isFinite(value) ? { value, to } : undefined
  }
  const isPoint = /^\d+\./.test(word)
  const plain = isPoint ? word.replaceAll('.', '').replace(',', '.') : word.replaceAll(',', '')
  return { value: Number(plain), to }
}

/** Where a number ends whose thousands are parted by spaces: "1 200". */
const pastThousands = ({ folded, list }: Tokens, at: number): number => {
  let to = at + 1
  if (!/^[1-9]\d{0,2}$/.test(folded[at]!)) return to
  while (/^\s$/.test(list[to]?.gap ?? '') && /^\d{3}(,\d+)?$/.test(folded[to]!)) to++
  return to
}

/** "two hundred and fifty": what is less than a hundred may follow hundreds after an "and". */
const withRest = (tokens: Tokens, at: number, compiled: NumberWords): Found<number> | undefined => {
  const found = inWords(tokens, at, compiled)
  if (!found || found.value < 100 || found.value % 100 !== 0) return found
  const joined = compiled.lists.and.skip(tokens.folded, found.to)
  const rest = joined > found.to ? inWords(tokens, joined, compiled) : undefined
  return rest && rest.value < 100 ? { value: found.value + rest.value, to: rest.to } : found
}

const inWords = (
  { folded, list }: Tokens,
  at: number,
  compiled: NumberWords,
): Found<number> | undefined => {
  let value: number | undefined
  let to = at
  for (;;) {
    const found = numberWordAt(folded, to, compiled)
    if (!found || (to > at && /[,.;，。；、]/.test(list[to]!.gap))) break
    const more = withWord(value, found.value)
    if (more === undefined) break
    value = more
    to = found.to
  }
  return value === undefined ? undefined : { value, to }
}

/** A number, and what a half after it adds: "four and a half". */
export const readHalves = (
  tokens: Tokens,
  at: number,
  compiled: NumberWords,
): Found<number> | undefined => {
  const number = readNumber(tokens, at, compiled)
  if (!number) return undefined
  // "1 1/2", but "1, 1/2" are two.
  const isBeside = /^[\s-]*$/.test(gapAfter(tokens, number.to - 1))
  const half = isBeside ? readHalf(tokens, number.to, compiled) : { value: 0, to: number.to }
  return { value: number.value + half.value, to: half.to }
}

/** "half", "and a half", "1/2", "½": how much of one, and where it ends; 0 where it does not stand. */
export const readHalf = (
  tokens: Tokens,
  at: number,
  { lists }: Pick<CompiledGrammar, 'lists'>,
): Found<number> => {
  const to = lists.half.skip(tokens.folded, at)
  return to > at ? { value: 0.5, to } : (readFraction(tokens, at) ?? { value: 0, to: at })
}

/** The parts that people cut things into. */
const parts = /^(1[/\u2044][234]|2[/\u2044]3|3[/\u2044]4)$/

/** "1/2", "¾": a part of one. */
const readFraction = ({ folded, list }: Tokens, at: number): Found<number> | undefined => {
  const isSlash = list[at + 1]?.gap === '/' && list[at + 2]?.gap !== '/'
  const to = isSlash ? at + 2 : at + 1
  const written = folded.slice(at, to).join('/')
  if (!parts.test(written)) return undefined
  const [part, whole] = written.split(/[/\u2044]/).map(Number) as [number, number]
  return { value: part / whole, to }
}
