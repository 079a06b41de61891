import type pg from 'pg'
import { recordEvents } from '../../../src/behavior/index.ts'
import { type Attribute, type Item, storeItems, storeSchema } from '../../../src/catalog/index.ts'
import { catalogues } from '../../catalogues/index.ts'
import { eventsOf } from './events.ts'
import { type Case, casesOf, readRatings } from './ratings.ts'

/** The attributes that are told from ratings, those that are held out among them. */
const foretelling = ['rating']

/** The catalogue and its users as they were before what is held out. */
export interface World {
  attributes: Attribute[]
  /** As popular as the users who are known to have liked them. */
  items: Item[]
  cases: Case[]
}

export const readWorld = async (data: string): Promise<World> => {
  const { attributes, items } = await catalogues.films(data)
  const ids = new Set(items.map(({ id }) => id))
  const cases = casesOf((await readRatings(data)).filter(({ itemId }) => ids.has(itemId)))
  const likes = likesOf(cases)
  return {
    attributes: attributes.filter(({ name }) => !foretelling.includes(name)),
    items: items.map((item) => ({
      ...item,
      attributes: Object.fromEntries(
        Object.entries(item.attributes).filter(([name]) => !foretelling.includes(name)),
      ),
      popularity: likes.get(item.id) ?? 0,
    })),
    cases,
  }
}

/** How many users are known to have liked each item. */
const likesOf = (cases: readonly Case[]): Map<string, number> => {
  const likes = new Map<string, number>()
  for (const { liked } of cases) for (const id of liked) likes.set(id, (likes.get(id) ?? 0) + 1)
  return likes
}

/** Puts it into a database, event by event of each user, the oldest first. */
export const storeWorld = async (
  pool: pg.Pool,
  { attributes, items, cases }: World,
): Promise<void> => {
  await storeSchema(pool, attributes)
  await storeItems(pool, items)
  for (const { userId, history } of cases)
    await recordEvents(pool, userId, history.flatMap(eventsOf), new Date())
}
