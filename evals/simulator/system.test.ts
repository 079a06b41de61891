import { afterAll, beforeAll, expect, test } from 'vitest'
import { films, openTestFeed, type TestFeed } from '../../graphs/feed/testing.ts'
import { forgetful, remembering } from './system.ts'
import { meets, type Wish } from './wish.ts'

const noHorror: Wish = { kind: 'avoid', attribute: 'genres', value: 'Horror' }
const western: Wish = { kind: 'want', attribute: 'genres', anyOf: ['Western'] }

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

test('a feed that remembers holds what was said before, and shows it at the next look', async () => {
  const { look, steer } = remembering(opened.feed).open({ userId: 'someone', feed: 'home' })
  await steer('no horror')
  const { items, directives, reading, degraded } = await steer('westerns')
  expect(directives.map(({ quote }) => quote)).toHaveLength(2)
  expect(reading.operations.map(({ quote }) => quote)).toEqual(['westerns'])
  expect(degraded).toBe(false)
  expect(items).toHaveLength(20)
  for (const item of items)
    expect([meets(item, noHorror), meets(item, western)]).toEqual([true, true])
  expect((await look(20)).map(({ id }) => id)).toEqual(items.map(({ id }) => id))
})

test('one that forgets obeys each command alone', async () => {
  const { look, steer } = forgetful(opened.feed).open({ userId: 'another', feed: 'home' })
  const first = await steer('no horror')
  expect(first.items.every((item) => meets(item, noHorror))).toBe(true)
  const { items, directives } = await steer('westerns')
  expect(directives).toHaveLength(1)
  expect(items.every((item) => meets(item, western))).toBe(true)
  expect((await look(20)).map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  expect((await steer('undo that')).directives).toEqual([])
})

test.each([
  ['that remembers', remembering],
  ['that forgets', forgetful],
])('users of one %s do not hear each other', async (_, systemOf) => {
  const system = systemOf(opened.feed)
  const quiet = system.open({ userId: `${system.name} quiet`, feed: 'home' })
  const before = await quiet.look(20)
  await system.open({ userId: `${system.name} loud`, feed: 'home' }).steer('westerns')
  expect((await quiet.look(20)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect((await quiet.steer('no horror')).directives).toHaveLength(1)
})
