import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordEvents } from '../../src/behavior/index.ts'
import type { Item } from '../../src/catalog/index.ts'
import { type Database, userPool } from '../../src/database/index.ts'
import { BusyError } from '../../src/leases/index.ts'
import { type FeedKey, readLastTurn, readTurns } from '../../src/preferences/index.ts'
import { readSpans } from '../../src/traces/index.ts'
import type { Feed } from './feed.ts'
import type { FeedState } from './state.ts'
import type { Steering } from './steering.ts'
import {
  allPages,
  films,
  openTestFeed,
  racing,
  shoes,
  someone,
  type TestFeed,
  titles,
  undo,
  wordEmbedder,
} from './testing.ts'

/** What a feed promises, as tests on databases that `openDatabase` opens: the same on either engine. */
export const testFeedGuarantees = (openDatabase: () => Promise<Database>): void => {
  describe('a feed of films', () => {
    let opened: TestFeed
    let feed: Feed
    beforeAll(async () => {
      opened = await openTestFeed(films, openDatabase)
      feed = opened.feed
    })
    afterAll(() => opened.close())

    const poolOf = ({ userId }: FeedKey) => userPool(opened.runtime.pool, userId)
    const has = (genre: string) => (item: Item) =>
      (item.attributes.genres as string[]).includes(genre)
    const runtime = (item: Item) => item.attributes.runtime as number | undefined

    test.each<[command: string, obeyed: (item: Item) => boolean]>([
      ['no horror', (item) => !has('Horror')(item)],
      ['under two hours', (item) => (runtime(item) ?? Infinity) < 120],
      [
        'nothing with Tom Harker',
        (item) => !(item.attributes.cast as string[]).includes('Tom Harker'),
      ],
      [
        'only comedies from the 90s',
        (item) => has('Comedy')(item) && Math.floor((item.attributes.year as number) / 10) === 199,
      ],
      ['PG-13 at most', (item) => item.attributes.rated !== 'R'],
      ['westerns or thrillers', (item) => has('Western')(item) || has('Thriller')(item)],
      [
        'nothing over 100 minutes, no drama',
        (item) => (runtime(item) ?? 0) <= 100 && !has('Drama')(item),
      ],
    ])(
      'after "%s" every page obeys, and shows everything that obeys exactly once',
      async (command, obeyed) => {
        const key = someone()
        await feed.steer(key, { command })
        const shown = await allPages(feed, key)
        const expected = films.items.filter((item) => {
          if (!obeyed(item)) return false
          // A positive must fails on what the item lacks.
          return command.startsWith('nothing over') ? runtime(item) !== undefined : true
        })
        expect(shown.map(({ id }) => id).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        )
      },
    )

    test('a must outlives the process that took it', async () => {
      const key = someone()
      await feed.steer(key, { command: 'no horror' })
      const elsewhere = opened.reopen()
      expect((await allPages(elsewhere, key)).some(has('Horror'))).toBe(false)
    })

    test('"a bit more X" shows more of it and does not fill the page', async () => {
      const key = someone()
      const share = (items: readonly { item: Item }[]) =>
        items.filter(({ item }) => has('Sci-Fi')(item)).length
      const before = await feed.steer(key, { command: 'no horror' })
      const { page } = await feed.steer(key, { command: 'a bit more sci-fi' })
      expect(share(page.items)).toBeGreaterThanOrEqual(share(before.page.items))
      expect(share(page.items)).toBeGreaterThanOrEqual(4)
      expect(share(page.items)).toBeLessThanOrEqual(8)
    })

    test('undo restores the page as it was, and can undo a reset', async () => {
      const key = someone()
      const { page: obeying } = await feed.steer(key, { command: 'no horror' })
      const { page: both } = await feed.steer(key, { command: 'westerns' })
      await feed.steer(key, { command: 'start over' })
      const { state, page } = await feed.steer(key, { command: 'undo that' })
      expect(state.reading?.act).toBe('undo')
      expect(titles(page.items)).toEqual(titles(both.items))
      const { page: further } = await feed.steer(key, { command: 'undo' })
      expect(titles(further.items)).toEqual(titles(obeying.items))
      expect((await feed.steer(key, { command: 'undo' })).state.preferences.directives).toEqual([])
    })

    test('undo skips turns that changed nothing', async () => {
      const key = someone()
      await feed.steer(key, { command: 'no horror' })
      await feed.steer(key, { command: 'perfect, thanks' })
      const { state } = await feed.steer(key, { command: 'undo' })
      expect(state.preferences.directives).toEqual([])
    })

    test('a thank-you changes nothing', async () => {
      const key = someone()
      const { page: before, state: first } = await feed.steer(key, { command: 'no horror' })
      const { page, state } = await feed.steer(key, { command: 'perfect, thanks' })
      expect(state.preferences).toEqual(first.preferences)
      expect(titles(page.items)).toEqual(titles(before.items))
    })

    test('when too few obey, the feed says which directive leaves how many', async () => {
      const key = someone()
      const { state } = await feed.steer(key, { command: 'westerns from 1964, under 80 minutes' })
      const [western] = state.preferences.directives
      const obey = (item: Item, but: string) =>
        (but === 'genres' || has('Western')(item)) &&
        (but === 'year' || item.attributes.year === 1964) &&
        (but === 'runtime' || (runtime(item) ?? Infinity) < 80)
      const count = (but: string) => films.items.filter((item) => obey(item, but)).length
      expect(state.shortfall).toMatchObject({ matching: count(''), wanted: 20 })
      expect(state.shortfall?.without).toContainEqual({
        directive: western!.id,
        matching: count('genres'),
      })
    })

    test('a directive can be revoked by its id', async () => {
      const key = someone()
      const { state } = await feed.steer(key, { command: 'no horror, no drama' })
      const [horror, drama] = state.preferences.directives
      const revoked = await feed.steer(key, {
        given: {
          act: 'forget',
          operations: [{ op: 'retract', id: horror!.id, quote: horror!.quote }],
        },
      })
      expect(revoked.state.preferences.directives).toEqual([drama])
    })

    test('of changes of one directive that race, from two processes, one is made and the others are refused or find it gone', async () => {
      const key = someone()
      const { state } = await feed.steer(key, { command: 'no horror' })
      const [horror] = state.preferences.directives
      const { id: about, quote } = horror!
      const wanting = (value: string): Steering => ({
        given: {
          act: 'refine',
          about,
          operations: [
            { op: 'retract', id: about, quote },
            {
              ...{ op: 'add', polarity: 'want', strength: 'prefer', weight: 1, exclusive: false },
              ...{ condition: { text: value }, expiresAt: null, quote },
            },
          ],
        },
      })
      const revoking: Steering = {
        given: { act: 'forget', about, operations: [{ op: 'retract', id: about, quote }] },
      }
      const processes = [opened.reopen(), opened.reopen()]
      const changes = [wanting('storm'), wanting('robots'), revoking, wanting('village')]
      const made: FeedState['preferences'][] = []
      const { refused } = await racing(
        changes.map(async (change, n) =>
          made.push((await processes[n % 2]!.steer(key, change)).state.preferences),
        ),
      )
      expect(refused).toHaveLength(3)
      expect(['BusyError', 'GoneDirectiveError']).toEqual(expect.arrayContaining(refused))
      const { state: after } = await feed.steer(key, { command: 'thanks' })
      expect(after.preferences).toEqual(made[0])
      expect(after.lastTurn).toBe(3)
    })

    test('what a user refused is never shown again, to that user', async () => {
      const key = someone()
      const refused = (await feed.show(key, 20)).items[0]!.id
      await recordEvents(poolOf(key), key.userId, [{ type: 'hide', itemId: refused }], new Date())
      expect((await allPages(feed, key)).map(({ id }) => id)).not.toContain(refused)
      expect((await allPages(feed, someone())).map(({ id }) => id)).toContain(refused)
    })

    test('what one user asks for never shows in the feed of another', async () => {
      const [key, other] = [someone(), someone()]
      await feed.steer(key, { command: 'no horror' })
      expect((await allPages(feed, other)).some(has('Horror'))).toBe(true)
      const { snapshot } = await feed.show(key, 20)
      expect(await feed.next(other, { snapshot, offset: 20 }, 20)).toBeUndefined()
    })

    test('a must that came later holds on the pages of an older snapshot too', async () => {
      const key = someone()
      const { snapshot } = await feed.show(key, 20)
      await feed.steer(key, { command: 'no horror' })
      const page = await feed.next(key, { snapshot, offset: 20 }, 100)
      expect(page!.items.some(({ item }) => has('Horror')(item))).toBe(false)
    })

    test('of commands that race on one feed, from two processes, those that are answered count, and of the others nothing', async () => {
      const key = someone()
      const processes = [opened.reopen(), opened.reopen()]
      const genres = ['horror', 'drama', 'westerns', 'romance']
      const { answered, refused } = await racing(
        genres.map((genre, i) => processes[i % 2]!.steer(key, { command: `no ${genre}` })),
      )
      expect(answered.length).toBeGreaterThan(0)
      expect(refused).toEqual(refused.map(() => 'InterruptedError'))
      const { state } = await feed.steer(key, { command: 'thanks' })
      const quotes = state.preferences.directives.map(({ quote }) => quote)
      expect(quotes.toSorted()).toEqual(answered.map((i) => `no ${genres[i]}`).toSorted())
      const turns = await readTurns(poolOf(key), key, 1_000, 100)
      expect(turns).toHaveLength(answered.length + 1)
    })

    test('what is no command is refused while a command is under way, and taken after', async () => {
      const key = someone()
      await feed.steer(key, { command: 'no horror' })
      let arrived = () => {}
      let go = () => {}
      const isUnderWay = new Promise<void>((resolve) => {
        arrived = resolve
      })
      const mayGo = new Promise<void>((resolve) => {
        go = resolve
      })
      const slow = opened.reopen({
        readView: async () => {
          arrived()
          await mayGo
          return opened.runtime.readView()
        },
      })
      const command = slow.steer(key, { command: 'no drama' })
      await isUnderWay
      await expect(feed.steer(key, undo)).rejects.toThrow(BusyError)
      expect((await allPages(feed, key)).some(has('Horror'))).toBe(false)
      go()
      expect((await command).state.preferences.directives).toHaveLength(2)
      expect((await feed.steer(key, undo)).state.preferences.directives).toHaveLength(1)
    })

    test('a turn that fails on its way leaves nothing behind', async () => {
      const key = someone()
      await feed.steer(key, { command: 'no horror' })
      const failing = opened.reopen({
        embedder: { ...wordEmbedder, embed: async () => Promise.reject(new Error('gone')) },
      })
      await expect(failing.steer(key, { command: 'more comedy, no drama' })).rejects.toThrow('gone')
      expect(await readLastTurn(poolOf(key), key)).toBe(1)
      const { state } = await feed.steer(key, { command: 'thanks' })
      expect(state.preferences.directives).toHaveLength(1)
    })

    test('the plan decides which tools run, and the trace shows them', async () => {
      const key = someone()
      const ran = async (command: string) => {
        const { state } = await feed.steer(key, { command })
        const spans = await readSpans(poolOf(key), {
          userId: key.userId,
          turnId: state.turnId!,
        })
        // The turn's own span comes first; what a step called is under that step.
        return spans.flatMap(({ name, parentId }) => (parentId === state.turnId ? [name] : []))
      }
      const ends = ['aggregator', 'reranker', 'explainer']
      const begins = ['recall', 'parser', 'consolidate', 'planner']
      expect(await ran('thanks')).toEqual([...begins, 'matcher', ...ends])
      expect(await ran('no horror')).toEqual([...begins, 'filter', 'matcher', ...ends])
      expect(await ran('less drama')).toEqual([
        ...begins,
        'filter',
        'matcher',
        'attenuator',
        ...ends,
      ])
    })

    test('an order that was asked for is the order of the pages', async () => {
      const key = someone()
      await feed.steer(key, { command: 'newest first' })
      const years = (await allPages(feed, key)).map(({ attributes }) => attributes.year as number)
      expect(years).toEqual(years.toSorted((a, b) => b - a))
    })
  })

  describe('a feed of shoes', () => {
    let opened: TestFeed
    beforeAll(async () => {
      opened = await openTestFeed(shoes, openDatabase)
    })
    afterAll(() => opened.close())

    test.each<[command: string, obeyed: (item: Item) => boolean]>([
      ['under $60', (item) => (item.attributes.price as number) < 60],
      [
        'light blue running shoes',
        (item) =>
          item.attributes.colour === 'Light Blue' &&
          (item.attributes.use as string[])[0] === 'Running',
      ],
      [
        'no black, at most 100 dollars',
        (item) => item.attributes.colour !== 'Black' && (item.attributes.price as number) <= 100,
      ],
      ['released after 2020', (item) => (item.attributes.released as string) >= '2021'],
    ])('after "%s" every page obeys, with no change of code', async (command, obeyed) => {
      const key = someone()
      await opened.feed.steer(key, { command })
      const shown = (await allPages(opened.feed, key)).map(({ id }) => id).toSorted()
      expect(shown).toEqual(
        shoes.items
          .filter(obeyed)
          .map(({ id }) => id)
          .toSorted(),
      )
    })
  })
}
