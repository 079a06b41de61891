import { cosine, type Embedder } from '../../../src/models/index.ts'
import type { System } from '../system.ts'
import type { Known } from './known.ts'
import { scored } from './scored.ts'

/** Near in meaning to all that was said, as one text: what is not wanted draws like what is. */
export const dense = (
  known: Known,
  embedder: Embedder,
  vectors: ReadonlyMap<string, Float32Array>,
): System => {
  const nothing = new Float64Array(known.items.length)
  return scored('dense', known, async ({ said }) => {
    if (said.length === 0) return nothing
    const [meaning] = await embedder.embed([said.join('. ')])
    return known.items.map(({ id }) => {
      const vector = vectors.get(id)
      return vector ? cosine(meaning!, vector) : 0
    })
  })
}
