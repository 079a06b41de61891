import type { Atom, Context, Position } from './atom.ts'
import { readCompared, readOrdered } from './compared.ts'
import { lexiconOf } from './lexicon.ts'
import { readRange } from './range.ts'
import type { Tokens } from './tokens.ts'

/** Cuts a command into atoms: comparisons first, then whatever of values and function words is longest. */
export const atomsOf = (context: Context): Atom[] => {
  const { tokens, view } = context
  const lexicon = lexiconOf(view)
  const atoms: Atom[] = []
  for (let at = 0; at < tokens.list.length; ) {
    const joint = at > 0 ? jointOf(tokens, at) : undefined
    if (joint) atoms.push({ kind: joint, from: at, to: at })
    const position = { ...context, lexicon, before: atoms }
    const atom =
      readRange(position, at) ??
      readOrdered(position, at) ??
      readCompared(position, at) ??
      readWords(position, at)
    atoms.push(atom)
    at = atom.to
  }
  return atoms
}

const jointOf = ({ list }: Tokens, at: number) => {
  const gap = list[at]!.gap
  if (/[.;!?\n]/.test(gap)) return 'stop'
  if (/[,:()—]|\s[-–]\s/.test(gap)) return 'comma'
  if (/[&+]/.test(gap)) return 'and'
  return gap.includes('/') ? 'or' : undefined
}

/** The longest of what the grammar, the vocabulary and the schema know; else a word that none of them knows. */
const readWords = ({ tokens, compiled, lexicon }: Position, at: number): Atom => {
  const value =
    lexicon.values.longest(tokens.stems, at) ?? lexicon.surnames.longest(tokens.folded, at)
  const marker = compiled.markers.longest(tokens.folded, at)
  const attribute = lexicon.attributes.longest(tokens.stems, at)
  const to = Math.max(value?.to ?? 0, marker?.to ?? 0, attribute?.to ?? 0)
  if (marker?.to === to) return { ...marker.meanings[0]!, from: at, to }
  if (value?.to === to) return { kind: 'value', senses: value.meanings, from: at, to }
  if (attribute?.to === to)
    return { kind: 'attribute', attributes: attribute.meanings, from: at, to }
  return { kind: 'word', from: at, to: at + 1 }
}
