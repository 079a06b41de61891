import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Direction } from '../grammar/index.ts'
import { filmView, grammarFor, itemOf, shopView } from '../testing.ts'
import { conditionOfComparative } from './comparative.ts'

type Along = Pick<Direction, 'measure' | 'direction'>
const shorter: Along = { measure: 'duration', direction: 'asc' }
const newer: Along = { measure: 'time', direction: 'desc' }

const than = (along: Along, values: object[], view = filmView, language = 'en') =>
  conditionOfComparative(
    along,
    values.map((attributes, i) => itemOf(`${i}`, { ...attributes })),
    view,
    grammarFor(language).grammar,
  )

describe('a comparative lies beyond the middle of what it is compared with', () => {
  test.each<[along: Along, operator: string]>([
    [shorter, '<'],
    [{ measure: 'duration', direction: 'desc' }, '>'],
  ])('%j', (along, operator) => {
    const values = [100, 80, 120].map((runtime) => ({ runtime }))
    expect(than(along, values)).toEqual({ attribute: 'runtime', operator, value: 100 })
  })

  test('in whatever order they are shown', () => {
    const runtimes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(runtimes, (list) => {
        const condition = than(
          shorter,
          list.map((runtime) => ({ runtime })),
        )
        const middle = typeof condition === 'string' ? Number.NaN : Number(condition.value)
        expect(list).toContain(middle)
        const count = (isBeyond: (runtime: number) => boolean) => list.filter(isBeyond).length
        expect(count((runtime) => runtime < middle)).toBeLessThanOrEqual(list.length / 2)
        expect(count((runtime) => runtime > middle)).toBeLessThan(list.length / 2)
      }),
    )
  })

  test('by number, not by letters', () => {
    expect(than(shorter, [{ runtime: 100 }, { runtime: 20 }, { runtime: 3 }])).toMatchObject({
      value: 20,
    })
  })

  test('on days as on numbers', () => {
    const days = ['2020-05-01', '2018-01-31', '2022-12-24'].map((released) => ({ released }))
    expect(than(newer, days, shopView)).toEqual({
      attribute: 'released',
      operator: '>',
      value: '2020-05-01',
    })
  })

  test('of those that have a value at all', () => {
    expect(than(shorter, [{}, { runtime: 90 }, { year: 1990 }])).toMatchObject({ value: 90 })
    expect(than(shorter, [{ runtime: ['x'] }, { runtime: 90 }, { runtime: true }])).toMatchObject({
      value: 90,
    })
  })
})

test.each(['en', 'es', 'fr', 'de', 'zh'])(
  'its attribute is found by its unit whatever the language: %s',
  (language) => {
    expect(than(shorter, [{ runtime: 90 }], filmView, language)).toMatchObject({
      attribute: 'runtime',
    })
    expect(than(newer, [{ year: 1990 }], filmView, language)).toMatchObject({ attribute: 'year' })
  },
)

test('before anything is shown it lies beyond the middle of the catalogue', () => {
  const [, , , middle] = filmView.ranges.get('runtime')!
  expect(conditionOfComparative(shorter, null, filmView, grammarFor('en').grammar)).toEqual({
    attribute: 'runtime',
    operator: '<',
    value: middle,
  })
})

describe('is told why', () => {
  test('where nothing that is shown has a value', () => {
    expect(than(shorter, [])).toMatch(/nothing is shown/)
    expect(than(shorter, [{ year: 1990 }])).toMatch(/nothing is shown/)
  })

  test('where the catalogue has no such measure', () => {
    expect(than({ measure: 'money', direction: 'asc' }, [{ runtime: 90 }])).toMatch(/no attribute/)
    expect(than(shorter, [{ price: 9 }], shopView)).toMatch(/no attribute/)
  })

  test('of what is popular, which no item says of itself', () => {
    expect(than({ measure: 'popularity', direction: 'desc' }, [{ runtime: 90 }])).toMatch(
      /no attribute/,
    )
  })
})
