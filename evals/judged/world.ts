import type { FeedRuntime } from '../../graphs/feed/runtime.ts'
import { type Item, storeItems, storeSchema } from '../../src/catalog/index.ts'
import { type Embedder, embedOnce } from '../../src/models/index.ts'
import { historyVectors } from '../../src/retrieval/index.ts'
import type { Catalogue } from '../catalogues/index.ts'
import { openEvalFeed } from '../feed/index.ts'
import { openTools, type Steer } from './tools.ts'

/** What scorers look at. */
export interface World {
  items: ReadonlyMap<string, Item>
  /** The items' embeddings, by id. */
  vectors: ReadonlyMap<string, Float32Array>
  runtime: FeedRuntime
  steer: Steer
  embed(texts: readonly string[]): Promise<Float32Array[]>
}

/** A catalogue in a database in memory, embedded; gone when closed. */
export const openWorld = async (
  catalogue: Catalogue,
  embedder: Embedder,
): Promise<World & { close(): Promise<void> }> => {
  const { runtime, close } = await openEvalFeed(embedder, async (pool) => {
    await storeSchema(pool, catalogue.attributes)
    await storeItems(pool, catalogue.items)
  })
  const ids = catalogue.items.map(({ id }) => id)
  return {
    items: new Map(catalogue.items.map((item) => [item.id, item])),
    vectors: await historyVectors(runtime.pool, ids, embedder.name),
    runtime,
    steer: openTools(runtime, ids),
    embed: (texts) => embedOnce(embedder, texts),
    close,
  }
}
