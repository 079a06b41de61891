import type { System } from '../system.ts'
import type { Known } from './known.ts'
import { scored } from './scored.ts'

/** Items that somebody liked within so many of one another belong together. */
const window = 10
/** Of what a user liked so many of the latest speak, each half as loud as one so much later. */
const [latest, halfLife] = [20, 5]

/**
 * How well each item follows what a user liked last: by how often people liked it soon before or after those items,
 * for how often they liked either. Nothing that is said counts.
 */
export const coOccurrence = ({ items, liked }: Known): ((userId: string) => Float64Array) => {
  const places = new Map(items.map(({ id }, at) => [id, at]))
  const near = new Map<number, Map<number, number>>()
  const counts = new Float64Array(items.length)
  const join = (a: number, b: number) => {
    const others = near.get(a) ?? new Map<number, number>()
    others.set(b, (others.get(b) ?? 0) + 1)
    near.set(a, others)
  }
  for (const sequence of liked.values()) {
    const known = sequence.flatMap((id) => places.get(id) ?? [])
    for (const [at, one] of known.entries()) {
      counts[one]!++
      for (const other of known.slice(at + 1, at + 1 + window)) {
        join(one, other)
        join(other, one)
      }
    }
  }
  return (userId) => {
    const scores = new Float64Array(items.length)
    for (const [age, id] of (liked.get(userId) ?? []).slice(-latest).reverse().entries()) {
      const one = places.get(id)
      for (const [other, together] of (one !== undefined && near.get(one)) || [])
        scores[other]! +=
          (2 ** (-age / halfLife) * together) / Math.sqrt(counts[one!]! * counts[other]!)
    }
    return scores
  }
}

/** What is liked in turn with what the user liked last. */
export const sequential = (known: Known): System => {
  const scoresFor = coOccurrence(known)
  return scored('sequential', known, ({ userId }) => scoresFor(userId))
}
