import type { Predicate } from '../retrieval/index.ts'
import type { Space } from './space.ts'
import { meanOf, ofLengthOne } from './vectors.ts'

/** An item that a tag leads to, and how near it is to the user and the tag together: over 0, at most 1. */
export interface TaggedItem {
  itemId: string
  tagId: string
  score: number
}

export interface Tagged {
  /** The tags, each with what its items must be at least: of its core word. */
  tags: readonly { id: string; tag: string; within: Predicate }[]
  /** The ids of what the user liked, the latest last. */
  liked: readonly string[]
  /** Which items may be found. */
  predicate: Predicate
  /** RecGPT's `b`: how much the user counts, the rest for the tag. By default what is best in the space. */
  beta?: number
  /** How many items a tag leads to at most. */
  perTag?: number
}

const defaultPerTag = 20
/** What was liked long ago is no part of the user's vector. */
const latest = 50

/**
 * RecGPT's tag-aware retrieval: for each tag what is nearest to `b h_user + (1 - b) h_tag`, one query for each. An item
 * that several tags lead to belongs to the one that it is nearest to. The nearest first.
 */
export const taggedItems = async (
  space: Space,
  { tags, liked, predicate, beta = space.beta, perTag = defaultPerTag }: Tagged,
): Promise<TaggedItem[]> => {
  if (tags.length === 0) return []
  const known = [...(await space.itemVectors(liked.slice(-latest))).values()]
  const user = known.length > 0 ? ofLengthOne(meanOf(known)) : null
  const vectors = await space.tagVectors(tags.map(({ tag }) => tag))
  const best = new Map<string, TaggedItem>()
  for (const [at, { id: tagId, within }] of tags.entries()) {
    const vector = fused(user, vectors[at]!, beta)
    const among: Predicate = { op: 'and', of: [within, predicate] }
    for (const { id: itemId, score } of await space.nearest(vector, among, perTag)) {
      if (score <= 0 || score <= (best.get(itemId)?.score ?? 0)) continue
      best.set(itemId, { itemId, tagId, score: Math.min(1, score) })
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.itemId < b.itemId ? -1 : 1))
}

const fused = (user: Float32Array | null, tag: Float32Array, beta: number): Float32Array =>
  user ? ofLengthOne(tag.map((value, at) => beta * user[at]! + (1 - beta) * value)) : tag
