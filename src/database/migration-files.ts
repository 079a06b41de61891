import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseError } from './error.ts'

/** One step of the schema: a file such as `0002_feeds.sql`. */
export interface Migration {
  readonly id: number
  readonly name: string
  readonly sql: string
  /** Marked by a first line `-- breaking`: a program that does not know this step must not work on its result. */
  readonly breaking: boolean
}

/**
 * The migrations of a folder, in order.
 *
 * @throws DatabaseError `bad-migrations` that lists every misnamed file, gap and number used twice.
 */
export const readMigrations = async (folder: string): Promise<Migration[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const problems = findProblems(files)
  if (problems.length > 0)
    throw new DatabaseError('bad-migrations', `In ${folder}: ${problems.join('; ')}`)
  return Promise.all(files.map((file) => readMigration(folder, file)))
}

const readMigration = async (folder: string, file: string): Promise<Migration> => {
  const sql = await readFile(join(folder, file), 'utf8')
  return {
    id: idOf(file),
    name: file.slice(0, -'.sql'.length),
    sql,
    breaking: /^--\s*breaking\b/.test(sql),
  }
}

const idOf = (file: string): number => Number(/^(\d{4})_[\w-]+\.sql$/.exec(file)?.[1])

const findProblems = (files: readonly string[]): string[] => {
  const misnamed = files.filter((file) => Number.isNaN(idOf(file)))
  const named = files.filter((file) => !Number.isNaN(idOf(file)))
  return [
    ...misnamed.map((file) => `${file} is not named like 0001_words.sql`),
    ...named.flatMap((file, index) => findMisnumbering(file, named[index - 1])),
  ]
}

const findMisnumbering = (file: string, before: string | undefined): string[] => {
  const expected = before === undefined ? 1 : idOf(before) + 1
  const id = idOf(file)
  if (id === expected) return []
  if (id < expected) return [`${before ?? 'nothing'} and ${file} have the same number`]
  return [`${String(expected).padStart(4, '0')} is missing before ${file}`]
}
