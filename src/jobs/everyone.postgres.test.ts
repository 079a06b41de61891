import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordEmbedder } from '../../graphs/feed/testing.ts'
import { recordEvents } from '../behavior/index.ts'
import { catalogueReader, storeItems, storeSchema } from '../catalog/index.ts'
import { type Database, userPool } from '../database/index.ts'
import { openWalledDatabase, patient } from '../database/testing.ts'
import { readInterests } from '../interests/index.ts'
import { attributes, likes, ofKind, teas } from '../interests/testing.ts'
import { interestsJob } from './interests.ts'
import { learningJob } from './learning.ts'
import { Queue } from './queue.ts'
import { sweep } from './retention.ts'
import { openLog } from './testing.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''

describe.skipIf(!server)('behind the wall between users (skipped without Postgres)', () => {
  let database: Database
  const users = Array.from({ length: 6 }, (_, n) => `user-${n}`)
  const of = (user: string) => userPool(database.pool, user)
  const runtime = () => ({
    pool: database.pool,
    embedder: wordEmbedder,
    readView: catalogueReader(database.pool),
    now: () => new Date(),
  })

  beforeAll(async () => {
    database = await openWalledDatabase(server)
    await storeSchema(database.pool, attributes)
    await storeItems(database.pool, teas)
    for (const user of users) await recordEvents(of(user), user, likes(ofKind(0)), new Date())
  }, patient.timeout)
  afterAll(() => database.close())

  test('interests are mined of all users, each behind the wall', async () => {
    const { log, heard } = openLog()
    const job = interestsJob(await Queue.open(database.pool), runtime(), log)
    job.wake()
    await heard(`"runs":${users.length}`)
    await job.stop()
    for (const user of users)
      expect((await readInterests(of(user), user)).map(({ value }) => value)).toEqual(['Green'])
  })

  test('what is liked together is learned of all users', async () => {
    const { log, heard } = openLog()
    const job = learningJob(runtime(), log)
    job.wake()
    await heard('learned which items are liked together')
    await job.stop()
  })

  test('what is old is cleared away of all users', async () => {
    const now = new Date(Date.now() + 10 * 86_400_000)
    const swept = await sweep(database.pool, { pages: 0, spans: 0, events: 7 }, { now })
    expect(swept.events).toBe(users.length * ofKind(0).length)
  })
})
