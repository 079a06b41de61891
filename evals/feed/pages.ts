import type { Feed } from '../../graphs/feed/index.ts'
import type { Item } from '../../src/catalog/index.ts'
import type { FeedKey } from '../../src/preferences/index.ts'

/** The pages of a feed as it stands, the first one first, up to the last. */
export async function* pagesOf(feed: Feed, key: FeedKey, limit: number): AsyncGenerator<Item[]> {
  let page = await feed.show(key, limit)
  for (;;) {
    yield page.items.map(({ item }) => item)
    if (page.next === null) return
    page = (await feed.next(key, { snapshot: page.snapshot, offset: page.next }, limit))!
  }
}

/** Every item of the catalogue, as someone sees them who asks for nothing and reads to the end. */
export const allItems = async (feed: Feed): Promise<Item[]> => {
  const items: Item[] = []
  for await (const page of pagesOf(feed, { userId: 'a reader', feed: 'all' }, 100))
    items.push(...page)
  return items
}
