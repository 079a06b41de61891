import { isText, musts, prefers } from '../../../src/preferences/index.ts'
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
  const { directives, sort } = preferences
  const wants = prefers(directives, 'want')
  const texts = wants.flatMap(({ condition }) => (isText(condition) ? condition.text : []))
  const named = wants.flatMap(({ condition }) =>
    isText(condition) ? [] : [condition.value].flat().filter((value) => typeof value === 'string'),
  )
  const intent = [...texts, ...named].join(', ')
  const [vector = null] = intent ? await embedder.embed([intent], signal ? { signal } : {}) : []
  const candidates = await retrieve(pool, {
    predicate: excluding(predicateOf(musts(directives), schema), [...history.refused, ...ranked]),
    vector,
    words: texts.length > 0 ? texts.join(' ') : null,
    wants: wants.filter(({ condition }) => !isText(condition)),
    historyVector: await tasteOf(history.tastes, vector, { pool, embedder }),
    sort,
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
