import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import type { Attribute } from './attribute.ts'
import { catalogueReader } from './catalogue.ts'
import { importDemo } from './demo.ts'
import { checkEmbedder, embedItems } from './embed.ts'
import { importItems } from './import.ts'
import type { Item } from './item.ts'
import {
  countItems,
  readCatalogue,
  readItems,
  readVocabulary,
  recountVocabulary,
} from './queries.ts'
import { fillIndexes, fillStems, removeItems, storeItems, storeSchema } from './store.ts'
import { attributes, bytes, shoe, tinyEmbedder } from './testing.ts'

let database: Database
beforeEach(async () => {
  database = await openTemporaryDatabase()
  await storeSchema(database.pool, attributes)
})
afterEach(() => database.close())

const vocabulary = async () =>
  Object.fromEntries(
    (await readVocabulary(database.pool)).map(({ attribute, value, count }) => [
      `${attribute}:${value}`,
      count,
    ]),
  )

describe('the vocabulary', () => {
  test('counts what items have, through every store and delete, as a recount would', {
    timeout: 60_000,
  }, async () => {
    const uses = fc.uniqueArray(fc.constantFrom('Running', 'Hiking', 'Golf'), { maxLength: 3 })
    const colours = fc.option(fc.constantFrom('Red', 'Blue'), { nil: undefined })
    const item = fc
      .record({ n: fc.nat(5), use: uses, colour: colours })
      .map(({ n, use, colour }): Item => {
        const given: Item['attributes'] = {
          price: n,
          ...(use.length > 0 && { use }),
          ...(colour && { colour }),
        }
        return { ...shoe(n), attributes: given }
      })
    const step = fc.oneof(fc.array(item, { maxLength: 4 }), fc.nat(5))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        for (const now of steps)
          if (typeof now === 'number') await removeItems(database.pool, [`shoe-${now}`])
          else await storeItems(database.pool, now)
        const counted = await vocabulary()
        await recountVocabulary(database.pool)
        expect(counted).toEqual(await vocabulary())
      }),
      { numRuns: 25 },
    )
  })

  test('of two imports at once is right, and neither deadlocks', async () => {
    const some = (from: number) => Array.from({ length: 40 }, (_, i) => shoe(from + i))
    await Promise.all([
      storeItems(database.pool, some(0)),
      storeItems(database.pool, some(20).toReversed()),
    ])
    expect(await vocabulary()).toEqual({ 'use:Running': 60, 'colour:Red': 60 })
  })
})

describe('items', () => {
  test('with one id twice in a batch are the last of them', async () => {
    await storeItems(database.pool, [shoe(1), { ...shoe(1), title: 'Later' }])
    expect(await readItems(database.pool, ['shoe-1'])).toEqual([{ ...shoe(1), title: 'Later' }])
  })

  test('of a batch are all stored or none', async () => {
    const bad = { ...shoe(2), popularity: 'much' as unknown as number }
    await expect(storeItems(database.pool, [shoe(1), bad])).rejects.toThrow()
    expect(await countItems(database.pool)).toBe(0)
    expect(await vocabulary()).toEqual({})
  })
})

describe('a schema', () => {
  test('without an attribute hides its values, and with it again shows them', async () => {
    await storeItems(database.pool, [shoe(1)])
    await storeSchema(database.pool, [{ name: 'colour', kind: 'category' }])
    expect(await vocabulary()).toEqual({ 'colour:Red': 1 })
    await storeSchema(database.pool, attributes)
    expect(await vocabulary()).toEqual({ 'colour:Red': 1, 'use:Running': 1 })
  })

  test('of another kind than the values stored is refused, and nothing changes', async () => {
    await storeItems(database.pool, [shoe(1)])
    const changed = storeSchema(database.pool, [{ name: 'price', kind: 'tags' }])
    await expect(changed).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/price.*shoe-1/),
    })
    expect(await vocabulary()).toEqual({ 'colour:Red': 1, 'use:Running': 1 })
  })

  test.each<[string, Item['attributes'], Attribute[]]>([
    ['words become dates', { colour: 'Red' }, [{ name: 'colour', kind: 'date' }]],
    [
      'a long text becomes a value',
      { care: 'x'.repeat(501) },
      [{ name: 'care', kind: 'category' }],
    ],
    ['an empty text becomes a value', { care: '' }, [{ name: 'care', kind: 'category' }]],
  ])('under which %s is refused', async (_, given, changed) => {
    await storeItems(database.pool, [shoe(1, given)])
    await expect(storeSchema(database.pool, changed)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('under which dates become words, and those words dates again, holds', async () => {
    const released = ['2020-05-01', '2020-05-01T10:00:00.000Z', '+020200-01-01']
    await storeItems(
      database.pool,
      released.map((day, n) => shoe(n, { released: day })),
    )
    await storeSchema(database.pool, [{ name: 'released', kind: 'category' }])
    await storeSchema(database.pool, attributes)
    expect((await vocabulary())['use:Running']).toBe(3)
  })

  test('is read anew when it has changed, and only then', async () => {
    const read = catalogueReader(database.pool)
    const first = await read()
    expect(await read()).toBe(first)
    await storeItems(database.pool, [shoe(1)])
    expect((await read()).vocabulary).toHaveLength(2)
  })
})

describe('an import', () => {
  test('reports each bad line with its place, and stores the others', async () => {
    const report = await importItems(
      database.pool,
      bytes(
        JSON.stringify(shoe(1)),
        '\n\n{"id":"x","title":1}\nnonsense\n',
        JSON.stringify(shoe(2)),
      ),
    )
    expect(report).toMatchObject({ received: 4, stored: 2 })
    expect(report.rejected).toEqual([
      { line: 3, id: 'x', error: expect.stringContaining('title') },
      { line: 4, error: expect.stringContaining('not JSON') },
    ])
  })

  test('that is stopped has whole batches, and can be run again', async () => {
    const stop = new AbortController()
    const many = Array.from({ length: 900 }, (_, i) => JSON.stringify(shoe(i))).join('\n')
    const onProgress = ({ stored }: { stored: number }) =>
      stored >= 400 && stop.abort(new Error('enough'))
    await expect(
      importItems(database.pool, bytes(many), { signal: stop.signal, onProgress }),
    ).rejects.toThrow('enough')
    expect(await countItems(database.pool)).toBe(400)
    expect(await importItems(database.pool, bytes(many))).toEqual({
      received: 900,
      stored: 900,
      rejected: [],
    })
    expect(await countItems(database.pool)).toBe(900)
  })
})

test('an item at the limit of its words can be stored, and one past it is refused by its line', {
  timeout: 60_000,
}, async () => {
  // Words of two letters in a script of three bytes, joined: nothing takes more room in the index.
  let next = 0
  const word = () => String.fromCodePoint(0x4e00 + (next++ % 0x5000), 0x4e00 + (next % 97))
  const tag = () => Array.from({ length: 83 }, () => `${word()}-${word()}`).join(' ')
  const of = (id: string, tags: number) =>
    `${JSON.stringify({ ...shoe(0), id, attributes: { use: Array.from({ length: tags }, tag) } })}\n`
  const report = await importItems(database.pool, bytes(of('a', 200), of('b', 205), of('c', 1)))
  expect(report).toMatchObject({ received: 3, stored: 2 })
  expect(report.rejected).toEqual([
    { line: 2, id: 'b', error: expect.stringMatching(/100000 characters.*shorten/) },
  ])
})

test('stems are told of items that were stored without, as they are of those stored now', async () => {
  const { pool } = database
  const stems = async () => (await pool.query('select id, stems from items order by id')).rows
  await storeItems(pool, [shoe(1), shoe(2, { use: ['Trail runs'] })])
  const stored = await stems()
  expect(stored[1].stems).toContain(' trail run ')
  await pool.query('update items set stems = null')
  await fillStems(pool)
  expect(await stems()).toEqual(stored)
})

describe('the indexes on attributes', () => {
  const indexed = async () =>
    (
      await database.pool.query(
        `select indexdef from pg_indexes where indexname like 'items\\_by\\_%' order by indexdef`,
      )
    ).rows.map(({ indexdef }) => /->+ '(\w+)'/.exec(indexdef)![1])
  const compared = ['colour', 'price', 'released', 'waterproof']

  test('are those of the attributes that are compared, and change with the schema', async () => {
    expect((await indexed()).toSorted()).toEqual(compared)
    await storeSchema(database.pool, [{ name: 'colour', kind: 'category' }])
    expect(await indexed()).toEqual(['colour'])
    await storeSchema(database.pool, [{ name: 'colour', kind: 'tags' }])
    expect(await indexed()).toEqual([])
  })

  test('are made for a schema that was stored before there were any, and once', async () => {
    const { rows } = await database.pool.query(
      `select indexname from pg_indexes where indexname like 'items\\_by\\_%'`,
    )
    for (const { indexname } of rows) await database.pool.query(`drop index ${indexname}`)
    await Promise.all([fillIndexes(database.pool), fillIndexes(database.pool)])
    expect((await indexed()).toSorted()).toEqual(compared)
  })
})

describe('an import while the schema changes', () => {
  const line = (n: number, price: unknown) =>
    `${JSON.stringify({ id: `${n}`, title: 'Any', ...(n >= 400 && { attributes: { price } }) })}\n`
  const imported = (change: () => Promise<void>) =>
    importItems(
      database.pool,
      (async function* () {
        for (let n = 0; n < 450; n++) {
          if (n === 401) await change()
          yield Buffer.from(line(n, n % 2 ? 5 : '5'))
        }
      })(),
    )

  test('stores under each schema only what fits it, and refuses the rest by its line', async () => {
    const report = await imported(() =>
      storeSchema(database.pool, [{ name: 'price', kind: 'category' }]),
    )
    expect(report).toMatchObject({ received: 450, stored: 425 })
    expect(report.rejected[0]).toEqual({
      line: 402,
      id: '401',
      error: 'attributes.price: expected a string',
    })
    const { rows } = await database.pool.query(
      `select distinct jsonb_typeof(attributes -> 'price') as type from items where attributes ? 'price'`,
    )
    expect(rows).toEqual([{ type: 'string' }])
    expect(await vocabulary()).toEqual({ 'price:5': 25 })
  })

  test('refuses what is no longer in it', async () => {
    const report = await imported(() => storeSchema(database.pool, []))
    expect(report).toMatchObject({ received: 450, stored: 400 })
    expect(report.rejected).toHaveLength(50)
  })
})

describe('vectors', () => {
  const owners = async () =>
    (await database.pool.query('select id, embedded_by from items order by id')).rows.map(
      ({ id, embedded_by }) => `${id} ${embedded_by}`,
    )

  test('are given to what is new or says something new, and to nothing else', async () => {
    await storeItems(database.pool, [shoe(1), shoe(2)])
    expect(await embedItems(database.pool, tinyEmbedder())).toBe(2)
    await storeItems(database.pool, [
      { ...shoe(1), popularity: 99 },
      { ...shoe(2), text: 'New words.' },
    ])
    expect(await owners()).toEqual(['shoe-1 tiny', 'shoe-2 null'])
    expect(await embedItems(database.pool, tinyEmbedder())).toBe(1)
  })

  test('of another embedder are refused, until it is replaced', async () => {
    await storeItems(database.pool, [shoe(1)])
    await embedItems(database.pool, tinyEmbedder())
    const other = tinyEmbedder('other')
    await expect(embedItems(database.pool, other)).rejects.toMatchObject({
      code: 'embedder',
      message: expect.stringContaining('tiller reembed'),
    })
    await expect(checkEmbedder(database.pool, other)).rejects.toThrow('tiny')
    await embedItems(database.pool, other, { replace: true })
    await checkEmbedder(database.pool, other)
    expect(await owners()).toEqual(['shoe-1 other'])
  })

  test('that are being replaced when it stops go on from there, and the old embedder serves till then', async () => {
    await storeItems(
      database.pool,
      Array.from({ length: 150 }, (_, i) => shoe(i)),
    )
    await embedItems(database.pool, tinyEmbedder())
    const other = tinyEmbedder('other')
    let calls = 0
    const failing = {
      ...other,
      embed: async (texts: readonly string[]) =>
        ++calls > 1 ? Promise.reject(new Error('gone')) : other.embed(texts),
    }
    await expect(embedItems(database.pool, failing, { replace: true })).rejects.toThrow('gone')
    await checkEmbedder(database.pool, tinyEmbedder())
    const left = await embedItems(database.pool, other, { replace: true })
    expect(left).toBeLessThan(150)
    expect(new Set((await owners()).map((row) => row.split(' ')[1]))).toEqual(new Set(['other']))
  })

  test('made from words that changed meanwhile are not stored', async () => {
    await storeItems(database.pool, [shoe(1)])
    const slow = {
      ...tinyEmbedder(),
      embed: async (texts: readonly string[]) => {
        if (!texts[0]?.includes('Newer'))
          await storeItems(database.pool, [{ ...shoe(1), title: 'Newer' }])
        return tinyEmbedder().embed(texts)
      },
    }
    await embedItems(database.pool, slow)
    const { rows } = await database.pool.query('select embedding::text as vector from items')
    const [vector] = await tinyEmbedder().embed(['Newer, Running, Red, Laces and a sole.'])
    expect(JSON.parse(rows[0].vector)[0]).toBeCloseTo(vector![0]!, 5)
  })
})

describe('the demo catalogue', () => {
  test('is imported once, and begun again when it was cut short', { timeout: 60_000 }, async () => {
    await database.pool.query(`update catalogue set demo = 'importing'`)
    const stored = await importDemo(database.pool)
    expect(stored).toBeGreaterThanOrEqual(400)
    expect(await importDemo(database.pool)).toBe(0)
    expect(await countItems(database.pool)).toBe(stored)
    expect((await readCatalogue(database.pool)).demo).toBe('imported')
  })

  test('is not mixed into a catalogue that has items', async () => {
    await storeItems(database.pool, [shoe(1)])
    expect(await importDemo(database.pool)).toBe(0)
    expect(await countItems(database.pool)).toBe(1)
  })
})
