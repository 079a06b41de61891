import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueReader, storeItems } from '../../src/catalog/index.ts'
import { readTurns } from '../../src/preferences/index.ts'
import { readTrace, withoutContents } from '../../src/traces/index.ts'
import { replay, UnreplayableError } from './replay.ts'
import { films, openTestFeed, someone, type TestFeed, undo } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

/** The traces of turns of one feed, by their order. */
const tracesOf = async (...commands: (string | typeof undo)[]) => {
  const key = someone()
  const feed = opened.reopen({ keepsContents: true })
  const traces = []
  for (const command of commands) {
    const steering = typeof command === 'string' ? { command } : command
    const { state } = await feed.steer(key, steering)
    traces.push((await readTrace(opened.runtime.pool, state.turnId!))!)
  }
  return { key, traces }
}

describe('a turn that is run again', () => {
  test('leads to the same while nothing has changed, whatever was said since', async () => {
    const { traces } = await tracesOf(
      'no horror',
      'more like the second one',
      undo,
      'under two hours',
    )
    for (const trace of traces) {
      const { differs, besides } = await replay(opened.runtime, trace)
      expect({ differs, besides }).toEqual({ differs: [], besides: [] })
    }
  })

  test('writes nothing', async () => {
    const { key, traces } = await tracesOf('no horror')
    await replay(opened.runtime, traces[0]!)
    expect(await readTurns(opened.runtime.pool, key, 100, 100)).toHaveLength(1)
  })

  test('tells what differs, and that the catalogue was changed', async () => {
    const { traces } = await tracesOf('only westerns')
    const [first] = traces[0]!.spans
    const { page } = first!.output as { page: { id: string }[] }
    const shown = films.items.find(({ id }) => id === page[0]!.id)!
    await storeItems(opened.runtime.pool, [
      { ...shown, attributes: { ...shown.attributes, genres: ['Drama'] } },
    ])
    const { then, now, differs, besides } = await replay(
      { ...opened.runtime, readView: catalogueReader(opened.runtime.pool) },
      traces[0]!,
    )
    expect(differs).toEqual(['page'])
    expect(then.page[0]!.id).toBe(shown.id)
    expect(now.page.map(({ id }) => id)).not.toContain(shown.id)
    expect(besides).toEqual(['the catalogue was changed since'])
    await storeItems(opened.runtime.pool, [shown])
  })

  test('needs to know what came in: of figures alone nothing can be run again', async () => {
    const { traces } = await tracesOf('no horror')
    await expect(replay(opened.runtime, withoutContents(traces[0]!))).rejects.toThrow(
      UnreplayableError,
    )
  })
})
