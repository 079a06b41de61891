import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueReader, embedItems, storeItems, storeSchema } from '../../src/catalog/index.ts'
import { migrate, openCheckpointer, openDatabase } from '../../src/database/index.ts'
import { patient, startChild } from '../../src/database/testing.ts'
import { openFeed } from './feed.ts'
import { films, typed, undo, wholeWishes, wordEmbedder } from './testing.ts'

let dataDir: string
const key = { userId: 'ada', feed: 'home' }

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tiller-recovery-'))
  const database = await openDatabase({ dataDir })
  await migrate(database)
  await storeSchema(database.pool, films.attributes)
  await storeItems(database.pool, films.items)
  await embedItems(database.pool, wordEmbedder)
  await database.close()
}, patient.timeout)
afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** The feed on the data folder, as a process that starts has it. */
const openHere = async () => {
  const database = await openDatabase({ dataDir })
  const { pool } = database
  const readView = catalogueReader(pool)
  const runtime = { pool, embedder: wordEmbedder, readView, now: () => new Date() }
  const feed = openFeed({ ...runtime, newId: randomUUID }, openCheckpointer(database))
  return { feed, pool, close: () => database.close() }
}

/** A process that makes wish after wish, from `first` on, and says which one it begins and which was answered. */
const startSteering = (first: number) =>
  startChild(`
    import { openDatabase, openCheckpointer } from './index.ts'
    import { catalogueReader } from './../catalog/index.ts'
    import { openFeed } from './../../graphs/feed/index.ts'
    import { wish, wordEmbedder } from './../../graphs/feed/testing.ts'
    import { randomUUID } from 'node:crypto'
    const database = await openDatabase({ dataDir: ${JSON.stringify(dataDir)} })
    const { pool } = database
    const readView = catalogueReader(pool)
    const runtime = { pool, embedder: wordEmbedder, readView, now: () => new Date(), newId: randomUUID }
    const feed = openFeed(runtime, openCheckpointer(database))
    for (let n = ${first}; ; n++) {
      console.log('begins ' + n)
      await feed.steer(${JSON.stringify(key)}, wish(n))
      console.log('answered ' + n)
    }
  `)

const numberIn = (line: string) => Number(line.split(' ')[1])

test('a process that is killed in the middle of a command leaves the turn whole or absent, and loses none that it answered', {
  timeout: 300_000,
}, async () => {
  let turns = 0
  for (let round = 0; round < 5; round++) {
    const child = startSteering(turns)
    const heard = [await child.hear()]
    // From the second command on: the first takes its time to load, and would be hit each time.
    while (heard.at(-1) !== `begins ${turns + 1}`) heard.push(await child.hear())
    // A command takes some 100 ms. Where in it the kill falls is left to chance, later from round to round.
    const moment = Date.now() + (round + Math.random()) * 20
    while (Date.now() < moment) await new Promise((resolve) => setImmediate(resolve))
    heard.push(...(await child.kill()))

    const { feed, pool, close } = await openHere()
    const wishes = await wholeWishes(pool, key)
    expect(wishes).toEqual(wishes.map((_, n) => `wish ${n}`))
    const answered = heard.filter((line) => line.startsWith('answered')).map(numberIn)
    const begun = heard.filter((line) => line.startsWith('begins')).map(numberIn)
    expect(wishes.length).toBeGreaterThan(answered.at(-1)!)
    expect(wishes.length).toBeLessThanOrEqual(begun.at(-1)! + 1)

    // The next command goes on from there, whatever the dead process held, and can be undone.
    const { state } = await feed.steer(key, typed(wishes.length))
    expect(state.preferences.directives).toHaveLength(wishes.length + 1)
    expect(state.lastTurn).toBe(wishes.length + 1)
    turns = wishes.length + 1
    await close()
  }
  const { feed, close } = await openHere()
  const { state } = await feed.steer(key, undo)
  expect(state.preferences.directives).toHaveLength(turns - 1)
  await close()
})
