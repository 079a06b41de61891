import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openTemporaryDatabase } from '../database/index.ts'
import { readSpans, writeSpans } from './queries.ts'
import { figuresOf, type Span } from './span.ts'

let database: Database
beforeAll(async () => {
  database = await openTemporaryDatabase()
})
afterAll(() => database.close())

const span = (name: string, given: Partial<Span> = {}): Span => ({
  id: randomUUID(),
  parentId: null,
  name,
  kind: 'TOOL',
  startedAt: '2026-01-02T03:04:05.678Z',
  durationMs: 1.25,
  attributes: { matching: 3, degraded: false, 'candidates.count': 0 },
  ...given,
})

describe('the spans of a turn', () => {
  test('come back as they were written, in the order they ran, whatever their times say', async () => {
    const turn = { userId: 'u', turnId: randomUUID() }
    const at = (second: number) => ({ startedAt: `2026-01-02T03:04:0${second}.678Z` })
    const spans = [span('first', at(6)), span('second', at(5)), span('third', at(7))]
    await writeSpans(database.pool, turn, spans)
    expect(await readSpans(database.pool, turn)).toEqual(spans)
  })

  test('are no other user’s and no other turn’s', async () => {
    const turn = { userId: 'u', turnId: randomUUID() }
    await writeSpans(database.pool, turn, [span('mine')])
    expect(await readSpans(database.pool, { ...turn, userId: 'v' })).toEqual([])
    expect(await readSpans(database.pool, { ...turn, turnId: randomUUID() })).toEqual([])
  })

  test('come back whatever was said, but for the characters that a database cannot hold', async () => {
    const turn = { userId: 'u', turnId: randomUUID() }
    const words = 'spelled \\u0000 and \\ud800, raw \u0000, half \ud800 and whole 🙃'
    await writeSpans(database.pool, turn, [span('said', { input: { words } })])
    const [{ input }] = (await readSpans(database.pool, turn)) as [Span]
    expect(input).toEqual({ words: 'spelled \\u0000 and \\ud800, raw , half \ufffd and whole 🙃' })
  })

  test('may be none', async () => {
    const turn = { userId: 'u', turnId: randomUUID() }
    await writeSpans(database.pool, turn, [])
    expect(await readSpans(database.pool, turn)).toEqual([])
  })

  test('are written all or none', async () => {
    const turn = { userId: 'u', turnId: randomUUID() }
    const twice = span('twice')
    await expect(writeSpans(database.pool, turn, [span('once'), twice, twice])).rejects.toThrow()
    expect(await readSpans(database.pool, turn)).toEqual([])
  })
})

describe('the figures of a step', () => {
  test('are its numbers and flags, and of its lists how long they are', () => {
    const output = { matching: 3, degraded: true, ranking: ['a', 'b'], empty: [] }
    expect(figuresOf(output)).toEqual({
      matching: 3,
      degraded: true,
      'ranking.count': 2,
      'empty.count': 0,
    })
  })

  test('are never words of the user, however deep', () => {
    const words = 'no horror'
    const output = { command: words, reading: { quote: words }, lines: [words], plan: null }
    expect(JSON.stringify(figuresOf(output))).not.toContain(words)
  })
})
