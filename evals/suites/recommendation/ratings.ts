import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type Random, seeded } from '../../evaluators/index.ts'

/** Where the ratings are in the folder of real data. */
export const ratingsFile = 'movielens-small/ratings.csv'

/** What a user thought of an item: half a star to five, at a second since 1970. */
export interface Rating {
  userId: string
  itemId: string
  rating: number
  at: number
}

/** From so many stars on a user liked an item. */
const positive = 4

export const isPositive = ({ rating }: Pick<Rating, 'rating'>): boolean => rating >= positive

/** A user of whom the last liked item is to be found. */
export interface Case {
  userId: string
  /** What the user rated before it, oldest first. Nothing later is known of anyone. */
  history: readonly Rating[]
  /** The ids of what the user liked of it: at least one. */
  liked: readonly string[]
  heldOut: string
  /** Of the half that is reported; weights are chosen on the other. */
  isKeptBack: boolean
}

export const readRatings = async (dir: string): Promise<Rating[]> => {
  const text = await readFile(join(dir, ratingsFile), 'utf8')
  const rows: Record<'userId' | 'movieId' | 'rating' | 'timestamp', string>[] = parse(text, {
    columns: true,
  })
  return rows.map(({ userId, movieId, rating, timestamp }) => ({
    userId,
    itemId: movieId,
    rating: Number(rating),
    at: Number(timestamp),
  }))
}

/** The chance that decides about a user, and first of all on which half they are. */
export const drawsOf = (userId: string): { isKeptBack: boolean; random: Random } => {
  const random = seeded(`recommendation ${userId}`)
  return { isKeptBack: random.chance(0.5), random }
}

/** The ratings by their users, in the order of the file. */
export const byUser = (ratings: readonly Rating[]): ReadonlyMap<string, Rating[]> => {
  const users = new Map<string, Rating[]>()
  for (const rating of ratings) {
    const own = users.get(rating.userId) ?? []
    own.push(rating)
    users.set(rating.userId, own)
  }
  return users
}

/**
 * Leaves out the last liked item of each user. What was rated in the same second or later is dropped, and so is a user
 * who liked nothing before.
 */
export const casesOf = (ratings: readonly Rating[]): Case[] =>
  [...byUser(ratings)].flatMap(([userId, own]) => {
    const { isKeptBack, random } = drawsOf(userId)
    const positives = own.filter(isPositive)
    const end = Math.max(...positives.map(({ at }) => at))
    const history = own.filter(({ at }) => at < end).sort((a, b) => a.at - b.at)
    const liked = history.filter(isPositive).map(({ itemId }) => itemId)
    if (liked.length === 0) return []
    const { itemId: heldOut } = random.pick(positives.filter(({ at }) => at === end))
    return { userId, history, liked, heldOut, isKeptBack }
  })
