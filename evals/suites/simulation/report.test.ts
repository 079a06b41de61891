import { expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import { missed } from '../../report.ts'
import { type Person, scenarios } from '../../simulator/index.ts'
import type { Metric } from '../../suite.ts'
import type { Scene, Talk } from './measure.ts'
import { curvesOf, differencesOf, givenUp, leaksOf, metricsOf, tableOf } from './report.ts'

const scores = (csr: number, recall?: number) => {
  const score = { csr, recall, ndcg: recall }
  return { 10: score, 20: score, 50: score }
}
const happy: Talk = {
  satisfied: true,
  csr: [0.2, 1, 1],
  recall: [],
  final: scores(1),
  commands: ['no horror'],
}
const lost: Talk = {
  satisfied: false,
  csr: [0, 0.5, 0.4],
  recall: [],
  final: scores(0.4),
  commands: ['westerns', 'only westerns'],
}
const sceneOf = (talks: Record<string, Talk[]>, changes: Partial<Scene> = {}): Scene => ({
  scenario: { ...scenarios[0]!, rounds: 2 },
  people: [undefined, undefined],
  measured: Object.entries(talks).map(([system, talks]) => ({
    system,
    talks,
    turnMs: 12.3,
  })),
  ...changes,
})
const scene = sceneOf({ tiller: [happy, lost], deaf: [lost, lost] })
const figures = (metrics: readonly Metric[]) => metrics.map(({ key, score }) => [key, score])

test('the figures of every system are the share satisfied, the commands it took, and CSR', () => {
  const metrics = metricsOf('SR', scene)
  expect(figures(metrics).slice(0, 6)).toEqual([
    ['SR, tiller: pass rate', 0.5],
    ['SR, tiller: rounds', 1.5],
    ['SR, tiller: CSR@10', 0.7],
    ['SR, tiller: CSR@20', 0.7],
    ['SR, tiller: CSR@50', 0.7],
    ['SR, deaf: pass rate', 0],
  ])
  for (const { interval, score, count } of metrics) {
    expect(count).toBe(2)
    expect(interval!.low).toBeLessThanOrEqual(score)
    expect(interval!.high).toBeGreaterThanOrEqual(score)
  }
})

test('recall is of those who have something to find', () => {
  const found = { ...happy, final: scores(1, 0.25) }
  const metrics = figures(metricsOf('SR', sceneOf({ tiller: [found, found] })))
  expect(metrics).toContainEqual(['SR, tiller: Recall@50', 0.25])
  expect(metrics).toContainEqual(['SR, tiller: NDCG@10', 0.25])
})

test('the goal is the pass rate’s of ours alone', () => {
  const report = (goal: number) => ({
    metrics: metricsOf('SR', { ...scene, goal: { atLeast: goal } }),
    notes: [],
  })
  expect(missed(report(0.5))).toEqual([])
  expect(missed(report(0.6)).map(({ key }) => key)).toEqual(['SR, tiller: pass rate'])
})

test('differences are user by user: of the same users there is no doubt', () => {
  const [pass, csr] = differencesOf('SR', sceneOf({ tiller: [happy, happy], deaf: [lost, lost] }))
  expect(pass).toMatchObject({ key: 'SR, tiller less deaf: pass rate', score: 1 })
  expect(csr!.score).toBeCloseTo(0.6, 12)
  expect(csr!.interval!.low).toBeCloseTo(0.6, 12)
})

test('the table has a row a system, with what a command took', () => {
  const [, header, first, second] = tableOf('SR', scene).split('\n')
  expect(header).toMatch(/^system +pass rate +rounds +CSR@10 +CSR@20 +CSR@50 +ms a command$/)
  expect(first).toMatch(/^tiller +0\.500 +1\.500 +0\.700 +0\.700 +0\.700 +12$/)
  expect(second).toMatch(/^deaf +0\.000/)
})

test('a curve a system after every round; of recall only where there is something to find', () => {
  const [csr, ...more] = curvesOf('SR', scene)
  expect(more).toEqual([])
  expect(csr).toMatchObject({ kind: 'curves', x: 'round', y: 'CSR@20' })
  const [tiller, deaf] = (csr as Extract<typeof csr, { kind: 'curves' }>).curves
  expect(tiller!.points).toEqual([
    { x: 0, y: 0.1 },
    { x: 1, y: 0.75 },
    { x: 2, y: 0.7 },
  ])
  expect(deaf!.name).toBe('deaf')
  const finding = { ...happy, recall: [0, 0.5, 0.5] }
  expect(curvesOf('SR', sceneOf({ tiller: [finding] })).map(({ title }) => title)).toEqual([
    'SR: CSR@20 after each round',
    'SR: Recall@20 after each round',
  ])
})

test('a command that names what is sought is counted, and one is too many', () => {
  const targets = [
    { id: '7', title: 'The Western', text: '', attributes: {}, popularity: 0 } as Item,
  ]
  const person: Person = {
    first: { profile: [], targets: [] },
    after: { profile: [], targets },
  }
  const told = { ...lost, commands: ['only the western please', 'westerns'] }
  const report = { metrics: leaksOf('SR', sceneOf({ a: [told] }, { people: [person] })), notes: [] }
  expect(report.metrics).toMatchObject([{ score: 1, count: 2 }])
  expect(missed(report)).toHaveLength(1)
  expect(leaksOf('SR', scene)).toEqual([])
})

test('the notes are of those whom ours did not please: how it stood, and all that they had said', () => {
  expect(givenUp('SR', scene)).toEqual(['SR: gave up at 0.40 after "westerns", "only westerns"'])
})
