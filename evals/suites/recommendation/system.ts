import type { Feed } from '../../../graphs/feed/index.ts'
import type { Case } from './ratings.ts'

/** How many items are recommended to each user. */
export const depth = 50

/** What recommends items to a user, best first, none of which the user has rated. */
export interface System {
  name: string
  /** Whether it has one source alone: ours is to do no worse. */
  isSingle: boolean
  recommend(user: Case): Promise<readonly string[]>
}

/** The feed as a user sees it who types nothing. Each system has feeds of its own: none is shown a page of another's. */
export const shownBy = (feed: Feed, name: string): System => ({
  name,
  isSingle: false,
  async recommend({ userId }) {
    const page = await feed.show({ userId, feed: name }, depth)
    return page.items.map(({ id }) => id)
  },
})
