import { type Feed, planAsked } from '../../graphs/feed/index.ts'
import type { Item } from '../../src/catalog/index.ts'
import type { Reading } from '../../src/language/index.ts'
import type { Directive, FeedKey } from '../../src/preferences/index.ts'

/** A page holds so many items: CSR@20 is of one page. */
export const pageSize = 20

/** What a command led to. */
export interface Answer {
  reading: Reading
  /** In force after it. */
  directives: Directive[]
  items: Item[]
  degraded: boolean
  /** What the planner was asked and answered, where there was a choice. */
  planned?: ReturnType<typeof planAsked>
}

/** A feed as one user has it. */
export interface UsersFeed {
  /** The first items of the feed as it stands: those of the page, and what comes as one reads on. */
  look(count: number): Promise<Item[]>
  steer(command: string): Promise<Answer>
}

/** A system that users are set before. */
export interface System {
  name: string
  open(key: FeedKey): UsersFeed
}

const usersFeed = (feed: Feed, keyNow: () => FeedKey): UsersFeed => ({
  async look(count) {
    const page = await feed.show(keyNow(), pageSize)
    const items = [...page.items]
    if (count > items.length && page.next !== null) {
      const at = { snapshot: page.snapshot, offset: page.next }
      const rest = await feed.next(keyNow(), at, count - items.length)
      items.push(...(rest?.items ?? []))
    }
    return items.map(({ item }) => item)
  },
  async steer(command) {
    const { state, page } = await feed.steer(keyNow(), { command, limit: pageSize })
    return {
      reading: state.reading!,
      directives: state.preferences.directives,
      items: page.items.map(({ item }) => item),
      degraded: state.degraded,
      planned: planAsked(state),
    }
  },
})

/** The feed as it is. */
export const remembering = (feed: Feed): System => ({
  name: 'tiller',
  open: (key) => usersFeed(feed, () => key),
})

/** The control: the same feed, but each command goes to a new one that knows nothing of those before. */
export const forgetful = (feed: Feed): System => ({
  name: 'no memory',
  open({ userId, feed: name }) {
    let turns = 0
    const { look, steer } = usersFeed(feed, () => ({ userId, feed: `${name} ${turns}` }))
    return {
      look,
      steer(command) {
        turns++
        return steer(command)
      },
    }
  },
})
