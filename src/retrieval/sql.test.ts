import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type Attribute,
  type AttributeKind,
  type Item,
  itemSchema,
  type Schema,
  schemaOf,
  unclean,
} from '../catalog/index.ts'
import { type Database, openTemporaryDatabase, transaction } from '../database/index.ts'
import { type Condition, type Directive, misfit, obeys, operators } from '../preferences/index.ts'
import { excluding, type Predicate, predicateOf } from './predicate.ts'
import { binder, toSql } from './sql.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
})
afterAll(() => database.close())
beforeEach(() => database.pool.query('delete from items'))

const store = (items: readonly Item[]) =>
  database.pool.query(
    `insert into items (id, title, text, attributes, popularity)
     select id, title, text, attributes, popularity from jsonb_to_recordset($1::jsonb)
       as t (id text, title text, text text, attributes jsonb, popularity float8)`,
    [JSON.stringify(items)],
  )

const idsIn = async (predicate: Predicate): Promise<string[]> => {
  const { bind, values } = binder()
  const where = toSql(predicate, bind)
  const { rows } = await database.pool.query(`select i.id from items i where ${where}`, values)
  return rows.map(({ id }) => id).sort()
}

const item = (id: string, given: Partial<Item> = {}): Item => ({
  id,
  title: id,
  text: '',
  attributes: {},
  popularity: 0,
  ...given,
})

type Scalar = string | number | boolean
type Must = Pick<Directive, 'polarity' | 'condition'>

const hostile = [
  "O'Hara",
  '100%',
  '_',
  'a\\b',
  '"',
  '$1',
  "'; drop table items; --",
  '{"a": 1}',
  '[]',
  'null',
  'true',
  '7',
  'ÄÖ',
  'äö',
  '日本 語',
  '😀',
  'x'.repeat(480),
]
const strings = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .filter((text) => !unclean(text) && text.trim() === text && text !== ''),
)
const dates = fc.constantFrom(
  '1999-12-31',
  '2000-01-01',
  '2000-01-01T00:00:00Z',
  '2000-01-01T00:30:00.500+01:00',
  '2000-01-01T12:00:00Z',
  '0001-01-01',
)
const numbers = fc.oneof(
  fc.constantFrom(0, -0, 7, 7.5, 1e21, 1e-7, -3, Number.MAX_VALUE, 0.1 + 0.2, 0.3),
  fc.integer({ min: -5, max: 5 }),
)
const scalars: Record<AttributeKind, fc.Arbitrary<string | number | boolean>> = {
  category: strings,
  tags: strings,
  number: numbers,
  date: dates,
  flag: fc.boolean(),
  text: strings,
}

const attributes: fc.Arbitrary<Attribute> = fc.record({
  name: fc.constantFrom('a', 'B', 'a_1', 'select', 'i'),
  kind: fc.constantFrom<AttributeKind>('category', 'tags', 'number', 'date', 'flag'),
})
const schemas: fc.Arbitrary<Schema> = fc
  .uniqueArray(
    fc.oneof(
      attributes,
      fc
        .uniqueArray(strings, { minLength: 2, maxLength: 6 })
        .map((order): Attribute => ({ name: 'ordered', kind: 'category', order: order })),
    ),
    { minLength: 1, maxLength: 5, selector: ({ name }) => name },
  )
  .map(schemaOf)

const valuesOf = ({ kind, order }: Attribute): fc.Arbitrary<string | number | boolean> =>
  order ? fc.oneof(fc.constantFrom(...order), strings) : scalars[kind]

/** Items as the catalogue would store them, some without some attributes. */
const itemsOf = (schema: Schema): fc.Arbitrary<Item[]> => {
  const values = Object.fromEntries(
    [...schema.values()].map((attribute) => {
      const value: fc.Arbitrary<Scalar | Scalar[]> = valuesOf(attribute)
      return [
        attribute.name,
        fc.option<Scalar | Scalar[]>(
          attribute.kind === 'tags' ? fc.array(valuesOf(attribute), { maxLength: 4 }) : value,
        ),
      ]
    }),
  )
  return fc
    .array(fc.record(values), { minLength: 1, maxLength: 8 })
    .map((list) =>
      list.map((given, n) =>
        itemSchema(schema).parse({ id: `${n}`, title: 'any', attributes: given }),
      ),
    )
}

const mustsOf = (schema: Schema): fc.Arbitrary<Must[]> => {
  const conditions = fc
    .tuple(fc.constantFrom(...schema.values()), fc.constantFrom(...operators))
    .chain(([attribute, operator]): fc.Arbitrary<Condition> => {
      const one = valuesOf(attribute)
      const value: fc.Arbitrary<Scalar | Scalar[]> =
        operator === 'between'
          ? fc.array(one, { minLength: 2, maxLength: 2 })
          : operator === 'in'
            ? fc.array(one, { minLength: 1, maxLength: 4 })
            : one
      return value.map((value) => ({ attribute: attribute.name, operator, value }))
    })
    .filter(
      (condition) => 'text' in condition || !misfit(condition, schema.get(condition.attribute)),
    )
  return fc.array(
    fc.record({ polarity: fc.constantFrom('want', 'avoid'), condition: conditions }),
    { minLength: 1, maxLength: 3 },
  )
}

describe('the predicate in SQL', () => {
  test('holds exactly the items that obey every must, whatever the words are', async () => {
    const cases = schemas.chain((schema) =>
      fc.tuple(
        fc.constant(schema),
        itemsOf(schema),
        fc.array(mustsOf(schema), { minLength: 4, maxLength: 4 }),
      ),
    )
    let some = 0
    await fc.assert(
      fc.asyncProperty(cases, async ([schema, items, lists]) => {
        await database.pool.query('delete from items')
        await store(items)
        for (const musts of lists) {
          const expected = items.filter((one) => musts.every((must) => obeys(one, must, schema)))
          expect(await idsIn(predicateOf(musts, schema))).toEqual(expected.map(({ id }) => id))
          if (expected.length > 0 && expected.length < items.length) some++
        }
      }),
      { numRuns: 120 },
    )
    // Answers that are all or nothing would prove little.
    expect(some).toBeGreaterThan(80)
  })

  test('an item without the attribute fails a positive must and passes a negative one, under every operator', async () => {
    const schema = schemaOf([
      { name: 'price', kind: 'number' },
      { name: 'size', kind: 'category', order: ['S', 'M'] },
      { name: 'made', kind: 'date' },
      { name: 'uses', kind: 'tags' },
    ])
    const conditions: Condition[] = [
      { attribute: 'price', operator: 'eq', value: 1 },
      { attribute: 'price', operator: '<', value: 1 },
      { attribute: 'price', operator: 'between', value: [0, 1] },
      { attribute: 'size', operator: 'in', value: ['S', 'M'] },
      { attribute: 'size', operator: '>=', value: 'S' },
      { attribute: 'made', operator: '<', value: '2000-01-01' },
      { attribute: 'uses', operator: 'contains', value: 'trail' },
      { attribute: 'uses', operator: 'in', value: ['trail', 'road'] },
      { text: 'trail' },
    ]
    await store([item('bare')])
    for (const condition of conditions) {
      expect(await idsIn(predicateOf([{ polarity: 'want', condition }], schema))).toEqual([])
      expect(await idsIn(predicateOf([{ polarity: 'avoid', condition }], schema))).toEqual(['bare'])
    }
  })

  test('a condition on an attribute that was dropped: a want matches nothing, an avoid everything', async () => {
    await store([item('a', { attributes: { price: 5 } }), item('b')])
    const condition: Condition = { attribute: 'price', operator: '<', value: 10 }
    const gone = schemaOf([])
    expect(await idsIn(predicateOf([{ polarity: 'want', condition }], gone))).toEqual([])
    expect(await idsIn(predicateOf([{ polarity: 'avoid', condition }], gone))).toEqual(['a', 'b'])
  })

  test('no must is every item, and excluded ids are in none', async () => {
    await store([item('a'), item('b'), item("c'")])
    const all = predicateOf([], schemaOf([]))
    expect(await idsIn(all)).toEqual(['a', 'b', "c'"])
    expect(await idsIn(excluding(all, ['a', "c'", 'unknown']))).toEqual(['b'])
  })

  test.each([
    ['a phrase, in any inflection', 'slow burns', ['title']],
    ['a word of a value', 'heist', ['value']],
    ['a hyphen or none', 'sci-fi', ['plain']],
    ['words that English ignores', 'it', ['stop']],
    ['words in the wrong order', 'burn slow', []],
    ['operators of full text as words', "slow & !burn | 'x':*", []],
    ['nothing but punctuation', '!!!', []],
  ])('a mention finds %s', async (_, text, ids) => {
    await store([
      item('title', { title: 'A Slow Burn' }),
      item('value', { title: 'x', attributes: { themes: ['the last heist'] } }),
      item('plain', { title: 'x', text: 'Old sci fi, well kept.' }),
      item('stop', { title: 'It', text: 'A clown waits.' }),
    ])
    const condition = { text }
    const none = schemaOf([])
    expect(await idsIn(predicateOf([{ polarity: 'want', condition }], none))).toEqual(ids)
    const others = ['plain', 'stop', 'title', 'value'].filter((id) => !ids.includes(id))
    expect(await idsIn(predicateOf([{ polarity: 'avoid', condition }], none))).toEqual(others)
  })

  test('one tag, any of some tags and one value are found by the index, though they are bound', async () => {
    const schema = schemaOf([
      { name: 'uses', kind: 'tags' },
      { name: 'brand', kind: 'category' },
      { name: 'price', kind: 'number' },
    ])
    const conditions: Condition[] = [
      { attribute: 'uses', operator: 'contains', value: 'trail' },
      { attribute: 'uses', operator: 'in', value: ['trail', 'road'] },
      { attribute: 'brand', operator: 'eq', value: 'Altra' },
      { attribute: 'price', operator: 'eq', value: 90 },
    ]
    await transaction(database.pool, async (client) => {
      await client.query('set local enable_seqscan = off')
      for (const condition of conditions) {
        const { bind, values } = binder()
        const where = toSql(predicateOf([{ polarity: 'want', condition }], schema), bind)
        const { rows } = await client.query(`explain select id from items i where ${where}`, values)
        expect(JSON.stringify(rows)).toContain('Bitmap Index Scan on items_attributes')
      }
    })
  })
})
