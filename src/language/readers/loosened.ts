import { attributeFor } from '../quantities/measures.ts'
import { lastSaid, type Position, type Reader } from './atom.ts'

/**
 * "any decade", "the price doesn't matter": words for a measure where it is loosened, though elsewhere they may be
 * mere words, or those of a text.
 */
export const readLoosened: Reader = (position, at) => {
  const { tokens, compiled, lexicon, view } = position
  const measured = compiled.measures.longest(tokens.folded, at)
  if (!measured) return undefined
  const { to } = measured
  const longer = Math.max(
    lexicon.attributes.skip(tokens.singulars, at),
    lexicon.values.skip(tokens.stems, at),
  )
  if (longer >= to || !isLoosened(position, to)) return undefined
  const attribute = attributeFor(measured.meanings[0]!, { view, grammar: compiled.grammar })
  return attribute
    ? { kind: 'attribute', attributes: [attribute.name], from: at, to }
    : { kind: 'unclear', why: 'the catalogue has no such attribute', from: at, to }
}

const isLoosened = ({ before, tokens, compiled }: Position, to: number): boolean => {
  const last = lastSaid(before)
  if (last?.kind === 'scope' && (last.name === 'any' || last.name === 'forget')) return true
  const [next] = compiled.markers.longest(tokens.folded, to)?.meanings ?? []
  return next?.kind === 'scope' && next.name === 'forget'
}
