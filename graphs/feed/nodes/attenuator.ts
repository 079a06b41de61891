import { readItems } from '../../../src/catalog/index.ts'
import { embedMeanings } from '../../../src/models/index.ts'
import { isAttribute, isItem, isText, prefers } from '../../../src/preferences/index.ts'
import { attenuate } from '../../../src/ranking/index.ts'
import { historyVectors, similarities, usualLikeness } from '../../../src/retrieval/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** Soft avoids to penalties (RecBot's Attenuator); what is avoided in words is embedded apart from what is wanted. */
export const attenuator = async (
  { preferences, candidates }: FeedState,
  { pool, embedder, readView, signal }: NodeRuntime,
): Promise<FeedUpdate> => {
  const { schema } = await readView()
  const avoids = prefers(preferences.directives, 'avoid')
  const texts = avoids.flatMap(({ condition }) => (isText(condition) ? condition.text : []))
  const ids = candidates.map(({ id }) => id)
  const worded = await embedMeanings(embedder, texts, signal ? { signal } : {})
  const models = avoids.flatMap(({ condition }) => (isItem(condition) ? condition.like : []))
  const likened = await historyVectors(pool, models, embedder.name)
  const nothing = new Float32Array(embedder.dimension)
  let text = 0
  const vectors = avoids.flatMap(({ condition }) => {
    if (isAttribute(condition)) return []
    return isText(condition) ? worded[text++]! : (likened.get(condition.like) ?? nothing)
  })
  const items = new Map((await readItems(pool, ids)).map((item) => [item.id, item]))
  const near = await similarities(pool, ids, vectors, embedder.name)
  const usual = await usualLikeness(pool, vectors, embedder.name)
  const penalties = attenuate({ items, avoids, schema, similarities: near, usual })
  return { penalties: Object.fromEntries(penalties) }
}
