import { storeItems } from '../../../src/catalog/index.ts'
import { learnVectors } from '../../../src/collaborative/index.ts'
import { type EvalFeed, feedOver } from '../../feed/index.ts'
import { type System, shownBy } from './system.ts'
import type { World } from './world.ts'

/** What the feed is called as it is. */
export const whole = 'ours'

/**
 * The feed without each of its parts, and as it is: what a part is made of is not there, and the feed makes do. With
 * others that need all that it has. To be opened one after the other, for what comes and goes between them is the
 * catalogue's.
 */
export const variants = (
  { feed, database, runtime: { pool, embedder } }: EvalFeed,
  { items }: World,
  others: readonly (() => Promise<System>)[],
): (() => Promise<System>)[] => [
  async () => shownBy(feed, `${whole} without collaborative`),
  async () => {
    await learnVectors(pool)
    return shownBy(feed, whole)
  },
  ...others,
  async () => {
    // Vectors are another embedder's by its name: no item has one of this.
    const { feed } = feedOver(database, { ...embedder, name: 'nobody' })
    return shownBy(feed, `${whole} without meaning`)
  },
  async () => {
    await storeItems(
      pool,
      items.map((item) => ({ ...item, popularity: 0 })),
    )
    return shownBy(feed, `${whole} without popularity`)
  },
]
