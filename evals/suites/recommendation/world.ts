import type pg from 'pg'
import { recordEvents } from '../../../src/behavior/index.ts'
import { type Attribute, type Item, storeItems, storeSchema } from '../../../src/catalog/index.ts'
import { catalogues } from '../../catalogues/index.ts'
import { eventsOf } from './events.ts'
import { type Case, casesOf, type Rating, readRatings } from './ratings.ts'

/** The attributes that are told from ratings, those that are held out among them. */
const foretelling = ['rating']

/** What is known of a user: what they rated, and the ids of what they liked of it. */
type Known = Pick<Case, 'userId' | 'history' | 'liked'>

/** The catalogue and its users as they were before what is held out. */
export interface World<User extends Known = Case> {
  attributes: Attribute[]
  /** As popular as the users who are known to have liked them. */
  items: Item[]
  cases: User[]
}

/** The world before the last liked item of each user. */
export const readWorld = (data: string): Promise<World> => readWorldBefore(data, casesOf)

/** The world before what a split of the ratings holds out. */
export const readWorldBefore = async <User extends Known>(
  data: string,
  split: (ratings: readonly Rating[]) => User[],
): Promise<World<User>> => {
  const { attributes, items } = await catalogues.films(data)
  const ids = new Set(items.map(({ id }) => id))
  const cases = split((await readRatings(data)).filter(({ itemId }) => ids.has(itemId)))
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
const likesOf = (cases: readonly Known[]): Map<string, number> => {
  const likes = new Map<string, number>()
  for (const { liked } of cases) for (const id of liked) likes.set(id, (likes.get(id) ?? 0) + 1)
  return likes
}

/** Puts it into a database, event by event of each user, the oldest first. */
export const storeWorld = async (
  pool: pg.Pool,
  { attributes, items, cases }: World<Known>,
): Promise<void> => {
  await storeSchema(pool, attributes)
  await storeItems(pool, items)
  for (const { userId, history } of cases)
    await recordEvents(pool, userId, history.flatMap(eventsOf), new Date())
}
