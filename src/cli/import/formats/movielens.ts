import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportedEvent } from '../../../behavior/index.ts'
import type { Attribute, Row } from '../../../catalog/index.ts'
import { csvRows } from '../csv.ts'
import { type Source, tellLine, type UserEvents } from '../source.ts'

const attributes: Attribute[] = [
  { name: 'genres', kind: 'tags', title: 'Genre', synonyms: { 'Sci-Fi': ['science fiction'] } },
  { name: 'year', kind: 'number', unit: 'year', title: 'Year' },
]

/**
 * The folder of a MovieLens data set: `movies.csv` (its genres, and the year that its title ends in) and `ratings.csv`.
 * A film is as popular as it was often rated. The users are called `movielens-1` and so on.
 */
export const movielens = async (folder: string): Promise<Source> => {
  const movies = join(folder, 'movies.csv')
  const ratings = join(folder, 'ratings.csv')
  await stat(ratings)
  return {
    attributes,
    rows: filmsOf(movies, ratings),
    size: (await stat(movies)).size,
    tell: tellLine(movies),
    events: () => eventsOf(ratings),
  }
}

async function* filmsOf(movies: string, ratings: string): AsyncGenerator<Row> {
  const rated = new Map<string, number>()
  for await (const { fields } of csvRows(ratings, ratingColumns))
    rated.set(fields.movieId, (rated.get(fields.movieId) ?? 0) + 1)
  const columns = ['movieId', 'title', 'genres'] as const
  for await (const { line, bytes, fields, error } of csvRows(movies, columns)) {
    const { title, year } = titleAndYear(fields.title)
    const genres = fields.genres === noGenres ? [] : fields.genres.split('|')
    const popularity = rated.get(fields.movieId) ?? 0
    const json = { id: fields.movieId, title, popularity, attributes: { genres, year } }
    yield { line, bytes, json, ...(error && { error }) }
  }
}

const noGenres = '(no genres listed)'

/** An article that stands after its name, in each name of a title. */
const article = /(^|\()([^()]+), (The|An?|L[ae']|Les|El|Los|Das|D[ei][re]|Il|Une?)(?= \(|\)|$)/g

/** `Matrix, The (1999)` is The Matrix, of 1999. */
const titleAndYear = (written: string) => {
  const [, name = written, year] = /^(.*?)\s*\((\d{4})(?:[-–]\d*)?\)$/.exec(written) ?? []
  const title = name.replace(article, '$1$3 $2').replaceAll("L' ", "L'")
  return { title, year: year && Number(year) }
}

const ratingColumns = ['userId', 'movieId', 'rating', 'timestamp'] as const

/** How many stars of five say that a film was liked, from so many on, or disliked, up to so many. */
const [liked, disliked] = [4, 2]

/** A rating tells that a film was watched, and whether it was liked. The ratings of a user stand together. */
async function* eventsOf(ratings: string): AsyncGenerator<UserEvents> {
  let user: UserEvents | undefined
  for await (const { fields, error } of csvRows(ratings, ratingColumns)) {
    if (error) continue
    const userId = `movielens-${fields.userId}`
    if (user && user.userId !== userId) yield user
    if (user?.userId !== userId) user = { userId, events: [] }
    user.events.push(...eventsOfRating(fields))
  }
  if (user) yield user
}

const eventsOfRating = ({
  movieId: itemId,
  rating,
  timestamp,
}: Record<(typeof ratingColumns)[number], string>): ReportedEvent[] => {
  const at = new Date(Number(timestamp) * 1_000).toISOString()
  const stars = Number(rating)
  const judged = stars >= liked ? 'like' : stars <= disliked ? 'dislike' : undefined
  const watched: ReportedEvent = { key: `movielens-${itemId}-1`, type: 'watch', itemId, at }
  // Events of one second are in the order of their keys.
  return judged ? [watched, { key: `movielens-${itemId}-2`, type: judged, itemId, at }] : [watched]
}
