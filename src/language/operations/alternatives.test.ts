import { describe, expect, test } from 'vitest'
import type { Addition, Operation } from '../../preferences/index.ts'
import { addition } from '../../preferences/testing.ts'
import { joinAlternative } from './alternatives.ts'

const add = (value: string, changes: Partial<Addition> = {}) =>
  addition({ attribute: 'genres', operator: 'contains', value }, { quote: value, ...changes })
const on = (attribute: string, value: string) =>
  add(value, { condition: { attribute, operator: 'contains', value } })

/** What is left of operations when another is joined to them: its values, or undefined where it was not. */
const joined = (
  operations: readonly Operation[],
  added: Operation,
  { link = 'or' as Parameters<typeof joinAlternative>[2], isOfMany = false } = {},
) => {
  const list = [...operations]
  const quote = 'all of it'
  const isJoined = joinAlternative(list, added, link, {
    quote,
    isOfMany: () => isOfMany,
    isWhole: (name) => name === 'year',
  })
  if (!isJoined) expect(list).toEqual(operations)
  return isJoined ? list : undefined
}
const values = (...given: Parameters<typeof joined>) =>
  joined(...given)?.map((one) =>
    one.op === 'add' && 'value' in one.condition ? one.condition.value : one.op,
  )

describe('bounds that leave out what lies between', () => {
  const on = (operator: '<' | '>' | '>=', value: number | string) =>
    add(`${value}`, { condition: { attribute: 'made', operator, value } })

  test('are joined by "or" to what is not wanted', () => {
    expect(joined([on('<', 1970)], on('>', 2015))).toMatchObject([
      { polarity: 'avoid', condition: { operator: 'between', value: [1970, 2015] } },
    ])
    expect(joined([on('>=', '2021-01-01')], on('<', '2015-01-01'))).toMatchObject([
      { polarity: 'avoid', condition: { value: ['2015-01-01', '2020-12-31'] } },
    ])
  })

  test('are not where nothing lies between, or both are asked for', () => {
    expect(joined([on('<', 2015)], on('>', 1970))).toBeUndefined()
    expect(joined([on('<', 1970)], on('>', 2015), { link: 'and' })).toBeUndefined()
  })
})

describe('a wanted value is joined to the one before it', () => {
  test('as one must that either meets, quoting both', () => {
    expect(joined([add('Horror')], add('War'))).toEqual([
      {
        ...add('Horror'),
        condition: { attribute: 'genres', operator: 'in', value: ['Horror', 'War'] },
        quote: 'all of it',
      },
    ])
  })

  test('that was joined itself: three are one', () => {
    const [two] = joined([add('Horror')], add('War'))!
    expect(values([two!], add('Drama'))).toEqual([['Horror', 'War', 'Drama']])
    expect(values([two!], add('War'))).toEqual([['Horror', 'War']])
  })

  test('leaving those before it as they are', () => {
    expect(values([add('Drama'), add('Horror')], add('War'))).toEqual(['Drama', ['Horror', 'War']])
  })

  test('and all of it is exclusive where one of them is', () => {
    const only = add('War', { exclusive: true })
    expect(joined([add('Horror')], only)).toMatchObject([{ exclusive: true }])
    expect(joined([only], add('Horror'))).toMatchObject([{ exclusive: true }])
  })

  test.each(['and', 'comma', 'or'] as const)('by "%s", of a short list', (link) => {
    expect(values([add('Horror')], add('War'), { link })).toEqual([['Horror', 'War']])
  })

  test('only by "or" where they are mere wishes', () => {
    const [horror, war] = ['Horror', 'War'].map((value) => add(value, { strength: 'prefer' }))
    expect(values([horror!], war!, { link: 'and' })).toBeUndefined()
    expect(values([horror!], war!, { link: 'or' })).toEqual([['Horror', 'War']])
  })

  test('only by "or" where the list is long: themes are asked for together', () => {
    const ofMany = { isOfMany: true }
    expect(values([add('grief')], add('war'), { link: 'and', ...ofMany })).toBeUndefined()
    expect(values([add('grief')], add('war'), { link: 'or', ...ofMany })).toEqual([
      ['grief', 'war'],
    ])
  })

  test('only by "or" where both are names: two people are asked for together', () => {
    const [hanks, ryan] = [add('Tom Hanks'), add('Meg Ryan')]
    expect(values([hanks], ryan, { link: 'and' })).toBeUndefined()
    expect(values([hanks], ryan, { link: 'or' })).toEqual([['Tom Hanks', 'Meg Ryan']])
    expect(values([hanks], add('War'), { link: 'and' })).toEqual([['Tom Hanks', 'War']])
  })
})

describe('nothing is joined', () => {
  test.each<[string, Operation[], Operation]>([
    ['to nothing', [], add('War')],
    ['of another attribute', [on('cast', 'Tom Hanks')], add('War')],
    ['to what is avoided', [add('Horror', { polarity: 'avoid' })], add('War')],
    ['that is avoided', [add('Horror')], add('War', { polarity: 'avoid' })],
    ['that is a mere wish', [add('Horror')], add('War', { strength: 'prefer' })],
    ['to a mere wish', [add('Horror', { strength: 'prefer' })], add('War')],
    ['that is a text', [add('Horror')], add('War', { condition: { text: 'war' } })],
    ['that is like an item', [add('Horror')], add('War', { condition: { like: '7' } })],
    ['to what is taken back', [{ op: 'retract', attribute: 'genres', quote: 'x' }], add('War')],
    ['that is a sort', [add('Horror')], { op: 'clear', quote: 'x' }],
    [
      'of comparisons',
      [add('90', { condition: { attribute: 'genres', operator: '<', value: 90 } })],
      add('80', { condition: { attribute: 'genres', operator: '<', value: 80 } }),
    ],
  ])('%s', (_, operations, added) => expect(joined(operations, added)).toBeUndefined())
})

describe('spans of years', () => {
  const span = (low: number, high: number, except?: [number, number][]): Addition =>
    add(`${low}`, {
      condition: {
        ...between([low, high]),
        ...(except && { except: except.map(between) }),
      },
    })
  const between = (value: [number, number]) => ({
    attribute: 'year',
    operator: 'between' as const,
    value,
  })
  const conditionOf = (...spans: Addition[]) => {
    const [first, ...others] = spans
    return others.reduce<Operation[]>((list, one) => joined(list, one) ?? [], [first!])[0]
  }

  test.each<[string, Addition[], Addition]>([
    ['side by side are one', [span(1990, 1999), span(1980, 1989)], span(1980, 1999)],
    ['that overlap are one', [span(1985, 1994), span(1990, 1999)], span(1985, 1999)],
    [
      'apart leave out what lies between',
      [span(1970, 1979), span(1990, 1999)],
      span(1970, 1999, [[1980, 1989]]),
    ],
    [
      'may be many',
      [span(2000, 2009), span(1980, 1989), span(1960, 1969)],
      span(1960, 2009, [
        [1990, 1999],
        [1970, 1979],
      ]),
    ],
    [
      'fill what lay between others',
      [span(1970, 1979), span(1990, 1999), span(1980, 1989)],
      span(1970, 1999),
    ],
  ])('%s', (_, spans, expected) => {
    expect(conditionOf(...spans)).toMatchObject({ condition: expected.condition })
  })

  test('a bound is no span', () => {
    const after = add('2000', { condition: { attribute: 'year', operator: '>', value: 2000 } })
    expect(joined([span(1990, 1999)], after)).toBeUndefined()
  })
})
