import { attributeFor } from '../quantities/measures.ts'
import type { Atom, Position, Reader } from './atom.ts'

/** "most reviews first", "sort by calories": an order by what the catalogue counts, whatever it is called. */
export const readOrderedBy: Reader = (position, at) => {
  const { tokens, compiled } = position
  const { folded } = tokens
  const { sortBy, most, fewest, sortFirst, rising, falling, articles } = compiled.lists
  const [by, up, down] = [sortBy, fewest, most].map((list) => list.skip(folded, at)) as [
    number,
    number,
    number,
  ]
  const start = Math.max(by, up, down)
  if (start === at) return undefined
  const named = countedAt(position, articles.skip(folded, start))
  if (!named) return undefined
  const ends = (list: typeof rising) => list.skip(folded, named.to)
  const to = Math.max(ends(rising), ends(falling), ends(sortFirst))
  // "by rating" may be a word of anything, and "the most reviews" be asked for.
  const isOrder = to > named.to || (by > at && by > at + 1)
  if (!isOrder) return undefined
  const isRising = by > at ? ends(falling) === named.to && ends(rising) > named.to : up > down
  const direction = isRising ? 'asc' : 'desc'
  return { kind: 'order', attribute: named.attribute, direction, from: at, to } satisfies Atom
}

const countedAt = (
  { tokens, lexicon, view, compiled }: Position,
  at: number,
): { attribute: string; to: number } | undefined => {
  const measured = compiled.measures.longest(tokens.folded, at)
  const measure =
    measured && attributeFor(measured.meanings[0]!, { view, grammar: compiled.grammar })
  const named =
    lexicon.attributes.longest(tokens.singulars, at) ??
    (measured && measure ? { meanings: [measure.name], to: measured.to } : undefined)
  const attribute = named?.meanings.find((name) => {
    const kind = view.schema.get(name)?.kind
    return kind === 'number' || kind === 'date'
  })
  return named && attribute !== undefined ? { attribute, to: named.to } : undefined
}
