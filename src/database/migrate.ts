import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { setUpCheckpoints } from './checkpointer.ts'
import type { Database } from './database.ts'
import { DatabaseError, reasonOf } from './error.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import { lockSchema } from './schema-lock.ts'
import { transaction } from './transaction.ts'
import { everyonePool } from './user-pool.ts'

/** The project's own migrations. */
export const ownMigrations = fileURLToPath(new URL('../../migrations', import.meta.url))

/** `folder` holds the numbered SQL files; the project's own by default. */
export interface MigrateOptions {
  readonly folder?: string
}

/**
 * Brings the schema up to date, with the checkpointer's tables, and returns the names of the migrations it applied.
 * Servers that start at once may all call it: each step is taken by one of them, and all return when it is done.
 *
 * @throws DatabaseError `bad-migrations`, `migration-failed` or `newer-schema`
 */
export const migrate = async (
  { pool }: Pick<Database, 'pool'>,
  { folder = ownMigrations }: MigrateOptions = {},
): Promise<string[]> => {
  const migrations = await readMigrations(folder)
  const applied: string[] = []
  for (;;) {
    const name = await transaction(everyonePool(pool), (client) => applyNext(client, migrations))
    if (name === undefined) return applied
    applied.push(name)
  }
}

/**
 * Applies the first migration that is still to do, or the checkpointer's set-up when none is. What is still to do is
 * read under the lock: while this process waited for it, another may have done some of it.
 */
const applyNext = async (
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<string | undefined> => {
  await lockSchema(client)
  const next = await findNext(client, migrations)
  if (next) await apply(client, next)
  else await setUpCheckpoints(client)
  return next?.name
}

const findNext = async (
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<Migration | undefined> => {
  await client.query(`
    create table if not exists tiller_migrations (
      id int primary key,
      name text not null,
      applied_at timestamptz not null default now(),
      breaking boolean not null
    )`)
  const { rows } = await client.query<Omit<Migration, 'sql'>>(
    'select id, name, breaking from tiller_migrations order by id',
  )
  for (const row of rows) {
    const known = migrations[row.id - 1]
    if (!known && row.breaking) throw newerSchema(row.name, migrations.at(-1)?.name)
    if (known && known.name !== row.name) throw contradiction(row.name, known.name)
  }
  return migrations.find(({ id }) => !rows.some((row) => row.id === id))
}

const apply = async (
  client: pg.ClientBase,
  { id, name, sql, breaking }: Migration,
): Promise<void> => {
  // Its number first: should the lock ever fail to keep two runners apart, the second stops here.
  await client.query('insert into tiller_migrations (id, name, breaking) values ($1, $2, $3)', [
    id,
    name,
    breaking,
  ])
  try {
    await client.query(sql)
  } catch (error) {
    throw migrationFailed(`${name}.sql${positionIn(sql, error)}`, error)
  }
}

/** `:line:column` of an error in the text it was found in, both from 1; nothing for an error that is not in the text. */
const positionIn = (sql: string, error: unknown): string => {
  if (!(error instanceof pg.DatabaseError) || error.position === undefined) return ''
  // Postgres counts characters, JavaScript code units.
  const before = [...sql].slice(0, Number(error.position) - 1).join('')
  const lines = before.split('\n')
  return `:${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`
}

const migrationFailed = (place: string, cause: unknown) =>
  new DatabaseError(
    'migration-failed',
    `${place}: ${reasonOf(cause)}. Nothing of it was kept: mend the file and start again`,
    { cause },
  )

const newerSchema = (applied: string, newest: string | undefined) =>
  new DatabaseError(
    'newer-schema',
    `The database has the breaking migration ${applied}, this program ends with ${newest ?? 'none'}. ` +
      'Start a newer program, or restore a backup from before that migration',
  )

const contradiction = (applied: string, known: string) =>
  new DatabaseError(
    'bad-migrations',
    `The database has ${applied} where the files have ${known}. ` +
      'An applied migration keeps its name: give the new one the next free number',
  )
