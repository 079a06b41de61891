import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { embedItems } from './embed.ts'
import { storeItems } from './store.ts'
import { shoe, tinyEmbedder } from './testing.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
})
afterAll(() => database.close())

test('every item is embedded once, the popular first; one that changes on the way comes again', async () => {
  const count = 1_400
  await storeItems(
    database.pool,
    Array.from({ length: count }, (_, n) => shoe(n)),
  )
  const tiny = tinyEmbedder()
  const titles: string[] = []
  const counting = {
    ...tiny,
    embed: async (texts: readonly string[]) => {
      // While the very last are embedded, one that was done already says something else.
      if (titles.length + texts.length === count)
        await storeItems(database.pool, [{ ...shoe(7), title: 'Boot' }])
      titles.push(...texts.map((text) => text.split(',')[0]!))
      return tiny.embed(texts)
    },
  }
  expect(await embedItems(database.pool, counting)).toBe(count + 1)
  expect(titles.slice(0, 3)).toEqual(['Shoe 1399', 'Shoe 1398', 'Shoe 1397'])
  expect(titles.at(-1)).toBe('Boot')
  expect(new Set(titles).size).toBe(count + 1)
  expect(await embedItems(database.pool, counting)).toBe(0)
})
