import { isJoint } from '../clauses/segments.ts'
import type { Grounding } from '../grounding.ts'
import type { Atom } from '../readers/atom.ts'
import { gapAfter, type Tokens } from '../tokens.ts'

/** A command as the student sees it: its words, and what the rules cut it into before they decide what is asked. */
export interface Sight {
  tokens: Tokens
  atoms: readonly Atom[]
  grounding: Grounding
}

/** Words of these kinds are the catalogue's or a number's: it counts that they are one, not which. */
const named = new Set<string>(['value', 'item', 'attribute', 'condition', 'apart', 'order'])

/** What the tokens are to the rules: the kinds of their atoms, and the words of those that name nothing. */
const outlineOf = ({ tokens, atoms }: Sight) => {
  const kinds = tokens.folded.map(() => 'none')
  for (const atom of atoms)
    kinds.fill(atom.kind === 'scope' ? `scope-${atom.name}` : atom.kind, atom.from, atom.to)
  const words = tokens.folded.map((word, at) => {
    const kind = kinds[at]!
    return named.has(kind) ? `<${kind}>` : /^\d+$/.test(word) ? '<digits>' : word
  })
  return { kinds, words }
}

/** The features of each token of a command, out of itself and its neighbours; none names a value of a catalogue. */
export const tokenFeatures = (sight: Sight): string[][] => {
  const { tokens, atoms, grounding } = sight
  const { kinds, words } = outlineOf(sight)
  const joints = atoms.flatMap((atom) => (isJoint(atom) && atom.to > 0 ? atom.to : []))
  const size = tokens.folded.length
  const [word, kind] = [words, kinds].map(
    (list) => (at: number) => (at < 0 ? '<s>' : (list[at] ?? '</s>')),
  ) as [(at: number) => string, (at: number) => string]
  return tokens.folded.map((folded, at) => {
    const first = joints.findLast((joint) => joint <= at) ?? 0
    const end = joints.find((joint) => joint > at) ?? size
    const clause = joints.filter((joint) => joint <= at).length
    const scope = kinds.slice(first, at).findLast((one) => one.startsWith('scope')) ?? 'bare'
    const own = kind(at)
    const features = [
      'bias',
      `kind ${own}`,
      `kind-1 ${kind(at - 1)}`,
      `kind+1 ${kind(at + 1)}`,
      `kind-1,0 ${kind(at - 1)} ${own}`,
      `kind0,1 ${own} ${kind(at + 1)}`,
      `kind-1,0,1 ${kind(at - 1)} ${own} ${kind(at + 1)}`,
      `kind-2,-1,0 ${kind(at - 2)} ${kind(at - 1)} ${own}`,
      `word ${word(at)}`,
      `word-1 ${word(at - 1)} ${own}`,
      `word+1 ${word(at + 1)} ${own}`,
      `word-2 ${word(at - 2)}`,
      `word+2 ${word(at + 2)}`,
      `word-1,0 ${word(at - 1)} ${word(at)}`,
      `word0,1 ${word(at)} ${word(at + 1)}`,
      `scope ${scope} ${own}`,
      `known ${familiarity(folded, grounding)} ${own}`,
      `opening ${word(first)} ${own}`,
      `opening-2 ${word(first)} ${word(first + 1)}`,
      `clause ${Math.min(clause, 2)} of ${Math.min(joints.length, 2)}`,
      `size ${Math.min(end - first, 9)} ${own}`,
      `length ${Math.min(size >> 2, 5)} ${own}`,
      `gap ${tokens.list[at]!.gap.trim()} ${gapAfter(tokens, at).trim()}`,
      `edge ${at === size - 1} ${at === 0} ${own}`,
      ...kinds.slice(first, end).map((one) => `beside ${one} ${own}`),
      ...kinds.map((one) => `somewhere ${one} ${own}`),
    ]
    for (let i = first; i < end; i++) if (i !== at) features.push(`near ${word(i)}`)
    if (word(at) === folded)
      features.push(
        `ends ${folded.slice(-3)}`,
        `ends ${folded.slice(-2)}`,
        `begins ${folded.slice(0, 3)}`,
      )
    return features
  })
}

const familiarity = (word: string, { words }: Grounding): string => {
  const known = words.get(word)
  if (known?.isCommon) return 'common'
  return known?.isWord ? 'word' : known?.isKnown === false ? 'strange' : 'other'
}

/** The features of a whole command, by which its act is told. */
export const commandFeatures = (sight: Sight): string[] => {
  const { words } = outlineOf(sight)
  const kinds = sight.atoms.map((atom) => (atom.kind === 'scope' ? atom.name : atom.kind))
  const pairs = (name: string, list: readonly string[]) =>
    ['<s>', ...list].map((one, i) => `${name} ${one} ${list[i] ?? '</s>'}`)
  return [
    'bias',
    `length ${Math.min(words.length, 12)}`,
    `tail ${sight.tokens.tail.trim()}`,
    ...words.map((word) => `word ${word}`),
    ...kinds.map((kind) => `kind ${kind}`),
    ...pairs('words', words),
    ...pairs('kinds', kinds),
  ]
}
