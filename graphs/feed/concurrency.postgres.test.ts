import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patient } from '../../src/database/testing.ts'
import { type FeedKey, readTurns } from '../../src/preferences/index.ts'
import { racing, someone, typed, undo, wholeWishes, wish } from './testing.ts'
import { type FeedProcesses, openFeedProcesses } from './testing-processes.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)(
  'many processes on one Postgres (skipped without TILLER_TEST_DATABASE_URL)',
  patient,
  () => {
    let processes: FeedProcesses
    beforeAll(async () => {
      processes = await openFeedProcesses(server)
    }, patient.timeout)
    afterAll(() => processes.close())

    test('that race on the feeds of many lose no turn that was answered, half apply none, and all can be undone', async () => {
      const both = await Promise.all(Array.from({ length: 2 }, () => processes.openProcess()))
      const wishes = Array.from({ length: 12 }, (_, n) => n)
      const typing = async (key: FeedKey) => {
        const { answered, refused } = await racing(
          wishes.map((n) => both[n % 2]!.feed.steer(key, typed(n))),
        )
        expect(answered.length).toBeGreaterThan(0)
        expect(refused).toEqual(refused.map(() => 'InterruptedError'))
        const whole = await wholeWishes(processes.witness, key)
        expect(whole.toSorted()).toEqual(answered.map((n) => `wish ${n}`).toSorted())
        for (const n of answered.keys()) {
          const { state } = await both[n % 2]!.feed.steer(key, undo)
          expect(state.preferences.directives).toHaveLength(answered.length - 1 - n)
        }
      }
      await Promise.all(Array.from({ length: 8 }, someone).map(typing))
    })

    test('that undo at once take back a turn each, and none twice; those that come too early are refused', async () => {
      const key = someone()
      const [one, other] = await Promise.all([processes.openProcess(), processes.openProcess()])
      for (let n = 0; n < 6; n++) await one.feed.steer(key, wish(n))
      const { answered, refused } = await racing(
        [one, other, one, other].map(({ feed }) => feed.steer(key, undo)),
      )
      expect(answered.length).toBeGreaterThan(0)
      expect(refused).toEqual(refused.map(() => 'BusyError'))
      const left = 6 - answered.length
      const { state } = await one.feed.steer(key, wish(6))
      expect(state.preferences.directives.map(({ quote }) => quote)).toEqual(
        [...Array(left).keys(), 6].map((n) => `wish ${n}`),
      )
      const undone = (await readTurns(one.pool, key, 100, 100)).filter(({ undone }) => undone)
      expect(undone.map(({ number }) => number)).toEqual(answered.map((_, n) => 6 - n))
    })

    test('that steer feeds of their own do not disturb each other', async () => {
      const both = await Promise.all([processes.openProcess(), processes.openProcess()])
      const keys = Array.from({ length: 6 }, someone)
      const steerAll = async (key: FeedKey, k: number) => {
        for (const n of [0, 1, 2]) await both[(k + n) % 2]!.feed.steer(key, wish(100 * k + n))
      }
      await Promise.all(keys.map(steerAll))
      for (const [k, key] of keys.entries()) {
        const whole = await wholeWishes(processes.witness, key)
        expect(whole.toSorted()).toEqual([0, 1, 2].map((n) => `wish ${100 * k + n}`).toSorted())
      }
    })
  },
)
