import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schemaOf } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import type { RetrievalRequest } from './request.ts'
import { planOf, sortSources } from './sources.ts'
import { binder } from './sql.ts'
import { item, requestOf, store } from './testing.ts'

const schema = schemaOf([
  { name: 'price', kind: 'number' },
  { name: 'size', kind: 'category', order: ['S', 'M', 'L'] },
  { name: 'made', kind: 'date' },
  { name: 'sold', kind: 'flag' },
  { name: 'uses', kind: 'tags' },
  { name: 'constructor', kind: 'number' },
])

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
  await store(database.pool, [
    item('a', {
      popularity: 3,
      attributes: { price: -5, size: 'L', made: '2020-05-01', sold: true },
    }),
    item('b', {
      popularity: 9,
      attributes: { price: 10, size: 'S', made: '1999-12-31', sold: false },
    }),
    item('c', { popularity: 1, attributes: { price: 9, size: 'XXL', uses: ['golf'] } }),
    item('d', { popularity: 9 }),
  ])
})
afterAll(() => database.close())

const planned = (asked: Partial<RetrievalRequest> = {}) =>
  planOf(requestOf({ schema, ...asked }), asked.words ? ['mud'] : [], binder().bind)

describe('a score that is not asked for', () => {
  test('is 0 and no source: only the popular are left', () => {
    const { scores, sources } = planned()
    expect(new Set(Object.values(scores))).toEqual(new Set(['0']))
    expect(sources).toHaveLength(1)
  })

  const want = { condition: { attribute: 'price', operator: '<', value: 9 }, weight: 1 } as const
  test.each<[string, Partial<RetrievalRequest>]>([
    ['a vector', { vector: Float32Array.from([1, 0]) }],
    ['a taste', { historyVector: Float32Array.from([1, 0]) }],
    ['a taste that others share', { collaborativeVector: Float32Array.from([1, 0]) }],
  ])('becomes one with %s, of which the source is another’s', (_, asked) => {
    const { scores, sources } = planned(asked)
    expect(sources).toHaveLength(1)
    expect(Object.values(scores).filter((score) => score !== '0')).toHaveLength(1)
  })

  test.each<[string, Partial<RetrievalRequest>]>([
    ['words', { words: 'mud' }],
    ['wants', { wants: [want] }],
  ])('becomes one with %s', (_, asked) => {
    const { scores, sources } = planned(asked)
    expect(sources).toHaveLength(2)
    expect(Object.values(scores).filter((score) => score !== '0')).toHaveLength(1)
  })

  test('is no source by words that nearly all items have', () => {
    const { scores, sources } = planOf(requestOf({ schema, words: 'shoes' }), [], binder().bind)
    expect(sources).toHaveLength(1)
    expect(scores.lexical).not.toBe('0')
  })

  test('does not become one by wants without weight or words without letters', () => {
    expect(planned({ wants: [{ ...want, weight: 0 }] }).sources).toHaveLength(1)
    expect(planned({ words: '' }).sources).toHaveLength(1)
  })
})

test('nothing that comes from outside stands in the SQL: all of it is bound', () => {
  const hostile = `x'); drop table items; --`
  const { bind, values } = binder()
  const { scores, sources } = planOf(
    requestOf({
      schema,
      words: hostile,
      embedder: hostile,
      vector: Float32Array.from([1, 0]),
      wants: [
        { condition: { attribute: 'uses', operator: 'contains', value: hostile }, weight: 1 },
      ],
    }),
    [hostile],
    bind,
  )
  expect(JSON.stringify([scores, sources])).not.toContain('drop')
  expect(JSON.stringify(values)).toContain('drop')
})

describe('an order', () => {
  const sorted = async (attribute: string, direction: 'asc' | 'desc'): Promise<string> => {
    const { bind, values } = binder()
    const lists = sortSources({ attribute, direction }, schema, bind).map(
      ({ where, order }) => `array(select i.id from items i where ${where} order by ${order})`,
    )
    const { rows } = await database.pool.query(`select ${lists.join(' || ')} as ids`, values)
    return rows[0].ids.join('')
  }

  test.each<[attribute: string, ascending: string, descending: string]>([
    ['price', 'acbd', 'bcad'],
    ['size', 'badc', 'abdc'],
    ['made', 'badc', 'abdc'],
    ['sold', 'badc', 'abdc'],
    ['popularity', 'cabd', 'bdac'],
  ])(
    'by %s goes by its values, what lacks one last, and then by popularity',
    async (attribute, ascending, descending) => {
      expect(await sorted(attribute, 'asc')).toBe(ascending)
      expect(await sorted(attribute, 'desc')).toBe(descending)
    },
  )

  test.each(['uses', 'nowhere', 'constructor'])(
    'by %s, which has none, is by popularity',
    async (attribute) => {
      expect(await sorted(attribute, 'asc')).toBe('bdac')
    },
  )
})
