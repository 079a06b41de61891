import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordEvents } from '../../src/behavior/index.ts'
import { storeItems } from '../../src/catalog/index.ts'
import {
  deleteInterest,
  deleteTag,
  readInterests,
  readTags,
  soundInterests,
} from '../../src/interests/index.ts'
import { films, openTestFeed, shoes, type TestFeed, wordEmbedder } from '../feed/testing.ts'
import { interestsGraph, learnInterests } from './index.ts'

const now = new Date('2026-06-15T12:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

let users = 0
const someone = () => `user-${++users}`

/** What tests do on a catalogue, on a database of its own. */
const over = (opened: TestFeed) => {
  const { pool, readView } = opened.runtime
  const runtime = { pool, readView, embedder: wordEmbedder, now: () => now }
  return {
    pool,
    runtime,
    learn: (userId: string, at = now) => learnInterests({ ...runtime, now: () => at }, userId),
    /** Does the same to each item, a day apart, the last so many days ago. */
    act: (userId: string, type: 'like' | 'click' | 'hide', itemIds: readonly string[], last = 60) =>
      recordEvents(
        pool,
        userId,
        itemIds.map((itemId, i) => ({ type, itemId, at: daysAgo(last + itemIds.length - 1 - i) })),
        now,
      ),
  }
}

describe('in a catalogue of shoes', () => {
  let opened: TestFeed
  let shop: ReturnType<typeof over>
  beforeAll(async () => {
    opened = await openTestFeed(shoes)
    shop = over(opened)
  })
  afterAll(() => opened.close())

  /** Eight shoes, all that are both red and for hiking. */
  const redHiking = Array.from({ length: 8 }, (_, i) => `shoe-${4 + 12 * i}`)

  test('behaviour leads to interests and tags, and both are remembered', async () => {
    const userId = someone()
    await shop.act(userId, 'like', redHiking)
    const { interests, tags, report, support, compressed } = await shop.learn(userId)
    expect(interests.map(({ name, stage }) => [name, stage])).toEqual([
      ['Red (Colour)', 'steady'],
      ['Hiking (Use)', 'steady'],
    ])
    expect(tags.map(({ tag }) => tag)).toEqual(['Red Hiking'])
    expect(tags[0]!.reason).toContain('8 items are')
    expect(report).toMatchObject({ events: 8, kept: 8 })
    expect(support).toEqual({ items: 8, occasions: 8 })
    expect(compressed).toContain('2026-04 (like) | e8 Shoe 4 (Red; Hiking)')
    expect(await readInterests(shop.pool, userId)).toEqual(interests)
    expect(await readTags(shop.pool, userId)).toEqual(tags)
    expect(await soundInterests(shop.pool, userId, interests)).toEqual(interests)
  })

  test('a tag leads to items that are new to the user; the feed finds them, names the tag, and a directive outranks it', async () => {
    const userId = someone()
    await shop.act(userId, 'like', redHiking.slice(0, 6))
    const { tags, tagged } = await shop.learn(userId)
    expect(tagged.length).toBeGreaterThan(0)
    expect(tagged.every(({ itemId }) => !redHiking.slice(0, 6).includes(itemId))).toBe(true)
    const { core } = tags[0]! as { core: { attribute: string; value: string } }
    for (const { itemId } of tagged)
      expect(
        [shoes.items.find(({ id }) => id === itemId)!.attributes[core.attribute]].flat(),
      ).toContain(core.value)
    const key = { userId, feed: 'home' }
    const named = (page: Awaited<ReturnType<typeof opened.feed.show>>) =>
      page.items.flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === 'tag'))
    const page = await opened.feed.show(key, 20)
    expect(named(page)).toContainEqual(expect.objectContaining({ text: tags[0]!.tag }))
    const { page: without } = await opened.feed.steer(key, { command: 'no red' })
    expect(without.items.length).toBeGreaterThan(0)
    expect(without.items.filter(({ item }) => item.attributes.colour === 'Red')).toEqual([])
    await deleteInterest(shop.pool, userId, tags[0]!.interestId, now)
    expect(named(await opened.feed.show({ userId, feed: 'another' }, 20))).toEqual([])
  })

  test('what is there by taste alone is explained by the interest, as was said ahead of time', async () => {
    const userId = someone()
    await shop.act(userId, 'like', redHiking.slice(0, 6))
    await shop.learn(userId)
    const { items } = await opened.feed.show({ userId, feed: 'home' }, 20)
    const said = items.filter(({ explanation }) => explanation.startsWith('For your taste in '))
    expect(said.length).toBeGreaterThan(0)
    for (const { item, explanation } of said)
      expect([item.attributes.colour, item.attributes.use].flat().map(String)).toContainEqual(
        expect.stringMatching(new RegExp(explanation.match(/in ([\w ]+)/)![1]!, 'i')),
      )
    // Of an item that has changed nothing is said that was said before.
    const { item } = said[0]!
    await storeItems(shop.pool, [{ ...item, attributes: { ...item.attributes, price: 1 } }])
    const again = await opened.feed.show({ userId, feed: 'home' }, 20)
    const now = again.items.find(({ id }) => id === item.id)
    expect(now?.explanation ?? '').not.toContain('For your taste in')
  })

  test('the steps run in their order', async () => {
    const steps: string[] = []
    const updates = await interestsGraph(shop.runtime).stream(
      { userId: someone() },
      { streamMode: 'updates' },
    )
    for await (const update of updates) steps.push(...Object.keys(update))
    expect(steps).toEqual(['compress', 'mine', 'tag', 'refresh', 'remember', 'explain'])
  })

  test('what was had in the past month is an interest and no tag', async () => {
    const userId = someone()
    await shop.act(userId, 'like', redHiking)
    await shop.act(userId, 'click', [redHiking[0]!], 10)
    const { interests, tags } = await shop.learn(userId)
    expect(interests).toHaveLength(2)
    expect(tags).toEqual([])
  })

  test('a tag needs an item that was not refused', async () => {
    const userId = someone()
    const all = Array.from({ length: 90 }, (_, i) => i)
    const red = all.filter((i) => i % 4 === 0 && i % 3 !== 1).map((i) => `shoe-${i}`)
    const hiking = all.filter((i) => i % 4 !== 0 && i % 3 === 1).map((i) => `shoe-${i}`)
    await shop.act(userId, 'like', [...red, ...hiking])
    expect((await shop.learn(userId)).tags.map(({ tag }) => tag)).toEqual(['Red Hiking'])
    await shop.act(userId, 'hide', redHiking, 40)
    const { interests, tags } = await shop.learn(userId)
    expect([interests.length, tags]).toEqual([2, []])
  })

  test('a little behaviour is told as such, and nothing is believed of it', async () => {
    const userId = someone()
    await shop.act(userId, 'like', redHiking.slice(0, 2))
    const { interests, tags, support } = await shop.learn(userId)
    expect({ interests, tags, support }).toEqual({
      interests: [],
      tags: [],
      support: { items: 2, occasions: 2 },
    })
  })

  test('clicks alone, and likes that were taken back, tell nothing', async () => {
    const clicker = someone()
    await shop.act(clicker, 'click', redHiking)
    expect(await shop.learn(clicker)).toMatchObject({
      interests: [],
      report: { events: 8, kept: 0 },
    })
    const fickle = someone()
    await shop.act(fickle, 'like', redHiking)
    await shop.act(fickle, 'hide', redHiking, 40)
    expect(await shop.learn(fickle)).toMatchObject({ interests: [], support: { items: 0 } })
  })

  test('a deleted interest stays away run after run, until newer behaviour shows it again', async () => {
    const userId = someone()
    await shop.act(userId, 'like', redHiking)
    const [red, hiking] = (await shop.learn(userId)).interests
    expect(await deleteInterest(shop.pool, userId, red!.id, now)).toBe(true)
    for (const _ of [1, 2]) {
      const { interests, tags } = await shop.learn(userId)
      expect([interests, tags]).toEqual([[hiking], []])
    }
    await shop.act(userId, 'like', redHiking, -20)
    const later = new Date(daysAgo(-30))
    const back = (await shop.learn(userId, later)).interests.find(({ id }) => id === red!.id)
    expect(back!.evidence).toHaveLength(8)
    expect(back!.evidence.filter((key) => red!.evidence.includes(key))).toEqual([])
  })

  test('a deleted tag stays away, and its interests stay', async () => {
    const userId = someone()
    await shop.act(userId, 'like', redHiking)
    const { tags, interests } = await shop.learn(userId)
    await deleteTag(shop.pool, userId, tags[0]!.id, now)
    const again = await shop.learn(userId)
    expect([again.interests, again.tags]).toEqual([interests, []])
  })

  test('what is mined of one user is nothing of another’s', async () => {
    const [one, other] = [someone(), someone()]
    await shop.act(one, 'like', redHiking)
    await shop.learn(one)
    await shop.learn(other)
    expect(await readInterests(shop.pool, one)).toHaveLength(2)
    expect(await readInterests(shop.pool, other)).toEqual([])
  })
})

describe('in a catalogue of films', () => {
  let opened: TestFeed
  let cinema: ReturnType<typeof over>
  beforeAll(async () => {
    opened = await openTestFeed(films)
    cinema = over(opened)
  })
  afterAll(() => opened.close())

  const having = (attribute: string, value: string) =>
    films.items
      .filter(({ attributes }) => [attributes[attribute]].flat().includes(value))
      .map(({ id }) => id)

  test('the same graph finds tastes in other attributes', async () => {
    const userId = someone()
    const [westerns, harker] = [having('genres', 'Western'), having('cast', 'Tom Harker')]
    await cinema.act(userId, 'like', [...westerns.slice(0, 12), ...harker.slice(0, 12)])
    const { interests } = await cinema.learn(userId)
    expect(interests.map(({ name }) => name).toSorted()).toEqual([
      'Tom Harker (Cast)',
      'Western (Genre)',
    ])
  })

  test('a tag joins two tastes that no liked item had both of, if some item has', async () => {
    const userId = someone()
    const [westerns, harker] = [having('genres', 'Western'), having('cast', 'Tom Harker')]
    const neither = (ids: string[], others: string[]) => ids.filter((id) => !others.includes(id))
    await cinema.act(userId, 'like', neither(westerns, harker), 10)
    await cinema.act(userId, 'like', neither(harker, westerns), 10)
    const { tags } = await cinema.learn(userId)
    const both = harker.filter((id) => westerns.includes(id)).length
    expect(tags).toHaveLength(1)
    expect(tags[0]).toMatchObject({
      tag: 'Western Tom Harker',
      reason: expect.stringContaining(`${both} items are.`),
    })
  })
})
