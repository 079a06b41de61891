import { afterAll, beforeAll, expect, test } from 'vitest'
import { films, wordEmbedder } from '../../graphs/feed/testing.ts'
import { storeItems, storeSchema } from '../../src/catalog/index.ts'
import { allItems, openEvalFeed, pagesOf } from './index.ts'

let opened: Awaited<ReturnType<typeof openEvalFeed>>
beforeAll(async () => {
  opened = await openEvalFeed(wordEmbedder, async (pool) => {
    await storeSchema(pool, films.attributes)
    await storeItems(pool, films.items)
  })
})
afterAll(() => opened.close())

test('who reads to the end has seen every item of the catalogue once', async () => {
  const items = await allItems(opened.feed)
  expect(items.map(({ id }) => id).toSorted()).toEqual(films.items.map(({ id }) => id).toSorted())
})

test('the pages are those of the feed as it was steered', async () => {
  const key = { userId: 'someone', feed: 'home' }
  await opened.feed.steer(key, { command: 'no horror' })
  const seen = []
  for await (const page of pagesOf(opened.feed, key, 50)) {
    expect(page.length).toBeLessThanOrEqual(50)
    seen.push(...page)
  }
  const tame = films.items.filter(
    ({ attributes }) => !(attributes.genres as string[]).includes('Horror'),
  )
  expect(seen.map(({ id }) => id).toSorted()).toEqual(tame.map(({ id }) => id).toSorted())
})
