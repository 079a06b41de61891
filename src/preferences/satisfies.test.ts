import { describe, expect, test } from 'vitest'
import { type Attribute, type AttributeValue, type Item, schemaOf } from '../catalog/index.ts'
import type { AttributeCondition, Operator } from './condition.ts'
import { meets, obeys } from './satisfies.ts'

const attributes: Attribute[] = [
  { name: 'tags', kind: 'tags' },
  { name: 'colour', kind: 'category' },
  { name: 'size', kind: 'category', order: ['S', 'M', 'L'] },
  { name: 'price', kind: 'number', unit: 'USD' },
  { name: 'released', kind: 'date' },
  { name: 'waterproof', kind: 'flag' },
]
const schema = schemaOf(attributes)
const item = (given: Record<string, AttributeValue>): Item => ({
  id: 'x',
  title: 'Trail shoe',
  text: 'For muddy paths.',
  attributes: given,
  popularity: 0,
})

describe('a condition is met', () => {
  test.each<[AttributeValue, string, Operator, AttributeCondition['value'], boolean]>([
    [['a', 'b'], 'tags', 'contains', 'a', true],
    [['a', 'b'], 'tags', 'contains', 'c', false],
    [['a', 'b'], 'tags', 'in', ['c', 'b'], true],
    [['a', 'b'], 'tags', 'in', ['c'], false],
    ['Red', 'colour', 'eq', 'Red', true],
    ['Red', 'colour', 'eq', 'red', false],
    ['Red', 'colour', 'in', ['Blue', 'Red'], true],
    ['M', 'size', '<=', 'M', true],
    ['M', 'size', '<', 'M', false],
    ['L', 'size', '>', 'M', true],
    ['S', 'size', 'between', ['S', 'M'], true],
    ['XL', 'size', '>', 'S', false],
    ['XL', 'size', '<=', 'L', false],
    ['XL', 'size', 'eq', 'XL', true],
    [100, 'price', '<', 100, false],
    [100, 'price', '<=', 100, true],
    [100, 'price', 'between', [100, 120], true],
    [120, 'price', 'between', [100, 120], true],
    [121, 'price', 'between', [100, 120], false],
    ['2020-05-01', 'released', '>=', '2020-01-01', true],
    ['2020-05-01T10:00:00.000Z', 'released', 'between', ['2020-05-01', '2020-05-02'], true],
    [false, 'waterproof', 'eq', false, true],
    [true, 'waterproof', 'eq', false, false],
  ])('%j of %s under %s %j: %s', (value, attribute, operator, asked, met) => {
    expect(meets(item({ [attribute]: value }), { attribute, operator, value: asked }, schema)).toBe(
      met,
    )
  })

  test('by a text when the item mentions it, in any inflection', () => {
    expect(meets(item({}), { text: 'muddy path' }, schema)).toBe(true)
    expect(meets(item({}), { text: 'path muddy' }, schema)).toBe(false)
  })
})

describe('an item that lacks the attribute', () => {
  test('lacks it whatever its name: objects inherit a "constructor"', () => {
    const inherited = schemaOf([{ name: 'constructor', kind: 'tags' }])
    const condition = { attribute: 'constructor', operator: 'contains', value: 'a' } as const
    expect(meets(item({}), condition, inherited)).toBe(false)
  })

  test.each<AttributeCondition>([
    { attribute: 'tags', operator: 'contains', value: 'a' },
    { attribute: 'size', operator: '<=', value: 'M' },
    { attribute: 'price', operator: '<', value: 10 },
    { attribute: 'waterproof', operator: 'eq', value: false },
    { attribute: 'nowhere', operator: 'eq', value: 'x' },
  ])('fails a positive must and passes a negative one: %j', (condition) => {
    expect(obeys(item({}), { polarity: 'want', condition }, schema)).toBe(false)
    expect(obeys(item({}), { polarity: 'avoid', condition }, schema)).toBe(true)
  })
})

describe('an exemption', () => {
  const avoided = {
    attribute: 'tags',
    operator: 'contains' as const,
    value: 'a',
    except: [{ attribute: 'price', operator: '<' as const, value: 50 }, { like: 'x' }],
  }
  const other = (given: Record<string, AttributeValue>) => ({ ...item(given), id: 'y' })

  test('takes an item out of what is avoided', () => {
    const obeyed = (one: Item) => obeys(one, { polarity: 'avoid', condition: avoided }, schema)
    expect(obeyed(other({ tags: ['a'], price: 80 }))).toBe(false)
    expect(obeyed(other({ tags: ['a'], price: 40 }))).toBe(true)
    expect(obeyed(other({ tags: ['b'], price: 80 }))).toBe(true)
    expect(obeyed(item({ tags: ['a'], price: 80 }))).toBe(true)
  })
})

test('likeness to an item is certain of that item alone', () => {
  expect(meets(item({}), { like: 'x' }, schema)).toBe(true)
  expect(meets(item({}), { like: 'y' }, schema)).toBe(false)
})

test('a date is the same day however it is spelt', () => {
  const released = (value: string) =>
    meets(
      item({ released: '2020-05-01' }),
      { attribute: 'released', operator: 'eq', value },
      schema,
    )
  expect(released('2020-05-01')).toBe(true)
  expect(released('2020-05-01T00:00:00Z')).toBe(true)
  expect(released('2020-05-02')).toBe(false)
})
