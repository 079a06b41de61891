import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

interface PastTurn {
  id: string
  number: number
  act: string
  text: string | null
  changed: boolean
  undone: boolean
  added: { value: string }[]
  ended: { value: string }[]
}

let server: TestServer
let all: PastTurn[]

const ask = async (path: string, user = 'historian') =>
  (await server.request('GET', `/v1/feeds/home/turns${path}`, undefined, as(user))).body

beforeAll(async () => {
  server = await startTestServer({ ...films, items: films.items.slice(0, 60) })
  const post = (path: string, body?: object) =>
    server.request('POST', `/v1/feeds/home/${path}`, body, as('historian'))
  for (const text of ['no horror', 'thanks', 'a bit more comedy']) await post('commands', { text })
  await post('undo')
  await post('reset')
  all = (await ask('')).turns
})
afterAll(() => server.close())

describe('the turns of a feed', () => {
  test('are listed newest first, with what was typed and what it changed', () => {
    const seen = all.map(({ number, act, text, changed, undone }) => [
      number,
      act,
      text,
      changed,
      undone,
    ])
    expect(seen).toEqual([
      [5, 'reset', null, true, false],
      [4, 'undo', null, true, false],
      [3, 'refine', 'a bit more comedy', true, true],
      [2, 'satisfied', 'thanks', false, false],
      [1, 'refine', 'no horror', true, false],
    ])
  })

  test('say which directives each added and ended', () => {
    const values = (directives: { value: string }[]) => directives.map(({ value }) => value)
    expect(all.map(({ added, ended }) => [values(added), values(ended)])).toEqual([
      [[], ['Horror']],
      [[], []],
      [['Comedy'], []],
      [[], []],
      [['Horror'], []],
    ])
  })

  test('are of feeds, which are listed with how many each has, to whose they are', async () => {
    const feeds = async (user: string) =>
      (await server.request('GET', '/v1/feeds', undefined, as(user))).body.feeds
    expect(await feeds('historian')).toEqual([{ name: 'home', turns: 5 }])
    expect(await feeds('somebody else')).toEqual([])
  })

  test('are paged by the number of the last one seen, to the end', async () => {
    const seen: PastTurn[] = []
    for (let before: number | undefined; ; before = seen.at(-1)!.number) {
      const { turns } = await ask(`?limit=2${before === undefined ? '' : `&before=${before}`}`)
      if (turns.length === 0) break
      seen.push(...turns)
    }
    expect(seen).toEqual(all)
  })

  test('are each found by their id, as they are listed', async () => {
    for (const turn of all) expect(await ask(`/${turn.id}`)).toEqual(turn)
  })
})

describe('the trace of a turn', () => {
  const traceOf = async (number: number) => {
    const { id } = all.find((turn) => turn.number === number)!
    return (await ask(`/${id}/trace`)).spans
  }

  test('names the steps in the order they ran', async () => {
    const spans = await traceOf(1)
    expect(spans.map(({ name }: { name: string }) => name)).toEqual([
      'turn',
      'recall',
      'parser',
      'consolidate',
      'planner',
      'filter',
      'matcher',
      'aggregator',
      'reranker',
      'explainer',
    ])
    const times = spans.map(({ startedAt }: { startedAt: string }) => Date.parse(startedAt))
    expect(times).toEqual(times.toSorted((a: number, b: number) => a - b))
  })

  test('of a turn without words has no parser in it', async () => {
    const names = (await traceOf(5)).map(({ name }: { name: string }) => name)
    expect(names).not.toContain('parser')
    expect(names).toContain('consolidate')
  })

  test('holds figures and never words of the user', async () => {
    const spans = await traceOf(1)
    expect(JSON.stringify(spans)).not.toMatch(/horror/i)
    for (const { durationMs, attributes } of spans) {
      expect(durationMs).toBeGreaterThanOrEqual(0)
      for (const figure of Object.values(attributes)) expect(figure).not.toBeTypeOf('object')
    }
  })
})
