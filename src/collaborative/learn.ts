import type pg from 'pg'
import { countTelling, likings } from '../behavior/index.ts'
import { transaction } from '../database/index.ts'
import { computeBeside } from '../threads/index.ts'
import { dimension, type Numbered } from './factorize.ts'
import { interactionsOf } from './interactions.ts'
import { claimLearning, type Learned, releaseLearning, replaceVectors } from './queries.ts'

/** Longer than learning takes: who holds it for longer has died. */
const claimSeconds = 900
/** The part by which the events must have grown, or shrunk, for the vectors to be learned anew. */
const change = 0.1
const dayMs = 86_400_000

const isDue = ({ events, at }: Learned, now: number): boolean =>
  Math.abs(now - events) > change * events ||
  // Whoever had their data erased is in it no more after a day, however many others there are.
  (now !== events && at !== null && Date.now() - at.getTime() > dayMs)

/**
 * Learns the collaborative vectors of items from the events of all users, where those have changed enough since it was
 * last done. Stopped before its end it changes nothing. Gives back how many items have one; undefined where there was nothing to do, or another server is at it.
 */
export const learnVectors = async (
  pool: pg.Pool,
  { signal }: { signal?: AbortSignal } = {},
): Promise<number | undefined> => {
  const learned = await claimLearning(pool, claimSeconds)
  if (!learned) return undefined
  try {
    const events = await countTelling(pool)
    if (!isDue(learned, events)) return undefined
    const interactions = await interactionsOf(likings(pool, signal))
    const { ids, items, starts } = interactions
    const numbers = await computeBeside<Float32Array>(
      new URL('./worker.ts', import.meta.url),
      { count: ids.length, items, starts } satisfies Numbered,
      signal,
    )
    const vectors = ids.map((id, at) => ({
      id,
      vector: numbers.subarray(at * dimension, (at + 1) * dimension),
    }))
    await transaction(pool, (client) => replaceVectors(client, vectors, events))
    return ids.length
  } finally {
    await releaseLearning(pool)
  }
}
