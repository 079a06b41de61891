import { describe, expect, test } from 'vitest'
import type { CatalogueName } from '../../catalogues/index.ts'
import type { Metric } from '../../suite.ts'
import { type Alignment, align } from './align.ts'
import type { Claim } from './claim.ts'
import { confusionNotes } from './confusions.ts'
import { catalogueFigures, commandFigures, sessionFigures, tagFigures } from './figures.ts'
import { type CommandScore, isExact } from './score.ts'
import { hiking } from './testing.ts'

const softer: Claim = { ...hiking, strength: 'prefer' }

const score = (alignment: Alignment, rest: Partial<CommandScore> = {}): CommandScore => ({
  id: 'c1',
  catalogue: 'films',
  command: 'hiking',
  tags: ['value'],
  act: { expected: 'refine', predicted: 'refine' },
  alignment,
  sorted: true,
  ended: { expected: 0, right: 0 },
  reported: { expected: 0, right: 0, inVain: false },
  exact: isExact(alignment),
  ...rest,
})
const good = align([hiking], [hiking])
const soft = align([hiking], [softer])
const none = align([hiking], [])

const figure = (metrics: readonly Metric[], key: string) => metrics.find((one) => one.key === key)!

describe('the figures of commands', () => {
  const acts = { act: { expected: 'forget', predicted: 'refine' } }
  const metrics = commandFigures([score(good), score(good), score(soft), score(none, acts)])

  test.each([
    ['must precision', 1],
    ['must recall', 2 / 4],
    ['act accuracy', 3 / 4],
    ['directive F1', 4 / 7],
    ['whole commands exact', 2 / 4],
    ['strength right', 2 / 3],
    ['polarity right', 1],
  ])('%s is %d', (key, expected) => expect(figure(metrics, key).score).toBeCloseTo(expected))

  test('the four that are promised have a goal, and no other has', () => {
    expect(metrics.filter(({ goal }) => goal).map(({ key }) => key)).toEqual([
      'must precision',
      'must recall',
      'act accuracy',
      'directive F1',
    ])
  })

  test('the interval holds the figure', () => {
    for (const { key, score: at, interval, count } of metrics.filter((one) => one.count > 0)) {
      expect(interval!.low, `${key} of ${count}`).toBeLessThanOrEqual(at + 1e-9)
      expect(interval!.high, `${key} of ${count}`).toBeGreaterThanOrEqual(at - 1e-9)
    }
  })
})

test('a domain that is read worse than films shows how much is lost', () => {
  const of = (catalogue: CatalogueName, alignment: Alignment) => score(alignment, { catalogue })
  const metrics = catalogueFigures([
    of('films', good),
    of('films', good),
    of('steam', good),
    of('steam', none),
  ])
  expect(figure(metrics, 'steam: directive F1').score).toBeCloseTo(2 / 3)
  const lost = figure(metrics, 'directive F1 lost from films to steam')
  expect(lost.score).toBeCloseTo(1 / 3)
  expect(lost.goal).toEqual({ atMost: 0.05 })
  expect(metrics.some(({ key }) => key.includes('adidas'))).toBe(false)
})

test('a command counts for each of its tags', () => {
  const metrics = tagFigures([
    score(good, { tags: ['value', 'casual'] }),
    score(none, { tags: ['casual'] }),
  ])
  expect(metrics.map(({ key, score: at, count }) => [key, at, count])).toEqual([
    ['exact, casual', 0.5, 2],
    ['exact, value', 1, 1],
  ])
})

test('a session is exact throughout only if every turn is', () => {
  const turn = (alignment: Alignment) => ({
    command: 'x',
    act: { expected: 'refine', predicted: 'refine' },
    alignment,
    exact: isExact(alignment),
  })
  const metrics = sessionFigures([
    { id: 's1', catalogue: 'films', turns: [turn(good), turn(good)] },
    { id: 's2', catalogue: 'films', turns: [turn(good), turn(none)] },
  ])
  expect(figure(metrics, 'sessions: turns with the exact state').score).toBe(3 / 4)
  expect(figure(metrics, 'sessions: exact throughout').score).toBe(1 / 2)
})

test('notes name the confusions, commonest first, and what was missed', () => {
  const notes = confusionNotes(
    [
      score(good),
      score(soft),
      score(soft),
      score(none, { act: { expected: 'forget', predicted: 'refine' } }),
    ],
    [],
  )
  expect(notes[0]).toBe('acts, expected > read: forget > refine (1)')
  expect(notes[1]).toBe(
    'directives, expected > read: strength must > prefer (2), must use > nothing (1)',
  )
  expect(notes).toHaveLength(5)
  expect(notes[2]).toBe(
    'c1 "hiking": want must use contains Hiking > want prefer use contains Hiking',
  )
})
