import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemaOf } from '../catalog/index.ts'
import { complementOf } from './complement.ts'
import type { AttributeCondition, Operator } from './condition.ts'
import { meets } from './satisfies.ts'

const on = (operator: Operator, value: AttributeCondition['value']): AttributeCondition => ({
  attribute: 'price',
  operator,
  value,
})
const told = (condition: AttributeCondition) =>
  complementOf(condition).map(({ operator, value }) => [operator, value])

describe('what is left when a condition is turned round', () => {
  test.each<[Operator, AttributeCondition['value'], unknown[]]>([
    ['<', 9, [['>=', 9]]],
    ['<=', 9, [['>', 9]]],
    ['>', 9, [['<=', 9]]],
    ['>=', 9, [['<', 9]]],
    [
      'between',
      [4, 9],
      [
        ['<', 4],
        ['>', 9],
      ],
    ],
    [
      'eq',
      9,
      [
        ['<', 9],
        ['>', 9],
      ],
    ],
    ['eq', 'Red', []],
    ['eq', true, []],
    ['in', ['Red', 'Black'], []],
    ['contains', 'Horror', []],
  ])('%s %j', (operator, value, expected) => {
    expect(told(on(operator, value))).toEqual(expected)
  })

  test('stays on the attribute', () => {
    expect(complementOf(on('between', [4, 9])).map(({ attribute }) => attribute)).toEqual([
      'price',
      'price',
    ])
  })

  test('is met once by what does not meet the condition, and never by what does', () => {
    const schema = schemaOf([{ name: 'price', kind: 'number' }])
    const number = fc.integer({ min: 0, max: 12 })
    const asked = fc.oneof(
      fc.tuple(fc.constantFrom<Operator>('<', '<=', '>', '>=', 'eq'), number),
      fc
        .tuple(number, number)
        .map(([a, b]): [Operator, number[]] => ['between', [Math.min(a, b), Math.max(a, b)]]),
    )
    fc.assert(
      fc.property(asked, number, ([operator, value], price) => {
        const item = { id: '', title: '', text: '', popularity: 0, attributes: { price } }
        const condition = on(operator, value)
        const met = complementOf(condition).filter((other) => meets(item, other, schema))
        expect(met).toHaveLength(meets(item, condition, schema) ? 0 : 1)
      }),
      { numRuns: 500 },
    )
  })
})
