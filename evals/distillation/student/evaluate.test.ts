import { describe, expect, test } from 'vitest'
import type { CommandScore } from '../../suites/understanding/score.ts'
import { decisive, figuresOf, isBetter } from './evaluate.ts'
import { both, rules } from './readers.ts'

const claim = {
  polarity: 'want',
  strength: 'prefer',
  attribute: '(text)',
  operator: 'about',
  value: 'x',
  horizon: 'ever',
}
/** A command of one directive that was read right, or had something read into it beside. */
const score = (isClean: boolean): CommandScore => ({
  id: 'x',
  catalogue: 'films',
  command: 'x',
  tags: [],
  act: { expected: 'refine', predicted: 'refine' },
  alignment: { right: [[claim, claim]], near: [], missed: [], extra: isClean ? [] : [claim] },
  sorted: true,
  ended: { expected: 0, right: 0 },
  reported: { expected: 0, right: 0, inVain: false },
  exact: isClean,
})
const gainsOf = (before: boolean[], after: boolean[]) =>
  figuresOf({
    unseen: new Map([
      [rules, before.map(score)],
      [both, after.map(score)],
    ]),
  }).gains

describe('the student beats the rules', () => {
  const half = Array.from({ length: 100 }, (_, i) => i % 2 === 0)

  test('by as much as its figure is better, command by command', () => {
    const gains = gainsOf(
      half,
      half.map(() => true),
    )
    const gain = gains.find(({ key }) => key === decisive)!
    expect(gain.score).toBeCloseTo(1 - (2 * 100) / 250)
    expect(gain.count).toBe(100)
    expect(isBetter(gains)).toBe(true)
  })

  test.each<[what: string, after: boolean[]]>([
    ['it reads the same', half],
    ['what it wins it loses elsewhere', half.map((one) => !one)],
    ['it wins one of a hundred, which may be chance', half.map((one, i) => one || i === 1)],
    ['it is worse', half.map(() => false)],
  ])('but not where %s', (_, after) => {
    expect(isBetter(gainsOf(half, after))).toBe(false)
  })
})
