import type pg from 'pg'
import { ownMigrations } from './migrate.ts'
import { readMigrations } from './migration-files.ts'
import { within } from './within.ts'

/**
 * Why a process cannot serve:
 *
 * - `stopping`: it was told to stop.
 * - `busy`: no connection of its pool is free, and none became so.
 * - `silent`: the database does not answer.
 * - `read-only`: the database takes no changes, as a replica does.
 * - `older-schema`: the database lacks a migration of this program.
 * - `newer-schema`: the database has a breaking migration that this program does not know.
 */
export type Unready = 'stopping' | 'busy' | 'silent' | 'read-only' | 'older-schema' | 'newer-schema'

/** Whether a process can serve. */
export interface Readiness {
  /** Why it cannot; undefined when it can. However many ask at once, the database is asked once. */
  check(): Promise<Unready | undefined>
  /** It is about to end: from now on it is not ready. */
  stop(): void
}

export interface ReadinessOptions {
  /** How long to wait for a connection, and then for an answer. Default 2 seconds. */
  readonly patienceMs?: number
  readonly folder?: string
}

/**
 * Watches whether the database behind a pool can be worked with. A migration that this program does not know is no
 * hindrance unless it is breaking: while servers are replaced one by one, the old ones go on.
 */
export const openReadiness = async (
  pool: pg.Pool,
  { patienceMs = 2_000, folder = ownMigrations }: ReadinessOptions = {},
): Promise<Readiness> => {
  const known = new Set((await readMigrations(folder)).map(({ name }) => name))
  let isStopping = false
  let asking: Promise<Unready | undefined> | undefined
  return {
    async check() {
      if (isStopping) return 'stopping'
      asking ??= ask(pool, known, patienceMs).finally(() => {
        asking = undefined
      })
      const found = await asking
      return isStopping ? 'stopping' : found
    },
    stop() {
      isStopping = true
    },
  }
}

const ask = async (
  pool: pg.Pool,
  known: ReadonlySet<string>,
  patienceMs: number,
): Promise<Unready | undefined> => {
  const connecting = pool.connect()
  const client = await within(connecting, patienceMs).catch(() => undefined)
  if (!client) {
    // It may still come: nobody else would give it back.
    connecting.then((late) => late.release()).catch(() => {})
    return pool.totalCount >= (pool.options.max ?? 0) && pool.idleCount === 0 ? 'busy' : 'silent'
  }
  let failure: Error | undefined
  try {
    const { rows } = await within(client.query<Row>(question), patienceMs)
    return verdict(rows[0]!, known)
  } catch (error) {
    if ((error as { code?: string }).code === undefinedTable) return 'older-schema'
    failure = error as Error
    return 'silent'
  } finally {
    // A client that does not answer is in the middle of something: it is destroyed, not reused.
    client.release(failure)
  }
}

interface Row {
  readOnly: boolean
  applied: { name: string; breaking: boolean }[]
}

const undefinedTable = '42P01'
const question = `
  select current_setting('transaction_read_only') = 'on' as "readOnly",
    coalesce(json_agg(json_build_object('name', name, 'breaking', breaking)), '[]') as applied
  from tiller_migrations`

const verdict = ({ readOnly, applied }: Row, known: ReadonlySet<string>): Unready | undefined => {
  const names = new Set(applied.map(({ name }) => name))
  if ([...known].some((name) => !names.has(name))) return 'older-schema'
  if (applied.some(({ name, breaking }) => breaking && !known.has(name))) return 'newer-schema'
  return readOnly ? 'read-only' : undefined
}
