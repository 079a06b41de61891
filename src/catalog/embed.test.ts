import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'
import { checkEmbedder, countToReplace, embedItems } from './embed.ts'
import { readCatalogue } from './queries.ts'
import { removeItems, storeItems, storeSchema } from './store.ts'
import { attributes, shoe, tinyEmbedder } from './testing.ts'

let database: Database
beforeEach(async () => {
  database = await openTemporaryDatabase()
  await storeSchema(database.pool, attributes)
})
afterEach(() => database.close())

const shoes = (count: number) => Array.from({ length: count }, (_, n) => shoe(n))
const countEmbedded = async (by: string): Promise<number> =>
  (await database.pool.query('select count(*)::int as n from items where embedded_by = $1', [by]))
    .rows[0].n

describe('embedding', () => {
  test('that is stopped keeps what it has done, and goes on from there', async () => {
    await storeItems(database.pool, shoes(150))
    const stop = new AbortController()
    const onProgress = () => stop.abort(new Error('enough'))
    await expect(
      embedItems(database.pool, tinyEmbedder(), { signal: stop.signal, onProgress }),
    ).rejects.toThrow('enough')
    const done = await countEmbedded('tiny')
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(150)
    expect(await embedItems(database.pool, tinyEmbedder())).toBe(150 - done)
    expect(await countEmbedded('tiny')).toBe(150)
  })

  test('begins with what most people will see', async () => {
    await storeItems(database.pool, shoes(100))
    const asked: string[] = []
    const embedder = {
      ...tinyEmbedder(),
      embed: (texts: readonly string[]) => {
        asked.push(...texts)
        return tinyEmbedder().embed(texts)
      },
    }
    await embedItems(database.pool, embedder)
    expect(asked[0]).toContain('Shoe 99,')
    expect(asked.at(-1)).toContain('Shoe 0,')
  })

  test('tells how far it is, and comes to its end', async () => {
    await storeItems(database.pool, shoes(130))
    const told: [number, number][] = []
    await embedItems(database.pool, tinyEmbedder(), { onProgress: (...at) => told.push(at) })
    expect(told.at(-1)).toEqual([130, 130])
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
  })

  test('marks the catalogue as changed when something was embedded, and only then', async () => {
    await storeItems(database.pool, shoes(2))
    const { version } = await readCatalogue(database.pool)
    await embedItems(database.pool, tinyEmbedder())
    const after = await readCatalogue(database.pool)
    expect(after.version).toBeGreaterThan(version)
    expect(await embedItems(database.pool, tinyEmbedder())).toBe(0)
    expect(await readCatalogue(database.pool)).toEqual(after)
  })

  test('of no items leaves the embedder open: another may still be chosen', async () => {
    expect(await embedItems(database.pool, tinyEmbedder())).toBe(0)
    await checkEmbedder(database.pool, tinyEmbedder('other'))
    await storeItems(database.pool, shoes(1))
    expect(await embedItems(database.pool, tinyEmbedder('other'))).toBe(1)
    await expect(checkEmbedder(database.pool, tinyEmbedder())).rejects.toThrow('other')
  })

  test('takes in what is stored meanwhile', async () => {
    await storeItems(database.pool, shoes(3))
    let isFirst = true
    const embedder = {
      ...tinyEmbedder(),
      embed: async (texts: readonly string[]) => {
        if (isFirst) await storeItems(database.pool, [shoe(99)])
        isFirst = false
        return tinyEmbedder().embed(texts)
      },
    }
    expect(await embedItems(database.pool, embedder)).toBe(4)
  })

  test('survives that an item is deleted meanwhile', async () => {
    await storeItems(database.pool, shoes(3))
    const embedder = {
      ...tinyEmbedder(),
      embed: async (texts: readonly string[]) => {
        await removeItems(database.pool, ['shoe-1'])
        return tinyEmbedder().embed(texts)
      },
    }
    await embedItems(database.pool, embedder)
    expect(await countEmbedded('tiny')).toBe(2)
  })
})

describe('an embedder of the same name and another width', () => {
  const wider: Embedder = {
    ...tinyEmbedder(),
    dimension: 4,
    embed: async (texts) => texts.map(() => Float32Array.from([1, 0, 0, 0])),
  }

  test('is refused, with both widths and the mend', async () => {
    await storeItems(database.pool, shoes(1))
    await embedItems(database.pool, tinyEmbedder())
    await expect(checkEmbedder(database.pool, wider)).rejects.toMatchObject({
      code: 'embedder',
      message: expect.stringMatching(/3 wide.*4 wide.*tiller reembed/s),
    })
    await storeItems(database.pool, shoes(2))
    await expect(embedItems(database.pool, wider)).rejects.toMatchObject({ code: 'embedder' })
    expect(await countEmbedded('tiny')).toBe(1)
  })

  const widths = async (): Promise<number[]> =>
    (await database.pool.query('select vector_dims(embedding) as wide from items')).rows.map(
      ({ wide }) => wide,
    )

  test('that replaces it makes every vector anew, as was counted before', async () => {
    await storeItems(database.pool, shoes(5))
    await embedItems(database.pool, tinyEmbedder())
    await storeItems(database.pool, [shoe(9)])
    expect(await countToReplace(database.pool, wider)).toBe(6)
    expect(await embedItems(database.pool, wider, { replace: true })).toBe(6)
    expect(await widths()).toEqual([4, 4, 4, 4, 4, 4])
    await checkEmbedder(database.pool, wider)
    expect(await countToReplace(database.pool, wider)).toBe(0)
    expect(await embedItems(database.pool, wider, { replace: true })).toBe(0)
  })

  test.each(['tiny', 'other'])(
    'that replaces %s and is stopped leaves no vector that could be taken for one of its own',
    async (before) => {
      const stopping = () => {
        const stop = new AbortController()
        return { replace: true, signal: stop.signal, onProgress: () => stop.abort() }
      }
      await storeItems(database.pool, shoes(150))
      await embedItems(database.pool, tinyEmbedder(before))
      for (const embedder of [tinyEmbedder(), wider])
        await embedItems(database.pool, embedder, stopping()).catch(() => {})
      const { rows } = await database.pool.query(
        `select distinct vector_dims(embedding) as wide from items where embedded_by = 'tiny'`,
      )
      expect(rows).toEqual([{ wide: 4 }])
      await embedItems(database.pool, wider, { replace: true })
      expect(new Set(await widths())).toEqual(new Set([4]))
    },
  )
})
