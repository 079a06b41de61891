import { requestId } from 'hono/request-id'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordEmbedder } from '../../../graphs/feed/testing.ts'
import { learnInterests } from '../../../graphs/interests/index.ts'
import { recordEvents } from '../../behavior/index.ts'
import { catalogueReader, storeItems, storeSchema } from '../../catalog/index.ts'
import { readConfig } from '../../config.ts'
import { type Database, openTemporaryDatabase } from '../../database/index.ts'
import { attributes, likes, now, ofKind, teas } from '../../interests/testing.ts'
import { identify } from '../identity.ts'
import { type Problem, sendProblem } from '../problem.ts'
import { router } from '../router.ts'
import { interestRoutes } from './interests.ts'

let database: Database
const app = router()
beforeAll(async () => {
  database = await openTemporaryDatabase()
  await storeSchema(database.pool, attributes)
  await storeItems(database.pool, teas)
  app.use(requestId())
  app.onError((error, c) => sendProblem(c, error as Problem))
  app.use('/v1/*', identify(readConfig({})))
  app.route('/', interestRoutes(database))
})
afterAll(() => database.close())

let users = 0

/** A user who likes green teas, and apart from them smoky ones. */
const believer = async (): Promise<string> => {
  const { pool } = database
  const userId = `believer-${++users}`
  const [green, smoky] = [ofKind(0), teas.flatMap((_, n) => (n % 6 === 0 ? n : []))]
  const either = [...green, ...smoky].filter((n) => green.includes(n) !== smoky.includes(n))
  await recordEvents(pool, userId, likes(either), now)
  await learnInterests(
    { pool, embedder: wordEmbedder, readView: catalogueReader(pool), now: () => now },
    userId,
  )
  return userId
}

const call = async (user: string, method: string, path: string) => {
  const response = await app.request(path, { method, headers: { 'x-tiller-user': user } })
  const text = await response.text()
  return { status: response.status, type: response.headers.get('content-type'), text }
}
const interestsOf = async (user: string) =>
  JSON.parse((await call(user, 'GET', '/v1/interests')).text).interests
const tagsOf = async (user: string) => JSON.parse((await call(user, 'GET', '/v1/tags')).text).tags

const missing = '6f0b7f5c-0000-4000-8000-000000000000'

test('interests are listed with their reason and their evidence', async () => {
  const user = await believer()
  const interests = await interestsOf(user)
  expect(interests.map(({ name }: { name: string }) => name).toSorted()).toEqual([
    'Green (Kind)',
    'smoky (Note)',
  ])
  expect(Object.keys(interests[0]).toSorted()).toEqual([
    'attribute',
    'evidence',
    'id',
    'name',
    'reason',
    'stage',
    'strength',
    'value',
  ])
  expect(interests[0].evidence.length).toBeGreaterThan(2)
})

test('tags are listed with the interests they come from', async () => {
  const user = await believer()
  const interests = await interestsOf(user)
  const idOf = (value: string) => interests.find((one: { value: string }) => one.value === value).id
  expect(await tagsOf(user)).toEqual([
    {
      id: expect.any(String),
      tag: 'smoky Green',
      core: { attribute: 'kind', operator: 'eq', value: 'Green' },
      modifier: { attribute: 'notes', operator: 'contains', value: 'smoky' },
      interestId: idOf('Green'),
      modifierId: idOf('smoky'),
      strength: expect.any(Number),
      reason: expect.stringContaining('2 items are.'),
    },
  ])
})

test('of a user of whom nothing is believed the lists are empty', async () => {
  expect(await interestsOf('nobody')).toEqual([])
  expect(await tagsOf('nobody')).toEqual([])
})

test('a deleted interest is gone with its tags, and deleting it again is a 404', async () => {
  const user = await believer()
  const [first, second] = await interestsOf(user)
  expect(await call(user, 'DELETE', `/v1/interests/${first.id}`)).toMatchObject({
    status: 204,
    text: '',
  })
  expect(await interestsOf(user)).toEqual([second])
  expect(await tagsOf(user)).toEqual([])
  expect((await call(user, 'DELETE', `/v1/interests/${first.id}`)).status).toBe(404)
})

test('a deleted tag is gone, and its interests stay', async () => {
  const user = await believer()
  const [tag] = await tagsOf(user)
  expect((await call(user, 'DELETE', `/v1/tags/${tag.id}`)).status).toBe(204)
  expect(await tagsOf(user)).toEqual([])
  expect(await interestsOf(user)).toHaveLength(2)
})

test('another user’s id, one that is missing and one that is none answer alike, byte for byte', async () => {
  const user = await believer()
  const theirs = { interests: (await interestsOf(user))[0].id, tags: (await tagsOf(user))[0].id }
  for (const [kind, id] of Object.entries(theirs)) {
    const [stolen, none, nonsense] = await Promise.all(
      [id, missing, 'nonsense'].map((one) => call('thief', 'DELETE', `/v1/${kind}/${one}`)),
    )
    expect(stolen).toMatchObject({ status: 404, type: 'application/problem+json' })
    expect(none).toEqual(stolen)
    expect(nonsense).toEqual(stolen)
  }
  expect(await interestsOf(user)).toHaveLength(2)
  expect(await tagsOf(user)).toHaveLength(1)
})

test.each([
  ['GET', '/v1/interests?user=someone'],
  ['GET', '/v1/tags?limit=1'],
  ['DELETE', `/v1/interests/${missing}?force=1`],
  ['DELETE', `/v1/tags/${'x'.repeat(101)}`],
])('%s %s, which asks for what is not there, is a 400 problem', async (method, path) => {
  const { status, type, text } = await call('someone', method, path)
  expect([status, type]).toEqual([400, 'application/problem+json'])
  expect(JSON.parse(text).errors).toHaveLength(1)
})
