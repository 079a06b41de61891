import type pg from 'pg'
import { schemaOf } from './attribute.ts'
import { firstProblem, type Item, itemSchema } from './item.ts'
import { lines } from './lines.ts'
import { readAttributes } from './queries.ts'
import { storeItems } from './store.ts'

/** A line that was not stored: `line` counts from 1; `id` is there when the line had a readable one. */
export interface Rejection {
  line: number
  id?: string
  error: string
}

/** What became of an import. `received - stored` lines were rejected; the first thousand are listed. */
export interface ImportReport {
  received: number
  stored: number
  rejected: Rejection[]
}

export interface ImportOptions {
  signal?: AbortSignal
  /** Called after each stored batch with the bytes read and the items stored so far. */
  onProgress?: (progress: { bytes: number; stored: number; rejected: number }) => void
}

const batchSize = 200
const maxRejections = 1_000

/**
 * Imports items from NDJSON, one a line, in batches of one transaction each: an import that breaks off has stored
 * whole batches, and running it again is safe. Blank lines are skipped; a bad line is reported, not fatal.
 */
export const importItems = async (
  pool: pg.Pool,
  source: AsyncIterable<Uint8Array>,
  { signal, onProgress }: ImportOptions = {},
): Promise<ImportReport> => {
  const schema = schemaOf(await readAttributes(pool))
  const shape = itemSchema(schema)
  const report: ImportReport = { received: 0, stored: 0, rejected: [] }
  let batch: Item[] = []

  const reject = (rejection: Rejection) => {
    if (report.rejected.length < maxRejections) report.rejected.push(rejection)
  }
  const flush = async (bytes: number) => {
    signal?.throwIfAborted()
    if (batch.length > 0) await storeItems(pool, batch)
    report.stored += batch.length
    batch = []
    onProgress?.({ bytes, stored: report.stored, rejected: report.received - report.stored })
  }

  let read = 0
  for await (const { number, text, bytes, error } of lines(source)) {
    read = bytes
    if (error !== undefined) {
      report.received++
      reject({ line: number, error })
      continue
    }
    if (text.trim() === '') continue
    report.received++
    const given = parse(text)
    const parsed = given.json === undefined ? undefined : shape.safeParse(given.json)
    if (parsed?.success) batch.push(parsed.data)
    else
      reject({
        line: number,
        ...idOf(given.json),
        error: parsed ? firstProblem(parsed.error) : given.error!,
      })
    if (batch.length >= batchSize) await flush(bytes)
  }
  await flush(read)
  return report
}

const parse = (text: string): { json?: unknown; error?: string } => {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` }
  }
}

const idOf = (json: unknown): { id?: string } => {
  const id = (json as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' && id.length <= 200 ? { id: id.toWellFormed() } : {}
}
