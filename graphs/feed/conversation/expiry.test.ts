import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Directive } from '../../../src/preferences/index.ts'
import type { Feed } from '../feed.ts'
import { allPages, films, openTestFeed, someone, type TestFeed, titles } from '../testing.ts'
import { has, steer, type } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

/** The feed as it was so many hours ago: what has expired is told by its clock. */
const hoursAgo = (hours: number): Feed => {
  const then = new Date(Date.now() - hours * 3_600_000)
  return opened.reopen({ now: () => then })
}
const horror = 'avoid must genres contains Horror'
const drama = 'avoid must genres contains Drama'

describe('what is asked for a while holds until then, and not after', () => {
  test.each([
    ['no horror tonight', 12],
    ['for now no horror', 12],
    ['no horror today', 24],
    ['this weekend no horror', 72],
    ['no horror this week', 168],
    ['esta noche nada de horror', 12],
    ['heute Abend kein Horror', 12],
  ])('%s: %d hours', async (command, hours) => {
    const [during, after] = [someone(), someone()]
    await type(hoursAgo(hours - 0.1), during, command)
    await type(hoursAgo(hours + 0.1), after, command)
    const still = await type(opened.feed, during, 'hello')
    expect(still.inForce).toEqual([horror])
    expect(still.items.some(has('genres', 'Horror'))).toBe(false)
    const over = await type(opened.feed, after, 'hello')
    expect(over.inForce).toEqual([])
    expect(over.items.some(has('genres', 'Horror'))).toBe(true)
  })

  test.each(['no horror', 'from now on no horror', 'always no horror'])(
    '%s: for good',
    async (command) => {
      const key = someone()
      await type(hoursAgo(100_000), key, command)
      expect((await type(opened.feed, key, 'hello')).inForce).toEqual([horror])
    },
  )
})

test('of two wishes in a breath each ends at its own time', async () => {
  const key = someone()
  const command = 'only comedies tonight, and from now on no horror'
  const told = await type(hoursAgo(13), key, command)
  expect(told.inForce).toEqual(['want must genres contains Comedy', horror])
  expect((await type(opened.feed, key, 'hello')).inForce).toEqual([horror])
})

test('what was asked for tonight and then for good stays', async () => {
  const key = someone()
  await type(hoursAgo(13), key, 'no horror tonight')
  const { preferences } = await type(hoursAgo(13), key, 'no horror')
  expect(preferences.directives.map(({ expiresAt }) => expiresAt)).toEqual([null])
  expect((await type(opened.feed, key, 'hello')).inForce).toEqual([horror])
})

test('what has ended can be asked for tonight again', async () => {
  const key = someone()
  await type(hoursAgo(13), key, 'no horror tonight')
  const { inForce, items } = await type(opened.feed, key, 'no horror tonight')
  expect(inForce).toEqual([horror])
  expect(items.some(has('genres', 'Horror'))).toBe(false)
})

test('tonight asked again a while later lasts from then', async () => {
  const key = someone()
  await type(hoursAgo(13), key, 'no horror tonight')
  await type(hoursAgo(11), key, 'no horror tonight')
  expect((await type(opened.feed, key, 'hello')).inForce).toEqual([horror])
})

test('the feed shows again what it hid for a while, though nothing was typed since', async () => {
  const [key, other] = [someone(), someone()]
  await type(hoursAgo(13), key, 'no horror tonight')
  const shown = await allPages(opened.feed, key)
  expect(shown.map(({ id }) => id)).toEqual(
    (await allPages(opened.feed, other)).map(({ id }) => id),
  )
  expect(shown).toHaveLength(films.items.length)
})

test('a page that was ranked while it held is not what is shown after', async () => {
  const key = someone()
  const { page } = await hoursAgo(13).steer(key, { command: 'only comedies tonight' })
  const now = await opened.feed.show(key, 20)
  expect(now.snapshot).not.toBe(page.snapshot)
  expect(titles(now.items)).not.toEqual(titles(page.items))
})

describe('what was asked for good', () => {
  const twoHours = 'want must runtime < 120'

  test.each<[command: string, tonight: string, during: string[]]>([
    ['no horror', 'no horror tonight', [horror]],
    ['no horror', 'a bit of horror tonight', ['want prefer genres contains Horror']],
    ['under two hours', 'tonight at most 150 minutes', ['want must runtime <= 150']],
    ['under two hours', 'tonight at least two and a half hours', ['want must runtime >= 150']],
    ['only westerns', 'only comedies tonight', ['want must genres contains Comedy']],
  ])('"%s" is in force again when "%s" has expired', async (command, tonight, during) => {
    const key = someone()
    const before = await type(hoursAgo(14), key, command)
    expect((await type(hoursAgo(13), key, tonight)).inForce).toEqual(during)
    expect((await type(hoursAgo(12.5), key, 'hello')).inForce).toEqual(during)
    expect((await type(opened.feed, key, 'hello')).preferences).toEqual(before.preferences)
  })

  test('rests for what is asked for a while, and both are forgotten together', async () => {
    const key = someone()
    await type(hoursAgo(14), key, 'under two hours')
    await type(hoursAgo(13), key, 'tonight at most 150 minutes')
    await type(hoursAgo(13), key, 'any running time')
    expect((await type(opened.feed, key, 'hello')).inForce).toEqual([])
  })

  test.each<[string, string, string[]]>([
    ['no horror', 'horror is fine tonight', []],
    ['no horror, under two hours', 'any running time tonight', [horror]],
    ['no horror', 'esta noche el horror está bien', []],
  ])('"%s" is in force again when "%s" is over', async (command, tonight, during) => {
    const key = someone()
    const before = await type(hoursAgo(14), key, command)
    expect((await type(hoursAgo(13), key, tonight)).inForce).toEqual(during)
    expect((await type(opened.feed, key, 'hello')).preferences).toEqual(before.preferences)
  })

  test('is in force again at once when what is asked for a while is revoked', async () => {
    const key = someone()
    const before = await type(opened.feed, key, 'under two hours')
    const { preferences } = await type(opened.feed, key, 'tonight at most 150 minutes')
    const [{ id, quote }] = preferences.directives as [Directive]
    const revoke = { act: 'forget' as const, operations: [{ op: 'retract' as const, id, quote }] }
    expect((await steer(opened.feed, key, { given: revoke })).preferences).toEqual(
      before.preferences,
    )
    expect((await type(opened.feed, key, 'undo')).preferences).toEqual(preferences)
    expect((await type(opened.feed, key, 'undo')).inForce).toEqual([twoHours])
  })
})

describe('undo', () => {
  test('brings back what had made room for what was asked for a while', async () => {
    const key = someone()
    const { preferences } = await type(hoursAgo(13), key, 'under two hours')
    await type(hoursAgo(13), key, 'tonight at most 150 minutes')
    expect((await type(hoursAgo(13), key, 'undo')).preferences).toEqual(preferences)
  })

  test('does not bring back what has ended in the meantime', async () => {
    const key = someone()
    const earlier = hoursAgo(13)
    await type(earlier, key, 'no horror tonight')
    await type(earlier, key, 'no drama')
    const cleared = await type(earlier, key, 'start over')
    expect(cleared.inForce).toEqual([])
    expect((await type(opened.feed, key, 'undo')).inForce).toEqual([drama])
  })

  test('takes back the last that still counts, not what has expired since', async () => {
    const key = someone()
    await type(hoursAgo(14), key, 'no drama')
    await type(hoursAgo(13), key, 'no horror tonight')
    expect((await type(opened.feed, key, 'undo')).inForce).toEqual([])
    expect((await type(opened.feed, key, 'undo')).act).toBe('undo')
  })
})
