import type { Database } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'
import {
  countItems,
  createVectorIndex,
  dropVectorIndex,
  readVectorIndexes,
  vectorIndexName,
} from './queries.ts'

/** Fewer items are looked at one by one as quickly. */
const worthIndexing = 20_000

/**
 * What a graph of so many vectors takes while it is made, and at most: what goes beyond is added item by item, a
 * hundred times slower. Measured, an item takes some 670 bytes beside its vector.
 */
const bytesOf = (items: number, dimension: number) =>
  Math.min(4 * 1024 ** 3, Math.ceil(items * (4 * dimension + 900)))

/**
 * Indexes the vectors of an embedder where the items are many, and drops the indexes of others and those whose making
 * was cut short. Nobody who reads or writes items waits for it. Gives back whether an index was made.
 */
export const indexVectors = async (
  { pool, engine }: Pick<Database, 'pool' | 'engine'>,
  { name: embedder, dimension }: Pick<Embedder, 'name' | 'dimension'>,
): Promise<boolean> => {
  // The embedded engine has one thread: to make the index would keep everybody waiting for minutes.
  if (engine === 'embedded') return false
  const wanted = vectorIndexName(embedder, dimension)
  const indexes = await readVectorIndexes(pool)
  // Another server is at it.
  if (indexes.some(({ isBeingMade }) => isBeingMade)) return false
  for (const { name, isWhole } of indexes)
    if (name !== wanted || !isWhole) await dropVectorIndex(pool, name)
  if (indexes.some(({ name, isWhole }) => name === wanted && isWhole)) return false
  const items = await countItems(pool)
  if (items < worthIndexing) return false
  const client = await pool.connect()
  try {
    // One process: the memory of several would be shared memory, of which a container has little.
    await client.query(
      `select set_config('maintenance_work_mem', $1, false),
              set_config('max_parallel_maintenance_workers', '0', false)`,
      [`${Math.ceil(bytesOf(items, dimension) / 1024)}kB`],
    )
    await createVectorIndex(client, embedder, dimension)
    return true
  } finally {
    // A client that has gone keeps no setting.
    await client.query('reset maintenance_work_mem').catch(() => {})
    await client.query('reset max_parallel_maintenance_workers').catch(() => {})
    client.release()
  }
}
