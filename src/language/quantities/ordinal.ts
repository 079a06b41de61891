import type { CompiledGrammar } from '../grammar/index.ts'
import type { Tokens } from '../tokens.ts'
import type { Found } from './number.ts'
import { numberWordAt } from './number-words.ts'

/** A place in words, from 1: "second", "ninetieth", "twenty-first", "vigésima segunda"; from -1 at the end. */
export const readOrdinal = (
  { folded }: Pick<Tokens, 'folded'>,
  at: number,
  compiled: CompiledGrammar,
): Found<number> | undefined => {
  const first = ordinalAt(folded, at, compiled)
  const tens = first ?? numberWordAt(folded, at, compiled)
  if (!tens || tens.value < 20 || tens.value % 10 !== 0) return first
  const last = ordinalAt(folded, compiled.lists.and.skip(folded, tens.to), compiled)
  return last && last.value > 0 && last.value < 20
    ? { value: tens.value + last.value, to: last.to }
    : first
}

const ordinalAt = (
  folded: readonly string[],
  at: number,
  compiled: CompiledGrammar,
): Found<number> | undefined => {
  const named = compiled.ordinals.longest(folded, at)
  const value = named?.meanings[0] ?? inOneWord(folded[at] ?? '', compiled)
  return value === undefined ? undefined : { value, to: named?.to ?? at + 1 }
}

/** "zweiundzwanzigste": the word for the number, and an ending. */
const inOneWord = (word: string, compiled: CompiledGrammar): number | undefined => {
  const { compounds, ordinalEndings } = compiled.grammar
  if (!compounds) return undefined
  const endings = ordinalEndings.filter((ending) => word.endsWith(ending))
  return endings
    .map((ending) => numberWordAt([word.slice(0, -ending.length)], 0, compiled)?.value)
    .find((value) => value !== undefined)
}
