import type { CompiledGrammar } from '../grammar/index.ts'

export type NumberWords = Pick<CompiledGrammar, 'numbers' | 'lists' | 'grammar'>

const multipliers = [100, 1_000, 10_000]

/**
 * A number with one more of its words, undefined where they do not fit: tens take ones, hundreds take tens, and a
 * hundred multiplies.
 */
export const withWord = (value: number | undefined, word: number): number | undefined => {
  if (value === undefined) return word
  if (multipliers.includes(word)) return value + ((value % (10 * word)) * (word - 1) || word)
  const isFitting =
    word < 10
      ? value > 10 && value % 10 === 0
      : value > 0 && value % (word < 100 ? 100 : 1_000) === 0
  return isFitting ? value + word : undefined
}

/** The number that one word or phrase is: "two", "dix-sept", "zweiundzwanzig". */
export const numberWordAt = (
  folded: readonly string[],
  at: number,
  compiled: NumberWords,
): { value: number; to: number } | undefined => {
  const found = compiled.numbers.longest(folded, at)
  if (found) return { value: found.meanings[0]!, to: found.to }
  const whole = compiled.grammar.compounds ? inOneWord(folded[at] ?? '', compiled) : undefined
  return whole === undefined ? undefined : { value: whole, to: at + 1 }
}

/** "zweiundzwanzig", "tausendzweihundert": a number whose words are joined to one, the ones before the tens. */
const inOneWord = (word: string, { numbers, lists }: NumberWords): number | undefined => {
  const parts: (number | 'and')[] = []
  for (let at = 0; at < word.length; ) {
    let to = word.length
    const partOf = (part: string) =>
      numbers.longest([part], 0)?.meanings[0] ??
      (lists.aOne.skip([part], 0) ? 1 : lists.and.skip([part], 0) ? 'and' : undefined)
    while (to > at && partOf(word.slice(at, to)) === undefined) to--
    if (to === at) return undefined
    parts.push(partOf(word.slice(at, to))!)
    at = to
  }
  // "ein" by itself is the article.
  return parts.length > 1 ? joinedValue(parts) : undefined
}

const joinedValue = (parts: readonly (number | 'and')[]): number | undefined => {
  let value: number | undefined
  for (let i = 0; i < parts.length; i++) {
    const [part, next, after] = parts.slice(i, i + 3)
    if (part === 'and' && (value === undefined || value % 100 !== 0 || next === undefined))
      return undefined
    if (part === 'and') continue
    const isReversed =
      part! < 10 && next === 'and' && typeof after === 'number' && after % 10 === 0 && after < 100
    value = withWord(value, isReversed ? part! + after : part!)
    if (value === undefined) return undefined
    if (isReversed) i += 2
  }
  return value
}
