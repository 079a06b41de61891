import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InterruptedError } from '../../src/leases/index.ts'
import type { Condition, Polarity } from '../../src/preferences/index.ts'
import { obeys } from '../../src/preferences/index.ts'
import { countBreaking } from '../../src/retrieval/index.ts'
import { pagesChecked, runsInFlight, turnSeconds, violations } from '../../src/telemetry/index.ts'
import type { Feed } from './feed.ts'
import { directive, films, openTestFeed, shoes, someone, type TestFeed } from './testing.ts'
import { watched } from './watched.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const countOf = async (metric: typeof violations | typeof runsInFlight): Promise<number> =>
  (await metric.get()).values[0]?.value ?? 0
const turns = async (outcome: string): Promise<number> =>
  (await turnSeconds.get()).values.find(
    ({ metricName, labels }) => metricName?.endsWith('_count') && labels.outcome === outcome,
  )?.value ?? 0

describe('a watched feed', () => {
  test('that answers what breaks a must is found out', async () => {
    const key = someone()
    await opened.feed.steer(key, { command: 'no horror' })
    const horror = films.items.filter(({ attributes }) =>
      String(attributes.genres).includes('Horror'),
    )
    const lying: Feed = {
      ...opened.feed,
      async show(...asked) {
        const page = await opened.feed.show(...asked)
        const items = page.items.map((shown, i) => (i < 3 ? { ...shown, item: horror[i]! } : shown))
        return { ...page, items }
      },
    }
    const [before, checked] = [await countOf(violations), await countOf(pagesChecked)]
    await watched(opened.feed, opened.runtime).show(key, 10)
    await expect.poll(() => countOf(pagesChecked)).toBe(checked + 1)
    expect(await countOf(violations)).toBe(before)
    await watched(lying, opened.runtime).show(key, 10)
    await expect.poll(() => countOf(violations)).toBe(before + 3)
  })

  test('counts its runs to their end, and tells those that a later command or who asked ended from those that failed', async () => {
    const outcomes = ['done', 'interrupted', 'failed']
    const before = await Promise.all(outcomes.map(turns))
    const feed = watched(opened.feed, opened.runtime)
    const steering = feed.steer(someone(), { command: 'no horror' })
    expect(await countOf(runsInFlight)).toBe(1)
    await steering
    await expect(
      feed.steer(someone(), { command: 'x' }, { signal: AbortSignal.abort() }),
    ).rejects.toThrow()
    for (const error of [new InterruptedError(), new Error('broken')]) {
      const failing = watched(
        { ...opened.feed, steer: () => Promise.reject(error) },
        opened.runtime,
      )
      await expect(failing.steer(someone(), {})).rejects.toThrow(error)
    }
    expect(await countOf(runsInFlight)).toBe(0)
    const after = await Promise.all(outcomes.map(turns))
    expect(after.map((count, n) => count - before[n]!)).toEqual([1, 2, 1])
  })
})

describe('what breaks a must', () => {
  const conditions: Condition[] = [
    { attribute: 'genres', operator: 'contains', value: 'Horror' },
    { attribute: 'genres', operator: 'in', value: ['Drama', 'Western'] },
    { attribute: 'runtime', operator: '<', value: 120 },
    { attribute: 'year', operator: 'between', value: [1970, 1989] },
    { attribute: 'rated', operator: '<=', value: 'PG' },
    { attribute: 'gone', operator: 'eq', value: 1 },
    { text: 'robots learn' },
    { like: 'film-7' },
    {
      attribute: 'genres',
      operator: 'contains',
      value: 'Horror',
      except: [{ attribute: 'year', operator: '<', value: 1980 }],
    },
  ]
  const musts = conditions.flatMap((condition) =>
    (['want', 'avoid'] as const satisfies Polarity[]).map((polarity) =>
      directive(condition, { polarity, strength: 'must' }),
    ),
  )

  test.each(musts)(
    'is told by the database as by the program: $polarity $condition',
    async (must) => {
      const { schema } = await opened.runtime.readView()
      const breaking = films.items.filter((item) => !obeys(item, must, schema))
      const { pool } = opened.runtime
      expect(await countBreaking(pool, films.items, [must], schema)).toBe(breaking.length)
    },
  )

  test('is told of items as they were shown, whatever they are by now', async () => {
    const other = await openTestFeed(shoes)
    const { pool, readView } = other.runtime
    const { schema } = await readView()
    const must = directive({ attribute: 'price', operator: '<', value: 100 }, { strength: 'must' })
    const cheap = shoes.items.filter((item) => obeys(item, must, schema))
    await pool.query(`update items set attributes = attributes || '{"price": 500}'`)
    expect(await countBreaking(pool, cheap, [must], schema)).toBe(0)
    await other.close()
  })
})
