import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { storeItems, storeSchema } from '../catalog/index.ts'
import { readConfig } from '../config.ts'
import { openMigrated, openTiller } from '../tiller.ts'
import { replayTrace } from './replay.ts'
import type { Setting } from './setting.ts'
import { type ExportOptions, exportTraces, showTrace } from './traces.ts'
import { UsageError } from './usage.ts'

let setting: Setting
let folder: string
/** The turn of Ann's only command. */
let turn: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-traces-'))
  setting = {
    config: readConfig({ TILLER_DATA_DIR: folder, TILLER_DEMO: 'off' }),
    log: pino({ level: 'silent' }),
  }
  const database = await openMigrated(setting.config)
  await storeSchema(database.pool, films.attributes)
  await storeItems(database.pool, films.items)
  await database.close()
  const tiller = await openTiller(setting.config, setting.log)
  const steer = (userId: string, command: string) =>
    tiller.feed.steer({ userId, feed: 'home' }, { command })
  turn = (await steer('ann', 'no horror')).state.turnId!
  await steer('bob', 'only comedies')
  await tiller.close()
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a command prints. */
const printed = async (work: () => Promise<void>): Promise<string> => {
  const lines: string[] = []
  const print = vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line))
  try {
    await work()
  } finally {
    print.mockRestore()
  }
  return lines.join('\n')
}
/** The documents that an export writes. */
const exported = async (options: Partial<ExportOptions>) => {
  const out = join(folder, 'traces.jsonl')
  const told = await printed(() =>
    exportTraces(setting, { format: 'jsonl', limit: 10, contents: true, out, ...options }),
  )
  const lines = (await readFile(out, 'utf8')).split('\n').filter(Boolean)
  return { told, text: lines.join('\n'), documents: lines.map((line) => JSON.parse(line)) }
}
const patient = { timeout: 60_000 }

test(
  'a trace is shown as a tree, and with its contents where they are asked for',
  patient,
  async () => {
    const text = await printed(() => showTrace(setting, turn, {}))
    expect(text).toMatch(/^"no horror", turn 1 of home of ann, /)
    expect(text).toMatch(/\n├ parser +AGENT +[\d.]+ ms/)
    expect(text).not.toContain('-> {')
    expect(await printed(() => showTrace(setting, turn, { contents: true }))).toContain(
      'parser -> {',
    )
  },
)

test('a turn that is not there is a mistake with a mend', patient, async () => {
  for (const id of ['x', '00000000-0000-4000-8000-000000000000'])
    await expect(showTrace(setting, id, {})).rejects.toThrow(UsageError)
})

test(
  'an export holds all that is needed to judge a page without the database',
  patient,
  async () => {
    const { told, documents } = await exported({})
    expect(told).toMatch(/^2 traces in /)
    const ann = documents.find(({ userId }) => userId === 'ann')
    expect(ann).toMatchObject({ id: turn, text: 'no horror', attributes: films.attributes })
    const { page } = ann.spans[0].output
    expect(ann.items.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      page.map(({ id }: { id: string }) => id).toSorted(),
    )
  },
)

test('an export is of whom, when and how many were asked for', patient, async () => {
  const usersOf = async (options: Partial<ExportOptions>) =>
    (await exported(options)).documents.map(({ userId }) => userId)
  expect(await usersOf({ user: 'ann' })).toEqual(['ann'])
  expect(await usersOf({ limit: 1 })).toEqual(['bob'])
  expect((await exported({ feed: 'other' })).text).toBe('')
})

test('an export without contents has no word of a user, in any format', patient, async () => {
  for (const format of ['jsonl', 'langsmith', 'otlp'] as const) {
    const { text } = await exported({ format, contents: false, user: 'ann' })
    expect(text).toContain('recall')
    expect(text).not.toMatch(/no horror|"reading"|"command"/)
  }
})

test('a replay says what is the same', patient, async () => {
  expect(await printed(() => replayTrace(setting, turn, {}))).toMatch(/^The same: /)
  const { then, now } = JSON.parse(await printed(() => replayTrace(setting, turn, { json: true })))
  expect(now).toEqual(then)
})
