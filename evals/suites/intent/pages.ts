import type { Feed } from '../../../graphs/feed/index.ts'
import type { Case } from '../recommendation/ratings.ts'
import { type Score, scoreOf } from '../recommendation/score.ts'

/** What a user was shown who typed nothing. */
export interface Shown {
  user: Case
  page: Awaited<ReturnType<Feed['show']>>
  score: Score
}

const depth = 50

/** A page for each user, in a feed of that name: ranked anew. */
export const showAll = async (
  feed: Feed,
  name: string,
  users: readonly Case[],
  onProgress: (done: number) => void,
): Promise<Shown[]> => {
  const shown: Shown[] = []
  for (const user of users) {
    const page = await feed.show({ userId: user.userId, feed: name }, depth)
    const ids = page.items.map(({ id }) => id)
    shown.push({ user, page, score: scoreOf(ids, user.heldOut) })
    onProgress(shown.length)
  }
  return shown
}
