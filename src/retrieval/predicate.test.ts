import { describe, expect, test } from 'vitest'
import { type Attribute, schemaOf } from '../catalog/index.ts'
import { excluding, predicateOf } from './predicate.ts'

const shoes = schemaOf([
  { name: 'price', kind: 'number', unit: 'EUR' },
  { name: 'width', kind: 'category', order: ['narrow', 'regular', 'wide'] },
  { name: 'made', kind: 'date' },
  { name: 'uses', kind: 'tags' },
])

const only = (condition: Parameters<typeof predicateOf>[0][number]['condition']) =>
  predicateOf([{ polarity: 'want', condition }], shoes)

describe('predicateOf', () => {
  test('says the same after it was kept as JSON', () => {
    const predicate = predicateOf(
      [
        {
          polarity: 'want',
          condition: { attribute: 'price', operator: 'between', value: [40, 80] },
        },
        {
          polarity: 'avoid',
          condition: { attribute: 'uses', operator: 'in', value: ['golf', 'ski'] },
        },
        { polarity: 'avoid', condition: { text: 'glued sole' } },
      ],
      shoes,
    )
    expect(JSON.parse(JSON.stringify(predicate))).toEqual(predicate)
  })

  test('a bound on an ordered category names the values inside it, by the order of the schema', () => {
    const wider = only({ attribute: 'width', operator: '>', value: 'narrow' })
    expect(wider).toEqual({
      op: 'and',
      of: [{ op: 'equals', attribute: 'width', anyOf: ['regular', 'wide'] }],
    })
  })

  test('a date is compared in the spelling in which dates are stored', () => {
    const compared = (value: string) => only({ attribute: 'made', operator: '>=', value })
    expect(compared('2024-03-01T02:00:00+02:00')).toEqual(compared('2024-03-01'))
  })

  test('a day is whole: up to it is to its end, and after it is from the next', () => {
    const compared = (operator: '<=' | '>' | '<' | '>=', value: string) =>
      only({ attribute: 'made', operator, value })
    expect(compared('<=', '2024-02-28')).toEqual(compared('<', '2024-02-29'))
    expect(compared('>', '2024-12-31')).toEqual(compared('>=', '2025-01-01'))
    expect(compared('<=', '2024-02-28T00:00:00Z')).not.toEqual(compared('<=', '2024-02-28'))
  })

  test.each(['2024-03', 'Jan 1 2020', '1', '+012024-01-01'])(
    'a date written as "%s" is met by nothing',
    (value) => {
      const asked = predicateOf(
        [{ polarity: 'want', condition: { attribute: 'made', operator: '<', value } }],
        schemaOf([{ name: 'made', kind: 'date' }]),
      )
      const other = predicateOf(
        [{ polarity: 'want', condition: { attribute: 'gone', operator: '<', value: 1 } }],
        schemaOf([]),
      )
      expect(asked).toEqual(other)
    },
  )

  test.each<[string, Attribute[]]>([
    ['is no longer in the schema', []],
    ['has become another kind', [{ name: 'price', kind: 'category' }]],
    ['has lost its order', [{ name: 'width', kind: 'category' }]],
  ])('a condition whose attribute %s is met by nothing', (_, attributes) => {
    const conditions = [
      { attribute: 'price', operator: '<', value: 100 },
      { attribute: 'width', operator: '<=', value: 'wide' },
    ] as const
    const schema = schemaOf(attributes)
    const nothing = { op: 'not', of: { op: 'and', of: [] } }
    for (const condition of conditions) {
      expect(predicateOf([{ polarity: 'want', condition }], schema)).toEqual({
        op: 'and',
        of: [nothing],
      })
      expect(predicateOf([{ polarity: 'avoid', condition }], schema)).toEqual({
        op: 'and',
        of: [{ op: 'not', of: nothing }],
      })
    }
  })
})

test('excluding no ids leaves the predicate as it is', () => {
  const predicate = only({ attribute: 'uses', operator: 'contains', value: 'trail' })
  expect(excluding(predicate, [])).toBe(predicate)
  expect(excluding(predicate, ['a'])).not.toEqual(predicate)
})
