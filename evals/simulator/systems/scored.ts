import type { Item } from '../../../src/catalog/index.ts'
import { type Answer, pageSize, type System } from '../system.ts'
import type { Known } from './known.ts'

/** What a system goes by that reads no command: the user, and all words said so far, oldest first. */
export interface Heard {
  userId: string
  said: readonly string[]
}

const unread = {
  reading: { act: 'noise', operations: [], notUnderstood: [] },
  directives: [],
  degraded: false,
} satisfies Partial<Answer>

/** The items with the highest scores, the more popular first of those that score the same, none that the user has had. */
export const best = (
  { items, had }: Pick<Known, 'items' | 'had'>,
  userId: string,
  scores: ArrayLike<number>,
): Item[] =>
  items
    .map((item, at) => ({ item, score: scores[at]! }))
    .filter(({ item }) => !had.get(userId)?.has(item.id))
    .sort(
      (x, y) =>
        y.score - x.score ||
        y.item.popularity - x.item.popularity ||
        (x.item.id < y.item.id ? -1 : 1),
    )
    .map(({ item }) => item)

/** A system that gives every item a score by what it heard, and reads nothing. */
export const scored = (
  name: string,
  known: Known,
  scoresFor: (heard: Heard) => ArrayLike<number> | Promise<ArrayLike<number>>,
): System => ({
  name,
  open({ userId }) {
    const said: string[] = []
    let ranking: Item[] | undefined
    const look = async (count: number) => {
      ranking ??= best(known, userId, await scoresFor({ userId, said }))
      return ranking.slice(0, count)
    }
    return {
      look,
      async steer(command) {
        said.push(command)
        ranking = undefined
        return { ...unread, items: await look(pageSize) }
      },
    }
  },
})
