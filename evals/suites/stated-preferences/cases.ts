import { join } from 'node:path'
import { readJsonLines } from '../../json-lines.ts'
import type { FindByTitle, Judged } from '../../judged/index.ts'

/** Where they are in the folder of real data. */
export const usersFile = 'mindreader/users.jsonl'

interface Named {
  name: string
}

interface Row {
  user: number
  attr_like: Named[]
  attr_dislike: Named[]
  movie_like: Named[]
  movie_dislike: Named[]
}

/** A user who said what they like and dislike, and judged at least one film either way; every second one is kept back. */
export const readUsers = async (dir: string, find: FindByTitle): Promise<Judged[]> => {
  const rows = await readJsonLines<Row>(join(dir, usersFile))
  const idsOf = (films: readonly Named[]) => films.flatMap(({ name }) => find(name)?.id ?? [])
  return rows
    .map((row, place) => {
      const [better, worse] = [idsOf(row.movie_like), idsOf(row.movie_dislike)]
      return {
        of: 'users',
        isKeptBack: place % 2 === 1,
        more: row.attr_like.map(({ name }) => name),
        less: row.attr_dislike.map(({ name }) => name),
        better,
        worse,
        among: new Set([...better, ...worse]),
      }
    })
    .filter(
      ({ more, less, better, worse }) =>
        more.length + less.length > 0 && better.length > 0 && worse.length > 0,
    )
}
