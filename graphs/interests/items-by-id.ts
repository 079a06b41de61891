import { type Item, readItems } from '../../src/catalog/index.ts'
import type { InterestsRuntime } from './runtime.ts'

/** The items with these ids that are in the catalogue. */
export const itemsById = async (
  { pool }: Pick<InterestsRuntime, 'pool'>,
  ids: readonly string[],
): Promise<Map<string, Item>> =>
  new Map((await readItems(pool, [...new Set(ids)])).map((item) => [item.id, item]))
