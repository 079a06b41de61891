import { embedMeanings } from '../../../src/models/index.ts'
import {
  isAttribute,
  isItem,
  isText,
  musts,
  orderOf,
  prefers,
} from '../../../src/preferences/index.ts'
import { attention } from '../../../src/ranking/index.ts'
import { excluding, historyVectors, predicateOf, retrieve } from '../../../src/retrieval/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** Predicate, wishes and history to candidates with their partial scores (RecBot's Matcher). */
export const matcher = async (
  { preferences, history, ranked, plan }: FeedState,
  { pool, embedder, readView, signal }: NodeRuntime,
): Promise<FeedUpdate> => {
  const { schema } = await readView()
  const { directives } = preferences
  const wants = prefers(directives, 'want')
  const texts = wants.flatMap(({ condition }) => (isText(condition) ? condition.text : []))
  const named = wants.flatMap(({ condition }) =>
    isAttribute(condition)
      ? [condition.value].flat().filter((value) => typeof value === 'string')
      : [],
  )
  const intent = [...texts, ...named].join(', ')
  const worded = await embedMeanings(embedder, intent ? [intent] : [], signal ? { signal } : {})
  const models = wants.flatMap(({ condition }) => (isItem(condition) ? condition.like : []))
  const likened = await historyVectors(pool, models, embedder.name)
  const sought = [...worded, ...likened.values()].map((one) => ({ vector: one, weight: 1 }))
  const vector = attention(null, sought)
  const candidates = await retrieve(pool, {
    predicate: excluding(predicateOf(musts(directives), schema), [
      ...history.refused,
      ...ranked,
      // Who asks for more like an item has it already.
      ...models,
    ]),
    vector,
    words: texts.length > 0 ? texts.join(' ') : null,
    wants: wants.filter(({ condition }) => isAttribute(condition)),
    historyVector: await tasteOf(history.tastes, vector, { pool, embedder }),
    sort: orderOf(preferences),
    schema,
    embedder: embedder.name,
    limit: plan!.depth,
  })
  return { candidates }
}

const tasteOf = async (
  tastes: FeedState['history']['tastes'],
  intent: Float32Array | null,
  { pool, embedder }: Pick<NodeRuntime, 'pool' | 'embedder'>,
) => {
  const liked = tastes.filter(({ weight }) => weight > 0)
  const vectors = await historyVectors(
    pool,
    liked.map(({ itemId }) => itemId),
    embedder.name,
  )
  return attention(
    intent,
    liked.flatMap(({ itemId, weight }) => {
      const vector = vectors.get(itemId)
      return vector ? { vector, weight } : []
    }),
  )
}
