import { describe, expect, test } from 'vitest'
import { catalogueSchema, schemaOf } from './attribute.ts'
import { embeddingText, firstProblem, itemSchema } from './item.ts'
import { attributes, shoe } from './testing.ts'

const schema = schemaOf(attributes)
const parse = (given: Record<string, unknown>) =>
  itemSchema(schema).safeParse({ id: 'a', title: 'A', ...given })
const problem = (given: Record<string, unknown>) => {
  const { error } = parse(given)
  return error && firstProblem(error)
}

describe('an item', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ attributes: { price: '9' } }, 'attributes.price: expected a number'],
    [{ attributes: { price: Number.NaN } }, 'attributes.price: expected a number'],
    [{ attributes: { use: 'Running' } }, 'attributes.use: expected a list of strings'],
    [{ attributes: { colour: ['Red'] } }, 'attributes.colour: expected a string'],
    [{ attributes: { waterproof: 'yes' } }, 'attributes.waterproof: expected true or false'],
    [{ attributes: { released: 'May' } }, 'attributes.released: expected an ISO 8601 date'],
    [{ attributes: { released: '2020-02-31' } }, 'attributes.released: expected an ISO 8601 date'],
    [
      { attributes: { released: '9999-12-31T23:59:59-01:00' } },
      'attributes.released: expected a date of the years 0 to 9999',
    ],
    [{ id: '..' }, 'id: cannot be asked for in a path: use another id'],
    [
      { attributes: { weight: 1 } },
      'attributes.weight: is not in the schema: add it with PUT /v1/catalog',
    ],
    [
      { attributes: { colour: 'a\0' } },
      'attributes.colour: a NUL character cannot be stored: remove it',
    ],
    [
      { attributes: { use: ['\ud800'] } },
      'attributes.use: a lone surrogate is not a character: send valid Unicode',
    ],
  ])('%j is refused, with the place and the mend', (given, expected) => {
    expect(problem(given)).toBe(expected)
  })

  test.each<[string, Record<string, unknown>]>([
    ['an unknown field', { colour: 'Red' }],
    ['no title', { title: undefined }],
    ['an empty id', { id: '' }],
    ['a negative popularity', { popularity: -1 }],
    ['a NUL in the text', { text: 'a\0b' }],
  ])('with %s is refused', (_, given) => expect(parse(given).success).toBe(false))

  test('lacks an attribute whose value is null or an empty list', () => {
    expect(parse({ attributes: { price: null, use: [], colour: 'Red' } }).data?.attributes).toEqual(
      { colour: 'Red' },
    )
  })

  test('has dates in one spelling each, so that they sort as text', () => {
    const spelled = (released: string) =>
      parse({ attributes: { released } }).data?.attributes.released
    expect(spelled('2020-05-01')).toBe('2020-05-01')
    expect(spelled('2020-05-01T00:00:00Z')).toBe('2020-05-01')
    expect(spelled('2020-05-01T02:00:00+02:00')).toBe('2020-05-01')
    expect(spelled('2020-05-01T10:00:00+02:00')).toBe('2020-05-01T08:00:00.000Z')
  })

  test('is embedded by its words, without its numbers', () => {
    expect(embeddingText(shoe(1), schema)).toBe('Shoe 1, Running, Red, Laces and a sole.')
  })
})

describe('a schema', () => {
  test.each<[string, object[]]>([
    ['a kind that there is not', [{ name: 'a', kind: 'money' }]],
    ['an unknown field', [{ name: 'a', kind: 'number', size: 1 }]],
    [
      'a name twice',
      [
        { name: 'a', kind: 'flag' },
        { name: 'a', kind: 'flag' },
      ],
    ],
    ['a name with a quote', [{ name: "a'", kind: 'flag' }]],
    ['a unit of words', [{ name: 'a', kind: 'tags', unit: 'minute' }]],
    ['an order of numbers', [{ name: 'a', kind: 'number', order: ['1', '2'] }]],
    ['a value twice in its order', [{ name: 'a', kind: 'category', order: ['1', '1'] }]],
    ['synonyms of numbers', [{ name: 'a', kind: 'number', synonyms: { x: ['y'] } }]],
  ])('with %s is refused', (_, given) => {
    expect(catalogueSchema.safeParse({ attributes: given }).success).toBe(false)
  })
})
