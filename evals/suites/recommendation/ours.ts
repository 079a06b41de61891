import { storeItems } from '../../../src/catalog/index.ts'
import { type EvalFeed, feedOver } from '../../feed/index.ts'
import { type System, shownBy } from './system.ts'
import type { World } from './world.ts'

/**
 * The feed as it is, and without each of its parts: what a part is made of is not there, and the feed makes do. To be
 * opened one after the other, for some of it does not come back.
 */
export const variants = (
  { feed, database, runtime }: EvalFeed,
  { items }: World,
): (() => Promise<System>)[] => [
  async () => shownBy(feed, 'ours'),
  // Vectors are another embedder's by its name: no item has one of this.
  async () =>
    shownBy(
      feedOver(database, { ...runtime.embedder, name: 'nobody' }).feed,
      'ours without meaning',
    ),
  async () => {
    await storeItems(
      runtime.pool,
      items.map((item) => ({ ...item, popularity: 0 })),
    )
    return shownBy(feed, 'ours without popularity')
  },
]
