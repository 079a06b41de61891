import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLastTurn, readPreferences } from '../../../src/preferences/index.ts'
import { films, openTestFeed, someone, type TestFeed } from '../testing.ts'
import { type After, has, lineOf, type } from './testing.ts'

const changing = [
  'no horror',
  'under two hours',
  'more comedy',
  'only westerns',
  'PG-13 at most',
  'nothing with Tom Harker',
  'from the 80s',
  'less drama',
  'horror is fine again',
  'thrillers instead',
  'newest first',
  'mix it up',
  'start over',
  'forget the running time',
]
const idle = ['thanks', 'hello', 'why is this here?', 'buy it']

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const sameAs = ({ inForce, sort, ids }: After) => ({ inForce, sort, ids })
const changes = (before: After, after: After) =>
  before.sort !== after.sort || before.inForce.join() !== after.inForce.join()

describe('after any sequence of commands', () => {
  const commands = fc.array(fc.constantFrom(...changing, ...idle), { minLength: 1, maxLength: 6 })

  test('undo restores what was in force before the last change, and what was shown', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const key = someone()
        const states: After[] = [await type(opened.feed, key, 'hello')]
        for (const command of list) {
          const after = await type(opened.feed, key, command)
          if (changes(states.at(-1)!, after)) states.push(after)
        }
        if (states.length === 1) return
        const undone = await type(opened.feed, key, 'undo that')
        const { inForce, sort } = states.at(-2)!
        expect({ inForce: undone.inForce, sort: undone.sort }).toEqual({ inForce, sort })
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  test('as many undos as there were changes take everything back, and one more takes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const key = someone()
        let last = await type(opened.feed, key, 'hello')
        let count = 0
        for (const command of list) {
          const after = await type(opened.feed, key, command)
          if (changes(last, after)) count++
          last = after
        }
        for (let n = 0; n < count; n++) last = await type(opened.feed, key, 'undo')
        expect([last.inForce, last.sort]).toEqual([[], null])
        const more = await type(opened.feed, key, 'undo')
        expect([more.inForce, more.sort]).toEqual([[], null])
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  test('what was in force at any past turn can be read', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const key = someone()
        const told: string[][] = []
        for (const command of list) told.push((await type(opened.feed, key, command)).inForce)
        const { pool } = opened.runtime
        expect(await readLastTurn(pool, key)).toBe(list.length)
        for (const [i, inForce] of told.entries()) {
          const { directives } = await readPreferences(pool, key, i + 1)
          expect(directives.map(lineOf)).toEqual(inForce)
        }
      }),
      { numRuns: 10 },
    )
  }, 120_000)
})

test('a thank-you is no turn that undo takes back', async () => {
  const key = someone()
  await type(opened.feed, key, 'no horror')
  const before = await type(opened.feed, key, 'under two hours')
  await type(opened.feed, key, 'perfect, thanks')
  const after = await type(opened.feed, key, 'undo that')
  expect(after.inForce).toEqual(before.inForce.slice(0, 1))
})

test('a reset can be undone, as a whole', async () => {
  const key = someone()
  await type(opened.feed, key, 'no horror, under two hours')
  const before = await type(opened.feed, key, 'newest first')
  expect((await type(opened.feed, key, 'start over')).inForce).toEqual([])
  expect(sameAs(await type(opened.feed, key, 'undo that'))).toEqual(sameAs(before))
})

test('a command of several wishes is taken back as a whole', async () => {
  const key = someone()
  const before = await type(opened.feed, key, 'no horror')
  await type(opened.feed, key, 'under two hours, more comedy, nothing with Tom Harker')
  expect(sameAs(await type(opened.feed, key, 'undo'))).toEqual(sameAs(before))
})

test('what is asked again stays the directive it was', async () => {
  const key = someone()
  const first = await opened.feed.steer(key, { command: 'no horror' })
  const again = await opened.feed.steer(key, { command: 'no horror please' })
  expect(again.state.preferences).toEqual(first.state.preferences)
  expect(again.state.changes!.changed).toBe(false)
})

test('what is asked for tonight ends, and what is asked for good stays', async () => {
  const key = someone()
  const ended = new Date(Date.now() - 13 * 3_600_000)
  const earlier = opened.reopen({ now: () => ended })
  await type(earlier, key, 'no comedies')
  await type(earlier, key, 'just for tonight no horror')
  const { items, inForce } = await type(opened.feed, key, 'hello')
  expect(inForce).toEqual(['avoid must genres contains Comedy'])
  expect(items.some(has('genres', 'Horror'))).toBe(true)
})

test('what is asked for tonight holds tonight', async () => {
  const key = someone()
  const { items, inForce } = await type(opened.feed, key, 'just for tonight no horror')
  expect(inForce).toEqual(['avoid must genres contains Horror'])
  expect(items.some(has('genres', 'Horror'))).toBe(false)
})
