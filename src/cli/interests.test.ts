import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { recordEvents } from '../behavior/index.ts'
import { storeItems, storeSchema } from '../catalog/index.ts'
import { readConfig } from '../config.ts'
import { stages } from '../interests/index.ts'
import { attributes, did, likes, ofKind, teas } from '../interests/testing.ts'
import { openChatServer, says } from '../models/chat-testing.ts'
import { openMigrated } from '../tiller.ts'
import { showInterests } from './interests.ts'
import type { Setting } from './setting.ts'

let setting: Setting
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-interests-'))
  setting = {
    config: readConfig({ TILLER_DATA_DIR: folder, TILLER_DEMO: 'off' }),
    log: pino({ level: 'silent' }),
  }
  const database = await openMigrated(setting.config)
  await storeSchema(database.pool, attributes)
  await storeItems(database.pool, teas)
  const { pool } = database
  await recordEvents(pool, 'ann', likes(ofKind(0)), new Date())
  await recordEvents(pool, 'new', [did('like', 0, 1), did('click', 1, 1)], new Date())
  await recordEvents(pool, 'broad', likes(teas.slice(0, 10).map((_, n) => n)), new Date())
  await database.close()
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the command prints. */
const printed = async (
  options: { user: string; json?: boolean },
  env: Record<string, string> = {},
): Promise<string> => {
  const lines: string[] = []
  const print = vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line))
  try {
    await showInterests({ ...setting, config: { ...setting.config, ...env } }, options)
  } finally {
    print.mockRestore()
  }
  return lines.join('\n')
}

test('prints what is believed in columns, with the reason', { timeout: 60_000 }, async () => {
  const text = await printed({ user: 'ann' })
  expect(text).toContain('ann: 12 events read, 12 of them likes')
  expect(text).toMatch(
    /\nInterests\n {2}Green \(Kind\) {2}(steady|fading|emerging) {2}12 of the 12 items you liked have it/,
  )
  expect(text).not.toContain('Too little')
  expect(text).not.toContain('Tags')
})

test('says plainly that there is too little behaviour, and how much it takes', {
  timeout: 60_000,
}, async () => {
  const text = await printed({ user: 'new' })
  expect(text).toBe(
    'new: 2 events read, 1 of them likes, saves, purchases or views; they tell of 1 item on 1 occasion.\n' +
      'Too little to tell an interest from: it takes 3 items that share a value, liked, saved, bought or ' +
      'watched on 2 occasions over an hour apart.',
  )
})

test('says that nothing stands out of much that has nothing in common', {
  timeout: 60_000,
}, async () => {
  const text = await printed({ user: 'broad' })
  expect(text).toContain('10 items on 10 occasions.\nNothing stands out')
})

test('prints JSON with the evidence where it is asked to', { timeout: 60_000 }, async () => {
  const { user, interests, tags, report, support } = JSON.parse(
    await printed({ user: 'ann', json: true }),
  )
  expect([user, tags, report.kept, support.items]).toEqual(['ann', [], 12, 12])
  expect(interests[0].evidence).toEqual(likes(ofKind(0)).map(({ key }) => key))
})

test('a model that is configured is asked, and what of it is not believed is told', {
  timeout: 60_000,
}, async () => {
  const server = await openChatServer()
  const one = { name: 'Green', reason: 'So it is.', evidence: ['e1', 'e2', 'e3'] }
  // Which stage it is, the clock tells.
  const found = [
    ...stages.map((stage) => ({ ...one, candidate: 'c1', stage })),
    { ...one, name: 'Coffee', candidate: 'c99', stage: 'steady' },
  ]
  server.answer(says({ interests: found }), says('No.'))
  const text = await printed({ user: 'ann' }, { OPENAI_BASE_URL: server.baseUrl })
  server.close()
  expect(text).toContain('So it is. 12 of the 12 items you liked')
  expect(text).toContain('some of this was found without it')
  expect(text).toMatch(
    /\nNot believed of what the model said\n(.*\n)* {2}interest {2}Coffee {2}it is none of the candidates/,
  )
})
