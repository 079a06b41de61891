import type pg from 'pg'
import { type Item, importDemo, storeItems, storeSchema } from '../../src/catalog/index.ts'
import { catalogues } from '../catalogues/index.ts'

/** Catalogues that need no real data: the demo, and those that were written for the evals. */
export type OwnCatalogue = 'demo' | 'recipes' | 'stays'

/** Puts a catalogue into an empty database, with more items beside its own. */
export const ownCatalogue =
  (name: OwnCatalogue, more: readonly Item[] = []) =>
  async (pool: pg.Pool): Promise<void> => {
    if (name === 'demo') await importDemo(pool)
    else {
      const { attributes, items } = await catalogues[name]()
      await storeSchema(pool, attributes)
      await storeItems(pool, items)
    }
    await storeItems(pool, [...more])
  }
