import { collaborativeVectors } from '../../../src/collaborative/index.ts'
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
import {
  type Candidate,
  excluding,
  historyVectors,
  predicateOf,
  type RetrievalRequest,
  retrieve,
} from '../../../src/retrieval/index.ts'
import type { NodeRuntime } from '../runtime.ts'
import type { FeedState, FeedUpdate } from '../state.ts'

/** Predicate, wishes and history to candidates with their partial scores (RecBot's Matcher). */
export const matcher = async (
  { userId, preferences, history, ranked, plan }: FeedState,
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
  const request = {
    predicate: excluding(predicateOf(musts(directives), schema), [
      ...history.refused,
      ...ranked,
      // Who asks for more like an item has it already.
      ...models,
    ]),
    vector,
    words: texts.length > 0 ? texts.join(' ') : null,
    wants: wants.filter(({ condition }) => isAttribute(condition)),
    ...(await tasteOf(history.tastes, vector, { pool, embedder })),
    // Tags come of a history: without one there are none.
    taggedFor: history.tastes.length > 0 ? userId : null,
    sort: orderOf(preferences),
    schema,
    embedder: embedder.name,
    limit: plan!.depth,
  }
  return { candidates: await retrieveNew(pool, request, history.had) }
}

/** What the user has had is nearest to the taste and shown last: it must not take the places of what is new. */
const retrieveNew = async (
  pool: NodeRuntime['pool'],
  request: RetrievalRequest,
  had: readonly string[],
): Promise<Candidate[]> => {
  if (request.sort || had.length === 0) return retrieve(pool, request)
  const { predicate, limit } = request
  const fresh = await retrieve(pool, { ...request, predicate: excluding(predicate, had) })
  if (fresh.length === limit) return fresh
  const again = await retrieve(pool, {
    ...request,
    predicate: { op: 'and', of: [predicate, { op: 'id', anyOf: had }] },
    limit: limit - fresh.length,
  })
  return [...fresh, ...again]
}

/** The user's vectors: in the space of meaning, and in that of what is liked together. */
const tasteOf = async (
  tastes: FeedState['history']['tastes'],
  intent: Float32Array | null,
  { pool, embedder }: Pick<NodeRuntime, 'pool' | 'embedder'>,
): Promise<Pick<RetrievalRequest, 'historyVector' | 'collaborativeVector'>> => {
  const liked = tastes.filter(({ weight }) => weight > 0)
  const ids = liked.map(({ itemId }) => itemId)
  const meanings = await historyVectors(pool, ids, embedder.name)
  const learned = await collaborativeVectors(pool, ids)
  const attended = (vectors: ReadonlyMap<string, Float32Array>) =>
    liked.flatMap(({ itemId, weight }) => {
      const vector = vectors.get(itemId)
      return vector ? { vector, weight, key: meanings.get(itemId) ?? null } : []
    })
  return {
    historyVector: attention(intent, attended(meanings)),
    collaborativeVector: attention(intent, attended(learned)),
  }
}
