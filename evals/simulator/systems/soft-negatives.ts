import type { FeedRuntime } from '../../../graphs/feed/index.ts'
import { cosine, embedMeanings } from '../../../src/models/index.ts'
import { isAttribute, isText, meets, prefers } from '../../../src/preferences/index.ts'
import { normalize } from '../../../src/ranking/index.ts'
import type { System } from '../system.ts'
import { obeying } from './hard-filter.ts'
import type { Known } from './known.ts'
import { best } from './scored.ts'
import { coOccurrence } from './sequential.ts'
import { reading } from './turn.ts'

/**
 * A control after InteRecAgent: hard conditions filter, what is wished for is found by its values and its meaning, and
 * the taste of the user ranks. What is only to be shown less is not heard. It reads as the feed does.
 */
export const withoutSoftNegatives = (
  runtime: FeedRuntime,
  known: Known,
  vectors: ReadonlyMap<string, Float32Array>,
): System => {
  const { items, had } = known
  const byId = new Map(items.map((item) => [item.id, item]))
  const places = new Map(items.map(({ id }, at) => [id, at]))
  const tasteOf = coOccurrence(known)
  const popular = normalize(
    'popularity',
    items.map((item) => item.popularity),
  )
  return reading('like InteRecAgent', runtime, byId, async ({ userId, preferences }) => {
    const { schema } = await runtime.readView()
    const { directives } = preferences
    const wants = prefers(directives, 'want').map(({ condition }) => condition)
    const texts = wants.flatMap((condition) => (isText(condition) ? condition.text : []))
    const meanings = await embedMeanings(runtime.embedder, texts)
    const values = wants.filter(isAttribute)
    const taste = tasteOf(userId)
    const most = Math.max(...taste)
    const allowed = obeying(items, directives, schema)
    const scores = allowed.map((item) => {
      const at = places.get(item.id)!
      const met = values.filter((condition) => meets(item, condition, schema)).length
      const near = meanings.reduce((sum, one) => sum + cosine(one, vectors.get(item.id)!), 0)
      const liked = most > 0 ? taste[at]! / most : popular[at]!
      return (wants.length > 0 ? (met + near) / wants.length : 0) + liked
    })
    return best({ items: allowed, had }, userId, scores).map(({ id }) => id)
  })
}
