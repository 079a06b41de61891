import type pg from 'pg'
import { transaction } from '../database/index.ts'
import { type Attribute, type Schema, schemaOf } from './attribute.ts'
import { claimVectors } from './embed.ts'
import { CatalogueError } from './error.ts'
import type { Item, VectoredItem } from './item.ts'
import { findMisfits } from './misfits.ts'
import {
  changeVocabulary,
  deleteItems,
  indexAttributes,
  lockCatalogue,
  lockItems,
  readAttributes,
  readItemsWithoutStems,
  recountVocabulary,
  touchCatalogue,
  writeAttributes,
  writeItems,
  writeStems,
} from './queries.ts'
import { vocabularyChanges } from './vocabulary.ts'

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
    await indexAttributes(client)
    await recountVocabulary(client)
  })

/**
 * Stores items in one transaction: all of them or none. Of items with the same id the last wins. Locks are taken in
 * the order of the ids, so that imports in parallel wait for each other and never deadlock. What is new or changed
 * and comes without a vector has none until `embedItems` has run: it is found by everything but its meaning till then.
 * Items that must fit the schema are given as what makes them of it: no other takes its place before they are stored.
 * Gives back how many were given.
 *
 * @param embedder whose vectors those are that items come with
 * @throws CatalogueError `embedder` when the stored vectors are another embedder's.
 */
export const storeItems = (
  pool: pg.Pool,
  given: readonly VectoredItem[] | ((schema: Schema) => readonly VectoredItem[]),
  embedder?: string,
): Promise<number> =>
  transaction(pool, async (client) => {
    await touchCatalogue(client)
    const schema = schemaOf(await readAttributes(client))
    const items = typeof given === 'function' ? given(schema) : given
    const latest = [...new Map(items.map((item) => [item.id, item])).values()]
    const before = await lockItems(
      client,
      latest.map(({ id }) => id),
    )
    const dimension = latest.find(({ embedding }) => embedding)?.embedding?.length
    if (embedder && dimension) await claimVectors(client, { name: embedder, dimension })
    await writeItems(client, latest, embedder)
    await changeVocabulary(client, vocabularyChanges(before, latest, schema))
    return items.length
  })

/**
 * Changes one item in one transaction, as it is then and under the schema of then: changes at once follow each other.
 * Gives back what `change` made of it, or undefined when there is no such item.
 *
 * @throws what `change` throws, and nothing is stored.
 */
export const changeItem = (
  pool: pg.Pool,
  id: string,
  change: (item: Item, schema: Schema) => Item,
): Promise<Item | undefined> =>
  transaction(pool, async (client) => {
    await touchCatalogue(client)
    const schema = schemaOf(await readAttributes(client))
    const before = await lockItems(client, [id])
    const changed = before.map((item) => change(item, schema))
    await writeItems(client, changed)
    await changeVocabulary(client, vocabularyChanges(before, changed, schema))
    return changed[0]
  })

/** Keeps the attributes' indexes as the schema asks for them: after a migration, and where it was changed before there were any. */
export const fillIndexes = (pool: pg.Pool): Promise<void> =>
  transaction(pool, async (client) => {
    await lockCatalogue(client)
    await indexAttributes(client)
  })

const batchSize = 500

/** Tells the stems of items that were stored before there were any: once, after the migration. */
export const fillStems = async (pool: pg.Pool): Promise<void> => {
  for (;;) {
    const items = await readItemsWithoutStems(pool, batchSize)
    if (items.length === 0) return
    await writeStems(pool, items)
  }
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
