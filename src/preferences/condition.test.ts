import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attribute } from '../catalog/index.ts'
import {
  type AttributeCondition,
  type Condition,
  conditionKey,
  conditionSchema,
  isAttribute,
  isItem,
  isText,
  misfit,
  type Operator,
  operators,
  operatorsFor,
} from './condition.ts'

const horror: AttributeCondition = { attribute: 'genres', operator: 'contains', value: 'Horror' }
const of80s: AttributeCondition = { attribute: 'year', operator: 'between', value: [1980, 1989] }

describe('a condition as it comes from outside', () => {
  test.each<[string, unknown]>([
    ['a comparison', horror],
    ['a range', of80s],
    ['a flag', { attribute: 'waterproof', operator: 'eq', value: false }],
    ['a text', { text: 'slow burn' }],
    ['an item', { like: '7' }],
    ['one with an exemption', { ...horror, except: [of80s, { text: 'quiet' }, { like: '7' }] }],
  ])('may be %s', (_, given) => expect(conditionSchema.parse(given)).toEqual(given))

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['two at once', { ...horror, text: 'gory' }],
    ['a text and an item', { text: 'gory', like: '7' }],
    ['a field that is not known', { ...horror, boost: 2 }],
    ['a comparison that is not known', { ...horror, operator: '!=' }],
    ['a comparison without a value', { attribute: 'genres', operator: 'contains' }],
    ['an empty value', { ...horror, value: '' }],
    ['an empty list', { ...horror, operator: 'in', value: [] }],
    ['more values than a hundred', { ...horror, value: Array(101).fill('x') }],
    ['a value that is no number', { ...of80s, value: Number.NaN }],
    ['a value that is an object', { ...horror, value: { any: 'Horror' } }],
    ['null', { ...horror, value: null }],
    ['an empty text', { text: '' }],
    ['a text of spaces', { text: '  ' }],
    ['a text past its limit', { text: 'x'.repeat(501) }],
    ['a text that cannot be stored', { text: 'go\u0000ry' }],
    ['an item without an id', { like: '' }],
    ['an exemption list that is empty', { ...horror, except: [] }],
    ['more exemptions than twenty', { ...horror, except: Array(21).fill(of80s) }],
    ['an exemption from an exemption', { ...horror, except: [{ ...of80s, except: [horror] }] }],
  ])('is not %s', (_, given) => expect(conditionSchema.safeParse(given).success).toBe(false))

  test('has its text without the spaces around it', () => {
    expect(conditionSchema.parse({ text: ' slow burn ' })).toEqual({ text: 'slow burn' })
  })
})

test.each<[Condition, string]>([
  [horror, 'attribute'],
  [{ text: 'gory' }, 'text'],
  [{ like: '7' }, 'like'],
  [{ text: 'gory', except: [horror] }, 'text'],
])('%j is about one thing: %s', (condition, kind) => {
  const kinds = { attribute: isAttribute, text: isText, like: isItem }
  const found = Object.entries(kinds).filter(([, is]) => is(condition))
  expect(found.map(([name]) => name)).toEqual([kind])
})

describe('the key of a condition', () => {
  const plain: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({
      attribute: fc.constantFrom('genres', 'year'),
      operator: fc.constantFrom<Operator>('eq', 'in', '<', 'between'),
      value: fc.oneof(
        fc.constantFrom('1', 'Horror', 'horror'),
        fc.constantFrom(1, 2),
        fc.constantFrom<(string | number)[]>([1, 2], [2, 1], ['1', '2']),
      ),
    }),
    fc.constantFrom('gory', 'Gory', '1', 'genres').map((text) => ({ text })),
    fc.constantFrom('1', '2', 'genres').map((like) => ({ like })),
  )
  const conditions = fc.oneof(
    plain,
    fc
      .tuple(plain, fc.array(plain, { minLength: 1, maxLength: 2 }))
      .map(([condition, except]) => ({ ...condition, except }) as Condition),
  )
  const lowered = (condition: Condition): Condition => ({
    ...condition,
    ...(isText(condition) && { text: condition.text.toLowerCase() }),
    ...(condition.except && { except: condition.except.map(lowered) as typeof condition.except }),
  })
  const said = (condition: Condition) => JSON.stringify(Object.entries(lowered(condition)).sort())

  test('is shared by those that say the same, and by no others', () => {
    fc.assert(
      fc.property(conditions, conditions, (a, b) => {
        expect(conditionKey(a) === conditionKey(b)).toBe(said(a) === said(b))
      }),
      { numRuns: 3_000 },
    )
  })

  test.each<[string, Condition, Condition, boolean]>([
    ['whatever the case of a text', { text: 'Slow Burn' }, { text: 'slow burn' }, true],
    ['but a value has its case', horror, { ...horror, value: 'horror' }, false],
    ['a number is not its digits', { ...horror, value: 1 }, { ...horror, value: '1' }, false],
    ['a text is no item', { text: '7' }, { like: '7' }, false],
    ['an exemption counts', horror, { ...horror, except: [of80s] }, false],
    [
      'and what is exempt too',
      { ...horror, except: [of80s] },
      { ...horror, except: [{ text: 'quiet' }] },
      false,
    ],
    ['an exemption that is not there is none', horror, { ...horror, except: undefined }, true],
  ])('%s', (_, a, b, same) => expect(conditionKey(a) === conditionKey(b)).toBe(same))
})

const attributes = {
  genres: { name: 'genres', kind: 'tags' },
  colour: { name: 'colour', kind: 'category' },
  size: { name: 'size', kind: 'category', order: ['S', 'M', 'L'] },
  year: { name: 'year', kind: 'number' },
  released: { name: 'released', kind: 'date' },
  waterproof: { name: 'waterproof', kind: 'flag' },
  notes: { name: 'notes', kind: 'text' },
} satisfies Record<string, Attribute>

describe('the comparisons of a kind', () => {
  const bounds = ['<', '<=', '>', '>=', 'between']
  test.each<[keyof typeof attributes, string[]]>([
    ['genres', ['contains', 'in']],
    ['colour', ['eq', 'in']],
    ['size', ['eq', 'in', ...bounds]],
    ['year', ['eq', ...bounds]],
    ['released', ['eq', ...bounds]],
    ['waterproof', ['eq']],
    ['notes', []],
  ])('%s: %j', (name, expected) => {
    expect(operatorsFor(attributes[name]).toSorted()).toEqual(expected.toSorted())
  })
})

describe('what cannot be asked', () => {
  const why = (name: keyof typeof attributes, operator: Operator, value: unknown) =>
    misfit({ attribute: name, operator, value } as AttributeCondition, attributes[name])

  test.each<[keyof typeof attributes, Operator, unknown, string | undefined]>([
    ['genres', 'contains', 'Horror', undefined],
    ['genres', 'in', ['Horror', 'Drama'], undefined],
    ['genres', 'contains', ['Horror'], 'contains takes one value'],
    ['genres', 'in', 'Horror', 'in takes a list'],
    ['genres', 'contains', 7, 'genres: expected a string'],
    ['genres', 'in', ['Horror', 7], 'genres: expected a string'],
    ['genres', 'eq', 'Horror', 'genres is of kind tags: eq cannot be asked of it'],
    ['colour', 'eq', 'Red', undefined],
    ['colour', '<', 'Red', 'colour is of kind category: < cannot be asked of it'],
    ['size', '<=', 'M', undefined],
    ['size', '<=', 'XXL', 'size: XXL is not in its order'],
    ['size', 'between', ['S', 'XXL'], 'size: XXL is not in its order'],
    // An item may have a size that the order does not name.
    ['size', 'eq', 'XXL', undefined],
    ['year', '<', 1990, undefined],
    ['year', '<', '1990', 'year: expected a number'],
    ['year', '<', Number.NaN, 'year: expected a number'],
    ['year', 'between', [1980, 1989], undefined],
    ['year', 'between', [1980], 'between takes two values'],
    ['year', 'between', [1980, 1985, 1989], 'between takes two values'],
    ['year', 'between', 1980, 'between takes a list'],
    ['released', '>=', '2020-01-31', undefined],
    ['released', '>=', '2020-01-31T10:00:00+02:00', undefined],
    ['released', '>=', '2020-02-31', 'released: expected an ISO 8601 date'],
    ['released', '>=', 'last year', 'released: expected an ISO 8601 date'],
    ['released', 'between', ['2020-01-01', 'now'], 'released: expected an ISO 8601 date'],
    ['released', 'eq', 2020, 'released: expected a string'],
    ['waterproof', 'eq', true, undefined],
    ['waterproof', 'eq', 'true', 'waterproof: expected a boolean'],
    ['waterproof', '>', true, 'waterproof is of kind flag: > cannot be asked of it'],
    ['notes', 'contains', 'x', 'notes is of kind text: contains cannot be asked of it'],
  ])('%s %s %j: %s', (name, operator, value, expected) => {
    expect(why(name, operator, value)).toBe(expected)
  })

  test('is whatever is asked of an attribute that the schema lacks', () => {
    expect(misfit(horror, undefined)).toBe('genres is not in the schema')
  })

  test('is any comparison that the kind does not know, whatever the value', () => {
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean())
    const names = Object.keys(attributes) as (keyof typeof attributes)[]
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...operators),
        fc.oneof(scalar, fc.array(scalar)),
        (name, operator, value) => {
          if (operatorsFor(attributes[name]).includes(operator)) return
          expect(why(name, operator, value)).toContain('cannot be asked of it')
        },
      ),
    )
  })
})
