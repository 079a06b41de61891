import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readEvents } from '../../behavior/index.ts'
import { readAttributes, readItems, storeSchema } from '../../catalog/index.ts'
import { readConfig } from '../../config.ts'
import { openMigrated } from '../../tiller.ts'
import type { Setting } from '../setting.ts'
import { UsageError } from '../usage.ts'
import { type ImportOptions, importFile } from './import.ts'
import { openFolder } from './testing.ts'

let folder: Awaited<ReturnType<typeof openFolder>>
let setting: Setting
let csv: string
let mapping: string
beforeAll(async () => {
  folder = await openFolder()
  const env = { TILLER_DATA_DIR: `${folder.path}/data`, TILLER_DEMO: 'off' }
  setting = { config: readConfig(env), log: pino({ level: 'silent' }) }
  csv = await folder.write('teas.csv', 'code,name,cost\na,Sencha,12\nb,Chai,cheap\n')
  mapping = await folder.write('mapping.json', {
    id: 'code',
    title: 'name',
    attributes: [{ name: 'price', kind: 'number', unit: 'USD', column: 'cost' }],
  })
  await folder.write('movies.csv', 'movieId,title,genres\n7,Harbour (1994),Drama\n')
  await folder.write(
    'ratings.csv',
    'userId,movieId,rating,timestamp\n1,7,4.0,1000000000\n1,8,4.0,1000000000\n2,7,3.0,1000000000\n',
  )
})
afterAll(() => folder.close())

const patient = { timeout: 120_000 }

/** What an import prints, line by line: first what it says, then what it complains of. */
const importing = async (path: string, options: ImportOptions) => {
  const out: string[] = []
  const err: string[] = []
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => out.push(line)),
    vi.spyOn(console, 'error').mockImplementation((line) => err.push(line)),
  ]
  try {
    await importFile(setting, path, options)
  } finally {
    for (const spy of spies) spy.mockRestore()
    process.exitCode = 0
  }
  return { out, err }
}

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

test(
  'a dry run shows the first items and what would be left out, and stores nothing',
  patient,
  async () => {
    const { out, err } = await importing(csv, { mapping, dryRun: true })
    expect(JSON.parse(out[0]!)).toMatchObject({ id: 'a', attributes: { price: 12 } })
    expect(out.slice(1)).toEqual(['1 items would be stored, 1 left out', 'with a value: price 1'])
    expect(err).toEqual([expect.stringContaining('teas.csv:3 (b): column "cost": "cheap"')])
    expect(await onDatabase(({ pool }) => readItems(pool, ['a']))).toEqual([])
  },
)

test(
  'CSV is stored under the attributes of its mapping, and those that were there stay',
  patient,
  async () => {
    await onDatabase(({ pool }) => storeSchema(pool, [{ name: 'origin', kind: 'category' }]))
    const { out, err } = await importing(csv, { mapping })
    expect(out).toEqual(['2 received, 1 stored, 1 rejected'])
    expect(err).toHaveLength(1)
    await onDatabase(async ({ pool }) => {
      expect((await readItems(pool, ['a']))[0]).toMatchObject({ attributes: { price: 12 } })
      expect((await readAttributes(pool)).map(({ name }) => name)).toEqual(['origin', 'price'])
    })
  },
)

test('events come with the items where they are asked for, each once', patient, async () => {
  const options = { format: 'movielens', events: true } as const
  const first = await importing(folder.path, options)
  expect(first.out).toEqual([
    '1 received, 1 stored, 0 rejected',
    '3 events of 2 users stored, 0 were there, 2 of items that are not',
  ])
  const again = await importing(folder.path, options)
  expect(again.out[1]).toMatch(/^0 events of 2 users stored, 3 were there/)
  const events = await onDatabase(({ pool }) =>
    readEvents(pool, 'movielens-1', ['movielens-7-1', 'movielens-7-2']),
  )
  expect(events.map(({ type }) => type).toSorted()).toEqual(['like', 'watch'])
})

test.each<[string, () => [string, ImportOptions], string]>([
  ['CSV without a mapping', () => [csv, {}], '--mapping'],
  ['events where there are none', () => [csv, { mapping, events: true }], '--events'],
  ['two formats', () => [csv, { mapping, format: 'movielens' }], '--mapping'],
])('%s is refused with the mend', async (_, asked, why) => {
  const [path, options] = asked()
  await expect(importing(path, options)).rejects.toThrow(UsageError)
  await expect(importing(path, options)).rejects.toThrow(why)
})
