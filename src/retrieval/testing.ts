import fc from 'fast-check'
import type pg from 'pg'
import { expect } from 'vitest'
import {
  type Attribute,
  type AttributeKind,
  type Item,
  itemSchema,
  type Schema,
  schemaOf,
  stemsOf,
  storeSchema,
  unclean,
} from '../catalog/index.ts'
import { transaction } from '../database/index.ts'
import {
  type AttributeCondition,
  type Condition,
  type Directive,
  misfit,
  obeys,
  operators,
} from '../preferences/index.ts'
import { type Predicate, predicateOf } from './predicate.ts'
import type { RetrievalRequest } from './request.ts'
import { binder, toSql } from './sql.ts'

/** Stores items as they are, without a look at a schema. */
export const store = (pool: pg.Pool, items: readonly Item[]) =>
  pool.query(
    `insert into items (id, title, text, attributes, popularity, stems)
     select id, title, text, attributes, popularity, stems from jsonb_to_recordset($1::jsonb)
       as t (id text, title text, text text, attributes jsonb, popularity float8, stems text)`,
    [JSON.stringify(items.map((item) => ({ ...item, stems: stemsOf(item) })))],
  )

/** The ids of the items in a predicate, in their order. */
export const idsIn = async (pool: pg.Pool, predicate: Predicate): Promise<string[]> => {
  const { bind, values } = binder()
  const where = toSql(predicate, bind)
  const { rows } = await pool.query(`select i.id from items i where ${where}`, values)
  return rows.map(({ id }) => id).sort()
}

export const item = (id: string, given: Partial<Item> = {}): Item => ({
  id,
  title: id,
  text: '',
  attributes: {},
  popularity: 0,
  ...given,
})

/** A request for ten of all items under a schema, where nothing else is asked. */
export const requestOf = ({
  schema,
  ...asked
}: Partial<RetrievalRequest> & Pick<RetrievalRequest, 'schema'>): RetrievalRequest => ({
  predicate: predicateOf([], schema),
  vector: null,
  words: null,
  wants: [],
  historyVector: null,
  collaborativeVector: null,
  taggedFor: null,
  sort: null,
  schema,
  embedder: 'tiny',
  limit: 10,
  ...asked,
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
      (condition) =>
        !('attribute' in condition) || !misfit(condition, schema.get(condition.attribute)),
    )
  return fc.array(
    fc.record({ polarity: fc.constantFrom('want', 'avoid'), condition: conditions }),
    { minLength: 1, maxLength: 3 },
  )
}

/** Checks on any items under any schema that the predicate of any musts is what obeys them, told item by item. */
export const expectPredicatesToObey = async (pool: pg.Pool): Promise<void> => {
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
      await pool.query('delete from items')
      await store(pool, items)
      for (const musts of lists) {
        const expected = items.filter((one) => musts.every((must) => obeys(one, must, schema)))
        expect(await idsIn(pool, predicateOf(musts, schema))).toEqual(expected.map(({ id }) => id))
        if (expected.length > 0 && expected.length < items.length) some++
      }
    }),
    { numRuns: 120 },
  )
  // Answers that are all or nothing would prove little.
  expect(some).toBeGreaterThan(80)
}

/** Words that texts write in many ways: inflected, accented, possessive, joined, numbered, and in other scripts. */
const words = [
  ...['storm', 'Storms', 'haunted', 'haunting', 'houses', 'house', 'betray', 'betrayal', 'colours'],
  ...[
    'color',
    'the',
    'The',
    'it',
    "it's",
    'not',
    'of',
    'a',
    'Amélie',
    'amelie',
    'naïve',
    'ÅNGSTRÖM',
  ],
  ...[
    "king's",
    'kings',
    'king’s',
    "kings'",
    "don't",
    'dont',
    "l'horreur",
    'horreur',
    "rock'n'roll",
  ],
  ...[
    'sci-fi',
    'scifi',
    'Sci Fi',
    'PG-13',
    '13',
    '1970s',
    '1970',
    '90s',
    '1,000',
    '3.5',
    '-7',
    'TYPE-7',
  ],
  ...[
    '日本語',
    '日本',
    '语',
    'Ärger',
    'ﬁre',
    'fire',
    '½',
    'ΟΔΟΣ',
    'foo/bar',
    'a.b.com',
    'me@x.org',
    'C++',
  ],
  ...['%', '_', '\\', "'", '"', '!!!', '&', ':*', '\n', '😀', 'x_y', '100%', '<->', 'operational'],
]
const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !unclean(text)),
)
const prose = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', '/', '')), { maxLength: 6 })
  .map((parts) => parts.flat().join(''))

/** Checks on texts and phrases of any kind that a mention in SQL finds the items that mention it, and no other. */
export const expectMentionsToBeFound = async (pool: pg.Pool): Promise<void> => {
  const items = fc
    .array(fc.record({ title: prose, text: prose, tags: fc.array(prose, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((list) =>
      list.map(({ title, text, tags }, n) => item(`${n}`, { title, text, attributes: { tags } })),
    )
  const phrases = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), {
    minLength: 6,
    maxLength: 6,
  })
  let some = 0
  await fc.assert(
    fc.asyncProperty(items, phrases, async (list, phrases) => {
      await pool.query('delete from items')
      await store(pool, list)
      for (const words of phrases) {
        const must = { polarity: 'want', condition: { text: words.join(' ') } } as const
        const meeting = list.filter((one) => obeys(one, must, schemaOf([]))).map(({ id }) => id)
        expect(await idsIn(pool, predicateOf([must], schemaOf([])))).toEqual(meeting)
        if (meeting.length > 0) some++
      }
    }),
    { numRuns: 200 },
  )
  // Phrases that nothing mentions would prove little.
  expect(some).toBeGreaterThan(100)
}

const indexed: Attribute[] = [
  { name: "price's", kind: 'number' },
  { name: 'made', kind: 'date' },
  { name: 'washable', kind: 'flag' },
  { name: 'brand', kind: 'category' },
  { name: 'size', kind: 'category', order: ['S', 'M', 'L'] },
  { name: 'uses', kind: 'tags' },
]

const served: Record<string, AttributeCondition[]> = {
  items_by_: [
    { attribute: "price's", operator: '<', value: 5 },
    { attribute: "price's", operator: 'eq', value: 5 },
    { attribute: "price's", operator: 'between', value: [2, 4] },
    { attribute: 'made', operator: '>=', value: '2020-05-01' },
    { attribute: 'washable', operator: 'eq', value: true },
    { attribute: 'brand', operator: 'eq', value: 'Altra' },
    { attribute: 'brand', operator: 'in', value: ['Altra', 'Hoka'] },
    { attribute: 'size', operator: '>', value: 'S' },
  ],
  items_attributes: [
    { attribute: 'uses', operator: 'contains', value: 'trail' },
    { attribute: 'uses', operator: 'in', value: ['trail', 'road'] },
  ],
}

/** Checks that a condition on an attribute of any kind can be answered by an index. */
export const expectIndexesToServe = async (pool: pg.Pool): Promise<void> => {
  await storeSchema(pool, indexed)
  const schema = schemaOf(indexed)
  await transaction(pool, async (client) => {
    await client.query('set local enable_seqscan = off')
    for (const [index, conditions] of Object.entries(served))
      for (const condition of conditions) {
        const { bind, values } = binder()
        const where = toSql(predicateOf([{ polarity: 'want', condition }], schema), bind)
        const { rows } = await client.query(`explain select id from items i where ${where}`, values)
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
        expect(plan, JSON.stringify(condition)).toMatch(
          new RegExp(`Index Scan (using|on) ${index}`),
        )
      }
  })
}
