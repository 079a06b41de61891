import type { CompiledGrammar, Level } from '../grammar/index.ts'
import type { Found } from '../quantities/number.ts'
import type { Reader } from './atom.ts'

/** "recent ish", "longish", "not too long": near one end of a measure, or anywhere but there. */
export const readSoftened: Reader = ({ tokens: { folded }, compiled }, at) => {
  const { ish, notToo } = compiled.lists
  const start = notToo.skip(folded, at)
  if (start > at) {
    const found = levelAt(folded, start, compiled) ?? joinedAt(folded, start, compiled)
    // "not too old" is newer than most: it is compared.
    if (!found || found.value.measure === 'time') return undefined
    const level = { ...found.value, isNot: true }
    return { kind: 'level', level, from: at, to: found.to }
  }
  const apart = levelAt(folded, at, compiled)
  const to = apart ? ish.skip(folded, apart.to) : at
  const found = apart && to > apart.to ? { ...apart, to } : joinedAt(folded, at, compiled)
  return found && { kind: 'level', level: found.value, from: at, to: found.to }
}

const levelAt = (
  words: readonly string[],
  at: number,
  { markers }: CompiledGrammar,
): Found<Level> | undefined => {
  const marker = markers.longest(words, at)
  const level = marker?.meanings.find((one) => one.kind === 'level')
  return marker && level?.kind === 'level' ? { value: level.level, to: marker.to } : undefined
}

/** "longish": the ending is joined to the word. */
const joinedAt = (
  words: readonly string[],
  at: number,
  compiled: CompiledGrammar,
): Found<Level> | undefined => {
  const word = words[at] ?? ''
  const ending = compiled.grammar.ish.find((one) => word.endsWith(one) && word !== one)
  const found = ending && levelAt([word.slice(0, -ending.length)], 0, compiled)
  return found ? { value: found.value, to: at + 1 } : undefined
}
