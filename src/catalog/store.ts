import type pg from 'pg'
import { toSql } from 'pgvector'
import { transaction } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'
import { type Attribute, type Schema, schemaOf } from './attribute.ts'
import { CatalogueError } from './error.ts'
import { embeddingText, type Item } from './item.ts'
import { findMisfits } from './misfits.ts'
import {
  changeVocabulary,
  deleteItems,
  lockItems,
  readAttributes,
  readCatalogue,
  recountVocabulary,
  touchCatalogue,
  writeAttributes,
  writeEmbedder,
  writeItems,
} from './queries.ts'
import { vocabularyChanges } from './vocabulary.ts'

/** A vector in pgvector's text form. */
export const vectorText = (vector: Float32Array): string => toSql([...vector])

/**
 * Replaces the schema. Values of attributes that are no longer listed stay with their items, unseen, until the
 * attribute is listed again.
 *
 * @throws CatalogueError `conflict` when stored items hold values that do not fit an attribute's new kind.
 */
export const storeSchema = (pool: pg.Pool, attributes: readonly Attribute[]): Promise<void> =>
  transaction(pool, async (client) => {
    await touchCatalogue(client)
    const misfits = await findMisfits(client, attributes)
    if (misfits[0]) {
      const { attribute, count, example } = misfits[0]
      throw new CatalogueError(
        'conflict',
        `attributes.${attribute}: ${count} stored items hold another kind of value (item ${example}, for one): ` +
          'delete or replace those items first, or keep the kind',
      )
    }
    await writeAttributes(client, attributes)
    await recountVocabulary(client)
  })

/**
 * Embeds and stores items in one transaction: all of them or none. Of items with the same id the last wins.
 * Locks are taken in the order of the ids, so that imports in parallel wait for each other and never deadlock.
 *
 * @throws CatalogueError `embedder` when the stored vectors are another embedder's.
 */
export const storeItems = async (
  pool: pg.Pool,
  embedder: Embedder,
  items: readonly Item[],
  schema: Schema,
  signal?: AbortSignal,
): Promise<void> => {
  const latest = [...new Map(items.map((item) => [item.id, item])).values()]
  const vectors = await embedder.embed(
    latest.map((item) => embeddingText(item, schema)),
    signal ? { signal } : {},
  )
  const embedded = latest.map((item, i) => ({ ...item, embedding: vectorText(vectors[i]!) }))
  await transaction(pool, async (client) => {
    await touchCatalogue(client)
    await claimEmbedder(client, embedder)
    const current = schemaOf(await readAttributes(client))
    const before = await lockItems(
      client,
      latest.map(({ id }) => id),
    )
    await writeItems(client, embedded, embedder.name)
    await changeVocabulary(client, vocabularyChanges(before, latest, current))
  })
}

/** Deletes items; gives back how many there were. */
export const removeItems = (pool: pg.Pool, ids: readonly string[]): Promise<number> =>
  transaction(pool, async (client) => {
    await touchCatalogue(client)
    const schema = schemaOf(await readAttributes(client))
    const before = await lockItems(client, ids)
    await deleteItems(client, ids)
    await changeVocabulary(client, vocabularyChanges(before, [], schema))
    return before.length
  })

/** The first items decide whose vectors the catalogue holds; from then on no other embedder may write. */
const claimEmbedder = async (client: pg.PoolClient, embedder: Embedder) => {
  const { embedder: stored, dimension } = await readCatalogue(client)
  if (stored === null) return writeEmbedder(client, embedder.name, embedder.dimension)
  if (stored !== embedder.name || dimension !== embedder.dimension)
    throw new CatalogueError('embedder', embedderMismatch(stored, dimension, embedder))
}

/** What to say when the vectors stored are another model's. */
export const embedderMismatch = (
  stored: string,
  dimension: number | null,
  configured: Pick<Embedder, 'name' | 'dimension'>,
): string =>
  `the stored vectors are those of ${stored} (${dimension} wide), but ${configured.name} ` +
  `(${configured.dimension} wide) is configured: set TILLER_EMBEDDER back, or run "tiller reembed"`
