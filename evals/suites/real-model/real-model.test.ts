import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { films, wordEmbedder } from '../../../graphs/feed/testing.ts'
import { storeItems, storeSchema } from '../../../src/catalog/index.ts'
import { type ChatServer, fails, openChatServer, says } from '../../../src/models/chat-testing.ts'
import { openChatModel } from '../../../src/models/index.ts'
import { measureReading, measureScenario } from './measure.ts'
import { openModel } from './open.ts'

let folder: string
let server: ChatServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-gguf-'))
  server = await openChatServer()
})
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

const unset = {
  OPENAI_API_KEY: undefined,
  OPENAI_BASE_URL: undefined,
  TILLER_CHAT_MODEL: undefined,
}
const chat = async () => (await openChatModel({ model: 'fake', baseUrl: server.baseUrl }))!
/** A few films in place of the demo. */
const fill: Parameters<typeof measureScenario>[4] = async (pool) => {
  await storeSchema(pool, films.attributes)
  await storeItems(pool, films.items)
}
const scoreOf = (metrics: Awaited<ReturnType<typeof measureReading>>, key: string) =>
  metrics.find((metric) => metric.key === key)?.score

describe('without a model it is skipped, with the mend', () => {
  test('none is configured', async () => {
    expect(await openModel(undefined, unset)).toContain(
      'no model is configured: set OPENAI_API_KEY',
    )
  })

  test('its file is not there', async () => {
    expect(await openModel('nowhere.gguf', unset)).toContain('there is no file nowhere.gguf')
  })

  test('nothing serves its file', async () => {
    vi.stubEnv('PATH', '')
    const gguf = join(folder, 'model.gguf')
    await writeFile(gguf, '')
    expect(await openModel(gguf, unset)).toContain('node-llama-cpp installed')
  })
})

test('a configured model is the one that is measured', async () => {
  const opened = await openModel(undefined, {
    ...unset,
    OPENAI_BASE_URL: server.baseUrl,
    TILLER_CHAT_MODEL: 'fake',
  })
  expect(opened).toMatchObject({ name: 'fake' })
})

describe('a model is measured', () => {
  const nothing = { act: 'noise', operations: [], notUnderstood: [] }

  test('by what it reads, beside the built-in parser', async () => {
    server.answer(says(nothing))
    const metrics = await measureReading(await chat(), wordEmbedder, 2, () => {})
    expect(scoreOf(metrics, 'commands degraded to the built-in parser')).toBe(0)
    expect(scoreOf(metrics, 'directive F1, model')).toBe(0)
    expect(scoreOf(metrics, 'directive F1, built-in parser')).toBeGreaterThan(0.5)
  })

  test('and where it answers nonsense the built-in parser reads, which is told', async () => {
    server.answer(says('I am a banana'))
    const metrics = await measureReading(await chat(), wordEmbedder, 2, () => {})
    expect(scoreOf(metrics, 'commands degraded to the built-in parser')).toBe(1)
    expect(scoreOf(metrics, 'directive F1, model')).toBe(
      scoreOf(metrics, 'directive F1, built-in parser'),
    )
  })

  test('in a conversation, whose degraded turns are counted', async () => {
    server.answer(fails(500))
    const metrics = await measureScenario(await chat(), wordEmbedder, 1, () => {}, fill)
    expect(scoreOf(metrics, 'SR: turns degraded')).toBe(1)
  })
})
