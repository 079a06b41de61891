import type pg from 'pg'
import { transaction } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'
import { schemaOf } from './attribute.ts'
import { CatalogueError } from './error.ts'
import { embeddingText } from './item.ts'
import {
  countItemsToEmbed,
  countOfOtherWidth,
  forgetOfOtherWidth,
  type Queryable,
  readAttributes,
  readCatalogue,
  readItemsToEmbed,
  touchCatalogue,
  writeEmbedder,
  writeEmbeddings,
} from './queries.ts'
import { vectorText } from './vector-text.ts'

const batchSize = 64

export interface EmbedOptions {
  signal?: AbortSignal | undefined
  /** Takes the place of another embedder, whose vectors are all made anew. */
  replace?: boolean
  onProgress?: (done: number, total: number) => void
}

/**
 * Gives every item that has none a vector of this embedder; gives back how many. Cut short, it goes on where it
 * stopped. An embedder that replaces another takes its place only when all is done: till then `checkEmbedder`
 * refuses to serve with it.
 *
 * @throws CatalogueError `embedder` when the stored vectors are another embedder's and it is not to be replaced.
 */
export const embedItems = async (
  pool: pg.Pool,
  embedder: Embedder,
  { signal, replace = false, onProgress = () => {} }: EmbedOptions = {},
): Promise<number> => {
  if (replace) await forgetOtherWidths(pool, embedder)
  const total = await countItemsToEmbed(pool, embedder.name)
  // A catalogue without items is nobody's yet.
  if (total === 0 && !replace) return 0
  if (!replace) await transaction(pool, (client) => claimVectors(client, embedder))
  const schema = schemaOf(await readAttributes(pool))
  let done = 0
  for (;;) {
    signal?.throwIfAborted()
    const items = await readItemsToEmbed(pool, embedder.name, batchSize)
    if (items.length === 0) break
    const texts = items.map((item) => embeddingText(item, schema))
    const vectors = await embedder.embed(texts, signal ? { signal } : {})
    const rows = items.map(({ id, updatedAt }, i) => ({
      id,
      updatedAt,
      embedding: vectorText(vectors[i]!),
    }))
    await writeEmbeddings(pool, rows, embedder.name)
    done += items.length
    onProgress(done, Math.max(done, total))
  }
  await transaction(pool, async (client) => {
    await writeEmbedder(client, embedder.name, embedder.dimension)
    await touchCatalogue(client)
  })
  return done
}

/** How many items would be embedded by an embedder that replaces what is stored. */
export const countToReplace = async (
  db: Queryable,
  { name, dimension }: Pick<Embedder, 'name' | 'dimension'>,
): Promise<number> =>
  (await countItemsToEmbed(db, name)) + (await countOfOtherWidth(db, name, dimension))

/** @throws CatalogueError `embedder` when the stored vectors are another embedder's. */
export const checkEmbedder = async (
  db: Queryable,
  embedder: Pick<Embedder, 'name' | 'dimension'>,
): Promise<void> => {
  const { embedder: stored, dimension } = await readCatalogue(db)
  if (stored === null || (stored === embedder.name && dimension === embedder.dimension)) return
  throw new CatalogueError(
    'embedder',
    `the stored vectors are those of ${stored} (${dimension} wide), but ${embedder.name} ` +
      `(${embedder.dimension} wide) is configured: set TILLER_EMBEDDER back, or run "tiller reembed"`,
  )
}

/**
 * The first embedder decides whose vectors the catalogue holds; from then on no other may write. In a transaction.
 *
 * @throws CatalogueError `embedder` when the stored vectors are another embedder's.
 */
export const claimVectors = async (
  db: Queryable,
  embedder: Pick<Embedder, 'name' | 'dimension'>,
): Promise<void> => {
  await checkEmbedder(db, embedder)
  await writeEmbedder(db, embedder.name, embedder.dimension)
}

/** Vectors that share this embedder's name and not its width go first: beside its own they could not be compared. */
const forgetOtherWidths = (pool: pg.Pool, { name, dimension }: Embedder) =>
  transaction(pool, async (client) => {
    await forgetOfOtherWidth(client, name, dimension)
    const { embedder: stored } = await readCatalogue(client)
    if (stored === null || stored === name) await writeEmbedder(client, name, dimension)
  })
