import { describe, expect, test } from 'vitest'
import { missed } from '../../report.ts'
import type { Metric } from '../../suite.ts'
import { align } from './align.ts'
import { confusionNotes, missesOf, missOf } from './confusions.ts'
import { baselineFigures, catalogueFigures, commandFigures, tallied } from './figures.ts'
import type { CommandScore, SessionScore } from './score.ts'
import { hiking } from './testing.ts'

const tennis = { ...hiking, value: 'Tennis' }
const good = align([hiking], [hiking])
const score = (rest: Partial<CommandScore> = {}): CommandScore => ({
  id: 'c1',
  catalogue: 'films',
  command: 'hiking',
  tags: [],
  act: { expected: 'refine', predicted: 'refine' },
  alignment: good,
  sorted: true,
  ended: { expected: 0, right: 0 },
  reported: { expected: 0, right: 0, inVain: false },
  exact: true,
  ...rest,
})
const session = (id: string, ...alignments: SessionScore['turns'][number]['alignment'][]) => ({
  id,
  catalogue: 'films' as const,
  turns: alignments.map((alignment, i) => ({
    command: `said ${i}`,
    act: { expected: 'refine', predicted: 'refine' },
    alignment,
    exact: alignment === good,
  })),
})
const figure = (metrics: readonly Metric[], key: string) => {
  const { score: value, count } = metrics.find((one) => one.key === key)!
  return [value, count]
}

describe('a miss is told', () => {
  test.each<[what: string, wrong: Partial<CommandScore>, told: string]>([
    ['act', { act: { expected: 'undo', predicted: 'noise' } }, 'act undo > noise'],
    ['order', { sorted: false }, 'the order'],
    ['taking back', { ended: { expected: 2, right: 1 } }, 'not taken back'],
    [
      'value',
      { alignment: align([hiking], [tennis]) },
      'want must use contains Hiking > want must use contains Tennis',
    ],
    ['lack', { alignment: align([hiking], []) }, 'want must use contains Hiking > nothing'],
    ['invention', { alignment: align([], [tennis]) }, 'nothing > want must use contains Tennis'],
    [
      'act and order',
      { act: { expected: 'undo', predicted: 'noise' }, sorted: false },
      'act undo > noise; the order',
    ],
  ])('with its wrong %s', (_, wrong, told) => {
    expect(missOf(score(wrong))).toBe(`c1 "hiking": ${told}`)
  })

  test('with the beginning of a long command', () => {
    expect(missOf(score({ command: 'x'.repeat(91), sorted: false }))).toBe(
      `c1 "${'x'.repeat(90)}...": the order`,
    )
  })

  test('turn by turn in a session, the right turns left out', () => {
    const wrong = align([hiking], [])
    expect(missesOf(session('s1', good, wrong, good, wrong))).toEqual([
      's1, turn 2 "said 1": want must use contains Hiking > nothing',
      's1, turn 4 "said 3": want must use contains Hiking > nothing',
    ])
  })
})

describe('the notes', () => {
  test('of a perfect reading say that nothing is confused', () => {
    expect(confusionNotes([score()], [session('s1', good)])).toEqual([
      'acts, expected > read: none',
      'directives, expected > read: none',
    ])
  })

  test('hold fifteen commands and the first miss of fifteen sessions at most', () => {
    const wrong = align([hiking], [])
    const notes = confusionNotes(
      Array.from({ length: 40 }, (_, i) => score({ id: `c${i}`, alignment: wrong, exact: false })),
      Array.from({ length: 40 }, (_, i) => session(`s${i}`, good, wrong, wrong)),
    )
    expect(notes).toHaveLength(2 + 15 + 15)
    expect(notes[2]).toMatch(/^c0 /)
    expect(notes[17]).toMatch(/^s0, turn 2 /)
    expect(notes[18]).toMatch(/^s1, turn 2 /)
  })
})

describe('beside the directives', () => {
  const today = { ...hiking, horizon: 'day' }
  const metrics = commandFigures([
    score({ alignment: align([today], [today]), ended: { expected: 2, right: 1 } }),
    score({ alignment: align([hiking], [today]), sorted: false }),
    score({ reported: { expected: 3, right: 2, inVain: false } }),
    score({ reported: { expected: 0, right: 0, inVain: true } }),
  ])

  test.each<[key: string, value: number, count: number]>([
    // Of what holds for ever, and is read so, nothing is to be learnt.
    ['horizon right', 1 / 2, 2],
    ['order right', 3 / 4, 4],
    ['taken back', 1 / 2, 2],
    ['unusable pieces reported', 2 / 3, 3],
    // Only where all could be used was a report in vain.
    ['reported in vain', 1 / 3, 3],
  ])('%s is %d of %d', (key, value, count) => expect(figure(metrics, key)).toEqual([value, count]))
})

test('a baseline has the promised figures by its name, and asks nothing', () => {
  const wrong = score({ alignment: align([hiking], []), exact: false })
  const metrics = baselineFigures('words alone', [wrong], [session('s1', align([hiking], []))])
  expect(metrics.map(({ key }) => key)).toEqual(
    [
      'must precision',
      'must recall',
      'act accuracy',
      'directive F1',
      'sessions: turns with the exact state',
      'sessions: exact throughout',
      'sessions: directive F1',
      'sessions: act accuracy',
    ].map((key) => `words alone: ${key}`),
  )
  expect(figure(metrics, 'words alone: must recall')).toEqual([0, 1])
  expect(missed({ metrics, notes: [] })).toEqual([])
})

test('how far a domain is from films is not told where films were not read', () => {
  const keys = catalogueFigures([score({ catalogue: 'steam' })]).map(({ key }) => key)
  expect(keys).toContain('steam: must recall')
  expect(keys.filter((key) => key.includes('lost'))).toEqual([])
})

test('a domain that is read better than films loses nothing: its goal is met', () => {
  const wrong = score({ alignment: align([hiking], []), exact: false })
  const metrics = catalogueFigures([wrong, score(), score({ catalogue: 'steam' })])
  expect(figure(metrics, 'directive F1 lost from films to steam')[0]).toBeCloseTo(-1 / 3)
  expect(missed({ metrics, notes: [] })).toEqual([])
})

test('an interval over commands takes each command whole', () => {
  const same = { expected: 4, predicted: 4, right: 1 }
  const { score: value, interval } = tallied(
    'x',
    [same, same, same],
    ({ right, expected }) => right / expected,
  )
  expect([value, interval]).toEqual([0.25, { low: 0.25, high: 0.25 }])
})
