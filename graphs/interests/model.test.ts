import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordEvents } from '../../src/behavior/index.ts'
import { deleteInterest, readInterests, readTags } from '../../src/interests/index.ts'
import {
  type ChatAnswer,
  type ChatRequest,
  type ChatServer,
  fails,
  openChatServer,
  says,
} from '../../src/models/chat-testing.ts'
import { openChatModel } from '../../src/models/index.ts'
import { films, openTestFeed, shoes, type TestFeed, wordEmbedder } from '../feed/testing.ts'
import { learnInterests } from './index.ts'

const now = new Date('2026-06-15T12:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

let server: ChatServer
beforeAll(async () => {
  server = await openChatServer()
})
afterAll(() => server.close())

let users = 0

/** What a model is told, of what was asked. */
const toldIn = ({ messages }: ChatRequest) => JSON.parse(messages[1]!.content)

/** Chooses the candidates of these values, with the first three items of the history whose lines name the value. */
const choosing =
  (...values: string[]): ChatAnswer =>
  (response, request) => {
    const { candidates, history } = toldIn(request)
    const interests = values.map((value) => ({
      candidate: candidates.find((one: { value: string }) => one.value === value).candidate,
      name: `${value} things`,
      stage: 'steady',
      reason: `You like ${value}.`,
      evidence: [...history.matchAll(/(e\d+) [^()]*\(([^()]*)\)/g)]
        .filter(([, , says]) => says.includes(value))
        .slice(0, 3)
        .map(([, reference]) => reference),
    }))
    says({ interests })(response)
  }

const tagging = (...tags: [modifier: string, core: string][]): ChatAnswer =>
  says({
    tags: tags.map(([modifier, core]) => ({ modifier, core, interest: 'i1', reason: 'So it is.' })),
  })

/** Rewords every plain sentence but the last in one way, and that one untruly. */
const rewording: ChatAnswer = (response, request) => {
  const { interest, items } = toldIn(request)
  const sentences = items.map(({ item }: { item: string }, at: number) => ({
    item,
    sentence:
      at < items.length - 1
        ? `It suits your taste for ${interest}.`
        : 'The best of all, and Green.',
  }))
  says({ sentences })(response)
}

/** Runs on a catalogue with the scripted model, as a new user who likes these items. */
const over = (opened: TestFeed) => {
  const { pool, readView } = opened.runtime
  const learn = async (userId: string) =>
    learnInterests(
      {
        pool,
        readView,
        embedder: wordEmbedder,
        chat: await openChatModel({ baseUrl: server.baseUrl, timeoutMs: 2_000 }),
        now: () => now,
      },
      userId,
    )
  const plainly = (userId: string) =>
    learnInterests({ pool, readView, embedder: wordEmbedder, now: () => now }, userId)
  const liking = async (itemIds: readonly string[]) => {
    const userId = `model-user-${++users}`
    const events = itemIds.map((itemId, i) => ({
      key: `${userId} ${i}`,
      type: 'like' as const,
      itemId,
      at: daysAgo(60 + itemIds.length - i),
    }))
    await recordEvents(pool, userId, events, now)
    return userId
  }
  return { pool, learn, plainly, liking }
}

describe('in a catalogue of shoes', () => {
  let opened: TestFeed
  let shop: ReturnType<typeof over>
  let user: string
  beforeAll(async () => {
    opened = await openTestFeed(shoes)
    shop = over(opened)
  })
  afterAll(() => opened.close())
  beforeEach(async () => {
    user = await shop.liking(Array.from({ length: 8 }, (_, i) => `shoe-${4 + 12 * i}`))
  })

  test('what a model finds is checked and remembered, in its words', async () => {
    server.answer(choosing('Red'), tagging(['Hiking', 'Red'], ['laces', 'Red']), rewording)
    const state = await shop.learn(user)
    expect(state).toMatchObject({ degraded: false, rejected: [] })
    expect(state.interests).toMatchObject([
      {
        name: 'Red things',
        value: 'Red',
        reason: expect.stringContaining('You like Red. 8 of the'),
      },
    ])
    expect(state.interests[0]!.evidence).toHaveLength(8)
    expect(state.tags.map(({ tag }) => tag)).toEqual(['Hiking Red', 'laces Red'])
    expect(await readInterests(shop.pool, user)).toEqual(state.interests)
    expect(await readTags(shop.pool, user)).toEqual(state.tags)
  })

  test('what was said ahead of time is reworded by the model, and where it is untrue the plain sentence stands', async () => {
    await shop.pool.query('delete from explanations')
    server.answer(choosing('Red'), tagging(['Hiking', 'Red']), rewording)
    const { degraded } = await shop.learn(user)
    expect(degraded).toBe(false)
    const { rows } = await shop.pool.query(
      `select text, made_by from explanations where value = 'Red' order by made_by, item_id`,
    )
    const by = (who: string) => rows.filter(({ made_by }) => made_by === who)
    expect(by('model').length).toBeGreaterThan(5)
    for (const { text } of by('model')) expect(text).toBe('It suits your taste for Red.')
    expect(by('template')).toHaveLength(1)
    expect(by('template')[0]!.text).toMatch(/^For your taste in red/)
  })

  test('what nothing bears out is not believed, and the state says why', async () => {
    server.answer(
      (response, request) => {
        const [red, hiking] = toldIn(request).candidates
        const one = (candidate: string, evidence: string[]) => ({
          candidate,
          name: 'Something',
          stage: 'steady',
          reason: '',
          evidence,
        })
        const interests = [
          one(red.candidate, ['e1', 'e2', 'e3']),
          one(hiking.candidate, ['e1', 'e2', 'e99']),
          one('c77', ['e1', 'e2', 'e3']),
        ]
        says({ interests })(response)
      },
      tagging(['popular', 'Red'], ['velvet', 'Red'], ['laces', 'Red']),
    )
    const { interests, tags, rejected, degraded } = await shop.learn(user)
    expect([interests.length, tags.map(({ tag }) => tag), degraded]).toEqual([
      1,
      ['laces Red'],
      false,
    ])
    expect(rejected.map(({ of, why }) => [of, why])).toEqual([
      ['interest', 'the user has no such event'],
      ['interest', 'it is none of the candidates'],
      ['tag', 'it is vague'],
      ['tag', 'no new item of its interest answers to it'],
    ])
  })

  test('another user’s events are no evidence', async () => {
    const other = await shop.liking(['shoe-0', 'shoe-4', 'shoe-8'])
    const foreign: ChatAnswer = (response, request) => {
      const [{ candidate }] = toldIn(request).candidates
      const evidence = [0, 1, 2].map((n) => `${other} ${n}`)
      const one = { candidate, name: 'Red', stage: 'steady', reason: '', evidence }
      says({ interests: [one] })(response)
    }
    server.answer(foreign, foreign, says('No.'))
    const { interests, degraded } = await shop.learn(user)
    // Twice nothing that can be kept: what is believed was found without it.
    expect(degraded).toBe(true)
    expect(interests).toEqual((await shop.plainly(user)).interests)
    expect(server.requests[1]!.messages.at(-1)!.content).toContain('the user has no such event')
  })

  test.each<[string, ChatAnswer]>([
    ['is down', fails(500)],
    ['is slow', () => {}],
    ['answers twice what is no answer', says('I would rather not.')],
  ])(
    'a model that %s is done without, and the state says so',
    async (_, badly) => {
      server.answer(badly)
      const { interests, tags, degraded, rejected } = await shop.learn(user)
      const plain = await shop.plainly(user)
      expect({ interests, tags }).toEqual({ interests: plain.interests, tags: plain.tags })
      expect([degraded, rejected, plain.degraded]).toEqual([true, [], false])
      expect(interests).not.toEqual([])
    },
    30_000,
  )

  test('a model that fails at tags alone leaves its interests', async () => {
    server.answer(choosing('Red'), says('No.'))
    const { interests, tags, degraded } = await shop.learn(user)
    expect([interests.map(({ name }) => name), degraded]).toEqual([['Red things'], true])
    expect(tags.map(({ tag }) => tag)).toContain('Red Hiking')
  })

  test('what was deleted is not offered to the model again', async () => {
    server.answer(choosing('Red', 'Hiking'), tagging(['laces', 'Red']))
    const red = (await shop.learn(user)).interests.find(({ value }) => value === 'Red')!
    await deleteInterest(shop.pool, user, red.id, now)
    server.answer(choosing('Hiking'), tagging(['Red', 'Hiking'], ['laces', 'Hiking']))
    const { interests, tags, rejected } = await shop.learn(user)
    const values = toldIn(server.requests[0]!).candidates.map((one: { value: string }) => one.value)
    expect(values).not.toContain('Red')
    expect(interests.map(({ value }) => value)).toEqual(['Hiking'])
    expect(tags.map(({ tag }) => tag)).toEqual(['laces Hiking'])
    expect(rejected).toEqual([
      { of: 'tag', name: 'Red Hiking', why: 'the user deleted one of its words' },
    ])
  })

  test('of a user with too little history nothing is asked', async () => {
    server.answer(fails(500))
    const newcomer = await shop.liking(['shoe-0'])
    expect(await shop.learn(newcomer)).toMatchObject({ interests: [], tags: [], degraded: false })
    expect(server.requests).toEqual([])
  })
})

describe('in a catalogue of films', () => {
  let opened: TestFeed
  beforeAll(async () => {
    opened = await openTestFeed(films)
  })
  afterAll(() => opened.close())

  test('the same graph finds interests and tags in other words, decades too', async () => {
    const cinema = over(opened)
    const westerns = films.items
      .filter(({ attributes }) => (attributes.genres as string[]).includes('Western'))
      .map(({ id }) => id)
    const user = await cinema.liking(westerns.slice(0, 12))
    server.answer(
      choosing('Western'),
      tagging(['1990s', 'Western'], ['village', 'Western'], ['spaceship', 'Western']),
    )
    const { interests, tags, rejected } = await cinema.learn(user)
    expect(interests.map(({ name }) => name)).toEqual(['Western things'])
    expect(tags.map(({ tag }) => tag)).toEqual(['1990s Western', 'village Western'])
    expect(tags[0]!.modifier).toEqual({
      attribute: 'year',
      operator: 'between',
      value: [1990, 1999],
    })
    expect(rejected).toMatchObject([{ name: 'spaceship Western' }])
  })
})
