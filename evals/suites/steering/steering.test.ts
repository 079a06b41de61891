import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films, openTestFeed, type TestFeed } from '../../../graphs/feed/testing.ts'
import type { Steered } from './cases.ts'
import { type Effects, measureSteered } from './measure.ts'
import { reportOf } from './report.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const westerns: Steered = {
  catalogue: 'demo',
  attribute: 'genres',
  value: 'Western',
  called: 'westerns',
}

test('every way to ask is measured on the page that it leads to', async () => {
  const effects = await measureSteered(opened.feed, westerns, 'someone')
  expect(effects.no).toEqual({ share: 0, kept: 1 })
  expect(effects.only.share).toBe(1)
  expect(effects.more.share).toBeGreaterThan(effects.nothing.share)
})

describe('the report', () => {
  const effects = (shares: number[]): Effects => {
    const ways = ['no', 'less', 'nothing', 'a bit more', 'more', 'a lot more', 'only'] as const
    return Object.fromEntries(
      ways.map((way, n) => [way, { share: shares[n]!, kept: 1 }]),
    ) as unknown as Effects
  }

  test('names every step where stronger words moved the page less', () => {
    const { metrics, notes } = reportOf([
      { steered: westerns, effects: effects([0, 0.1, 0.2, 0.5, 0.4, 0.8, 1]) },
    ])
    expect(metrics.find(({ key }) => key === 'stronger words move it no less')?.score).toBe(5 / 6)
    expect(notes).toEqual(['westerns: 0.5 after "a bit more", 0.4 after "more"'])
  })

  test('misses its goals where "no" leaves some, or "only" something else', () => {
    const { metrics } = reportOf([
      { steered: westerns, effects: effects([0.1, 0, 0, 0, 0, 0, 0.9]) },
    ])
    const goals = metrics.filter(({ goal }) => goal)
    expect(goals.map(({ score }) => score)).toEqual([0.1, 0.9])
  })
})
