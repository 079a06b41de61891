import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { schemaOf } from '../catalog/index.ts'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { type Condition, obeys } from '../preferences/index.ts'
import { excluding, predicateOf } from './predicate.ts'
import {
  expectIndexesToServe,
  expectMentionsToBeFound,
  expectPredicatesToObey,
  idsIn,
  item,
  store,
} from './testing.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
})
afterAll(() => database.close())
beforeEach(() => database.pool.query('delete from items'))

describe('the predicate in SQL', () => {
  test('holds exactly the items that obey every must, whatever the words are', () =>
    expectPredicatesToObey(database.pool))

  test('of a text finds every item that mentions it, and no other, whatever the words are', () =>
    expectMentionsToBeFound(database.pool))

  test.each([
    ['the small words of a phrase', 'the robots', 'Robots dance'],
    ['where a title ends and its values begin', 'storm village', 'At the storm'],
    ['words on either side of a slash', 'dance', 'Robots/dances', true],
    ['words without their accents', 'amelie', 'Amélie'.normalize('NFC'), true],
    ['a part of a run of Chinese', '日本', '在日本语', true],
  ])('of a text sees %s as the last check does', async (_, text, title, isMet = false) => {
    const one = item('a', { title, attributes: { tags: ['village'] } })
    await store(database.pool, [one])
    for (const polarity of ['want', 'avoid'] as const) {
      const must = { polarity, condition: { text } }
      const isObeyed = isMet === (polarity === 'want')
      const found = await idsIn(database.pool, predicateOf([must], schemaOf([])))
      expect(found).toEqual(isObeyed ? ['a'] : [])
      expect(obeys(one, must, schemaOf([]))).toBe(isObeyed)
    }
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
    await store(database.pool, [item('bare')])
    for (const condition of conditions) {
      expect(
        await idsIn(database.pool, predicateOf([{ polarity: 'want', condition }], schema)),
      ).toEqual([])
      expect(
        await idsIn(database.pool, predicateOf([{ polarity: 'avoid', condition }], schema)),
      ).toEqual(['bare'])
    }
  })

  test('a condition on an attribute that was dropped: a want matches nothing, an avoid everything', async () => {
    await store(database.pool, [item('a', { attributes: { price: 5 } }), item('b')])
    const condition: Condition = { attribute: 'price', operator: '<', value: 10 }
    const gone = schemaOf([])
    expect(
      await idsIn(database.pool, predicateOf([{ polarity: 'want', condition }], gone)),
    ).toEqual([])
    expect(
      await idsIn(database.pool, predicateOf([{ polarity: 'avoid', condition }], gone)),
    ).toEqual(['a', 'b'])
  })

  test('no must is every item, and excluded ids are in none', async () => {
    await store(database.pool, [item('a'), item('b'), item("c'")])
    const all = predicateOf([], schemaOf([]))
    expect(await idsIn(database.pool, all)).toEqual(['a', 'b', "c'"])
    expect(await idsIn(database.pool, excluding(all, ['a', "c'", 'unknown']))).toEqual(['b'])
  })

  test.each([
    ['a phrase, in any inflection', 'slow burns', ['title']],
    ['a word of a value', 'heist', ['value']],
    ['a hyphen or none', 'sci-fi', ['plain']],
    ['a number behind a hyphen', 'type 7', ['value']],
    ['it as it is written', 'TYPE-7', ['value']],
    ['words that English ignores', 'it', ['stop']],
    ['words in the wrong order', 'burn slow', []],
    ['operators of full text as words', "slow & !burn | 'x':*", []],
    ['nothing but punctuation', '!!!', []],
  ])('a mention finds %s', async (_, text, ids) => {
    await store(database.pool, [
      item('title', { title: 'A Slow Burn' }),
      item('value', { title: 'x', attributes: { themes: ['the last heist', 'Type-7'] } }),
      item('plain', { title: 'x', text: 'Old sci fi, well kept.' }),
      item('stop', { title: 'It', text: 'A clown waits.' }),
    ])
    const condition = { text }
    const none = schemaOf([])
    expect(
      await idsIn(database.pool, predicateOf([{ polarity: 'want', condition }], none)),
    ).toEqual(ids)
    const others = ['plain', 'stop', 'title', 'value'].filter((id) => !ids.includes(id))
    expect(
      await idsIn(database.pool, predicateOf([{ polarity: 'avoid', condition }], none)),
    ).toEqual(others)
  })

  test('an index serves what is asked of an attribute of any kind, though all is bound', () =>
    expectIndexesToServe(database.pool))
})
