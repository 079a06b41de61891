import type { CompiledGrammar } from './grammar/index.ts'
import type { Tokens } from './tokens.ts'

/** Something read from the words, up to a token (exclusive). */
export interface Found<T> {
  value: T
  to: number
}

/** A number in digits or words: "1,200", "2.5", "two", "ninety five", "two hundred". */
export const readNumber = (
  tokens: Tokens,
  at: number,
  { numbers, lists }: Pick<CompiledGrammar, 'numbers' | 'lists'>,
): Found<number> | undefined => {
  const first = tokens.folded[at]
  if (first === undefined) return undefined
  return /^\p{N}/u.test(first) ? inDigits(first, at) : withRest(tokens, at, { numbers, lists })
}

const inDigits = (word: string, at: number): Found<number> | undefined => {
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(word)
  const value = Number(isGrouped ? word.replaceAll(',', '') : word.replace(',', '.'))
  return Number.isFinite(value) ? { value, to: at + 1 } : undefined
}

/** "two hundred and fifty": what is less than a hundred may follow hundreds after an "and". */
const withRest = (
  tokens: Tokens,
  at: number,
  { numbers, lists }: Pick<CompiledGrammar, 'numbers' | 'lists'>,
): Found<number> | undefined => {
  const found = inWords(tokens, at, numbers)
  if (!found || found.value < 100 || found.value % 100 !== 0) return found
  const joined = lists.and.skip(tokens.folded, found.to)
  const rest = joined > found.to ? inWords(tokens, joined, numbers) : undefined
  return rest && rest.value < 100 ? { value: found.value + rest.value, to: rest.to } : found
}

/** Words add up as they fit: tens take ones, hundreds take tens, and a hundred multiplies. */
const inWords = (
  { folded, list }: Tokens,
  at: number,
  numbers: CompiledGrammar['numbers'],
): Found<number> | undefined => {
  let value: number | undefined
  let to = at
  for (;;) {
    const found = numbers.longest(folded, to)
    if (!found || (to > at && /[,.;，。；、]/.test(list[to]!.gap))) break
    const [word] = found.meanings as [number]
    if (value === undefined) value = word
    else if (word >= 100) value += (value % (10 * word)) * (word - 1) || word
    else if ((value % 10 === 0 && word < 10 && value > 10) || (value > 0 && value % 100 === 0))
      value += word
    else break
    to = found.to
  }
  return value === undefined ? undefined : { value, to }
}

/** "half", "and a half": 0.5 and where it ends; 0 where it does not stand. */
export const readHalf = (
  { folded }: Tokens,
  at: number,
  { lists }: Pick<CompiledGrammar, 'lists'>,
): Found<number> => {
  const to = lists.half.skip(folded, at)
  return { value: to > at ? 0.5 : 0, to }
}
