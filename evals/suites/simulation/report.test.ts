import { expect, test } from 'vitest'
import { missed } from '../../report.ts'
import { type Conversation, scenarios, type Turn } from '../../simulator/index.ts'
import { givenUp, metricsOf } from './report.ts'

const scenario = { ...scenarios[0]!, rounds: 2 }
const turn = (command: string) => ({ command }) as Turn
const happy = { satisfied: true, csr: [0.2, 1, 1], turns: [turn('no horror')] } as Conversation
const lost = {
  satisfied: false,
  csr: [0, 0.5, 0.4],
  turns: [turn('westerns'), turn('only westerns')],
} as Conversation

test('the figures are the share satisfied, the commands it took, and CSR after every round', () => {
  const metrics = metricsOf('SR, tiller', scenario, [happy, lost])
  expect(metrics.map(({ key, score }) => [key, score])).toEqual([
    ['SR, tiller: pass rate', 0.5],
    ['SR, tiller: rounds', 1.5],
    ['SR, tiller: CSR@20 after round 0', 0.1],
    ['SR, tiller: CSR@20 after round 1', 0.75],
    ['SR, tiller: CSR@20 after round 2', 0.7],
  ])
  for (const { interval, score, count } of metrics) {
    expect(count).toBe(2)
    expect(interval!.low).toBeLessThanOrEqual(score)
    expect(interval!.high).toBeGreaterThanOrEqual(score)
  }
})

test('the goal is the pass rate’s alone', () => {
  const report = (goal: number) => ({
    metrics: metricsOf('SR', scenario, [happy, lost], { atLeast: goal }),
    notes: [],
  })
  expect(missed(report(0.5))).toEqual([])
  expect(missed(report(0.6)).map(({ key }) => key)).toEqual(['SR: pass rate'])
})

test('the notes are of those who gave up: how it stood, and all that they had said', () => {
  expect(givenUp('SR', [happy, lost])).toEqual([
    'SR: gave up at 0.40 after "westerns", "only westerns"',
  ])
})
