import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { recordEvents } from '../behavior/index.ts'
import { storeItems, storeSchema } from '../catalog/index.ts'
import { readConfig } from '../config.ts'
import { readInterests } from '../interests/index.ts'
import { attributes, likes, ofKind, teas } from '../interests/testing.ts'
import { Queue } from '../jobs/index.ts'
import { openMigrated } from '../tiller.ts'
import { showJobs } from './jobs.ts'
import type { Setting } from './setting.ts'

let setting: Setting
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-jobs-'))
  setting = {
    config: readConfig({ TILLER_DATA_DIR: folder, TILLER_DEMO: 'off' }),
    log: pino({ level: 'silent' }),
  }
  await onDatabase(async ({ pool }) => {
    await storeSchema(pool, attributes)
    await storeItems(pool, teas)
    await recordEvents(pool, 'ann', likes(ofKind(0)), new Date())
    await recordEvents(pool, 'bob', likes([0, 1, 2]), new Date())
    await recordEvents(pool, 'new', likes([0]), new Date())
  })
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const onDatabase = async <T>(
  work: (database: Awaited<ReturnType<typeof openMigrated>>) => Promise<T>,
): Promise<T> => {
  const database = await openMigrated(setting.config)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** What the command prints. */
const printed = async (options: Parameters<typeof showJobs>[1]): Promise<string> => {
  const lines: string[] = []
  const print = vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line))
  try {
    await showJobs(setting, options)
  } finally {
    print.mockRestore()
  }
  return lines.join('\n')
}

const patient = { timeout: 60_000 }

test('says so where there is nothing, and does nothing by itself', patient, async () => {
  expect(await printed({})).toBe(
    '0 running, 0 waiting, 0 failed, 0 done in the last day\n' +
      'Users whose interests are due are looked for as soon as a server runs.',
  )
})

test('works off what is due when it is asked to, and shows what was done', patient, async () => {
  const text = await printed({ run: true })
  expect(text).toMatch(
    /^2 done, 0 failed\n0 running, 0 waiting, 0 failed, 2 done in the last day\n/,
  )
  expect(text).toMatch(/\nDone, at\n {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ {2}interests {2}\w+\n/)
  const interests = await onDatabase(({ pool }) => readInterests(pool, 'ann'))
  expect(interests.map(({ value }) => value)).toEqual(['Green'])
  const { ran, done } = JSON.parse(await printed({ run: true, json: true }))
  expect(ran).toEqual({ done: 0, failed: 0 })
  expect(done).toHaveLength(2)
})

test(
  'shows what failed with its reason, and puts it back when it is asked to',
  patient,
  async () => {
    await onDatabase(async ({ pool }) => {
      const queue = await Queue.open(pool)
      await queue.add('interests', ['ann'])
      for (let job = await queue.take(); job; job = await queue.take()) {
        await queue.fail(job, new Error('the model is gone'))
        await pool.query(`update jobs.job set start_after = '-infinity'`)
      }
    })
    expect(await printed({})).toMatch(
      /\nFailed, at\n.*Z {2}interests {2}ann {2}6 tries {2}Error: the model is gone\n/,
    )
    const text = await printed({ retry: true })
    expect(text).toMatch(/^1 put back\n0 running, 1 waiting, 0 failed,/)
    expect(text).toMatch(/\nWaiting, from\n.*Z {2}interests {2}ann\n/)
    expect(await printed({ run: true })).toMatch(/^1 done, 0 failed\n/)
  },
)
