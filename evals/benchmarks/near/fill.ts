import type pg from 'pg'
import { analyzeItems, storeSchema, vectorText } from '../../../src/catalog/index.ts'
import { seeded } from '../../evaluators/index.ts'
import { insertVectors } from '../queries.ts'
import { attributes, lots } from './filters.ts'
import { type Space, topicCount } from './space.ts'

const batchSize = 1_000

/** Stores so many items of the space, each with a topic and a lot. */
export const fill = async (
  pool: pg.Pool,
  size: number,
  space: Space,
  embedder: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> => {
  await storeSchema(pool, attributes)
  const random = seeded('items')
  for (let from = 0; from < size; from += batchSize) {
    const rows = Array.from({ length: Math.min(batchSize, size - from) }, (_, n) => {
      const id = `item-${from + n}`
      const topic = random.below(topicCount)
      return {
        id,
        attributes: { topic: `topic ${topic}`, lot: random.below(lots) },
        vector: vectorText(space.vectorOf(topic, id)),
      }
    })
    await insertVectors(pool, rows, embedder)
    onProgress(from + rows.length, size)
  }
  await analyzeItems(pool)
}
