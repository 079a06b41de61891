import { describe, expect, test } from 'vitest'
import { readMigrations } from './migration-files.ts'
import { temporaryFolder } from './testing.ts'

describe('migration files', () => {
  test('are read in the order of their numbers, with what they say of themselves', async () => {
    const folder = await temporaryFolder({
      '0002_more.sql': '-- breaking\nselect 2',
      '0001_first.sql': '-- a table\n-- breaking\nselect 1',
      'README.md': '',
    })
    expect(await readMigrations(folder)).toEqual([
      { id: 1, name: '0001_first', sql: '-- a table\n-- breaking\nselect 1', breaking: false },
      { id: 2, name: '0002_more', sql: '-- breaking\nselect 2', breaking: true },
    ])
  })

  test('with gaps, numbers used twice or other names are refused, all named at once', async () => {
    const folder = await temporaryFolder({
      '0002_late.sql': '',
      '0003_one.sql': '',
      '0003_two.sql': '',
      '0006_far.sql': '',
      'seven.sql': '',
    })
    const error = await readMigrations(folder).catch((error) => error)
    expect(error).toMatchObject({ code: 'bad-migrations' })
    expect(error.message).toBe(
      `In ${folder}: seven.sql is not named like 0001_words.sql; ` +
        '0001 is missing before 0002_late.sql; 0003_one.sql and 0003_two.sql have the same number; ' +
        '0004 is missing before 0006_far.sql',
    )
  })
})
