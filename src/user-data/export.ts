import type pg from 'pg'
import { userPool } from '../database/index.ts'
import { holdingsOf } from './holdings.ts'
import { type Row, readRows } from './queries.ts'

const rowsAtOnce = 100

/** One line of an export. */
export type ExportLine =
  | { export: 'tiller'; version: 1; userId: string; at: string }
  | { table: string; row: Row }
  | { end: true; rows: number }

/**
 * Everything that is stored about a user: a first line that says whose it is, a line for each row, table by table, and
 * a last line that says how many there were. Read page by page, so that nobody waits for a slow reader: what is stored
 * meanwhile may be in it or not.
 */
export async function* exportUser(
  pool: pg.Pool,
  userId: string,
  now: Date,
): AsyncGenerator<ExportLine> {
  const own = userPool(pool, userId)
  yield { export: 'tiller', version: 1, userId, at: now.toISOString() }
  let count = 0
  for (const holding of await holdingsOf(own, userId))
    for (const owner of holding.owners) {
      let page: Row[] = []
      do {
        page = await readRows(own, holding, owner, page.at(-1), rowsAtOnce)
        for (const row of page) yield { table: holding.name, row: readable(row, holding.owner) }
        count += page.length
      } while (page.length >= rowsAtOnce && holding.key.length > 0)
    }
  yield { end: true, rows: count }
}

/** A row without its owner, which is the same everywhere, and with what LangGraph stores as bytes of JSON read. */
const readable = (row: Row, owner: string): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name !== owner)
      .map(([name, value]) => [name, name === 'blob' && row.type === 'json' ? read(value) : value]),
  )

/** Postgres writes bytes as "\x7b7d". */
const read = (bytes: unknown): unknown =>
  typeof bytes === 'string' ? JSON.parse(Buffer.from(bytes.slice(2), 'hex').toString()) : bytes
