import type pg from 'pg'
import { transaction } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'
import { schemaOf } from './attribute.ts'
import { CatalogueError } from './error.ts'
import { embeddingText } from './item.ts'
import {
  countItems,
  readAttributes,
  readCatalogue,
  readItemsToEmbed,
  touchCatalogue,
  writeEmbedder,
  writeEmbeddings,
} from './queries.ts'
import { embedderMismatch, vectorText } from './store.ts'

const batchSize = 200

/**
 * Embeds every item anew with this embedder. Cut short, it goes on where it stopped; until it is done the catalogue
 * stays the old embedder's, and `checkEmbedder` refuses to serve with the new one.
 */
export const reembed = async (
  pool: pg.Pool,
  embedder: Embedder,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> => {
  const schema = schemaOf(await readAttributes(pool))
  const total = await countItems(pool)
  let done = 0
  for (;;) {
    const items = await readItemsToEmbed(pool, embedder.name, batchSize)
    if (items.length === 0) break
    const vectors = await embedder.embed(items.map((item) => embeddingText(item, schema)))
    const rows = items.map(({ id }, i) => ({ id, embedding: vectorText(vectors[i]!) }))
    await transaction(pool, (client) => writeEmbeddings(client, rows, embedder.name))
    done += items.length
    onProgress(done, total)
  }
  await transaction(pool, async (client) => {
    await writeEmbedder(client, embedder.name, embedder.dimension)
    await touchCatalogue(client)
  })
  return done
}

/** @throws CatalogueError `embedder` when the stored vectors are another embedder's. */
export const checkEmbedder = async (pool: pg.Pool, embedder: Embedder): Promise<void> => {
  const { embedder: stored, dimension } = await readCatalogue(pool)
  if (stored === null || (stored === embedder.name && dimension === embedder.dimension)) return
  throw new CatalogueError('embedder', embedderMismatch(stored, dimension, embedder))
}
