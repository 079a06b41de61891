import type pg from 'pg'
import type { z } from 'zod'
import type { Embedder } from '../models/index.ts'
import type { Schema } from './attribute.ts'
import { firstProblem, type Item, itemSchema, type VectoredItem, vectoredSchema } from './item.ts'
import { analyzeItems } from './queries.ts'
import { ndjsonRows, type Row } from './rows.ts'
import { storeItems } from './store.ts'

/** A row that was not stored: `line` is where it began, from 1; `id` is there when the row had a readable one. */
export interface Rejection {
  line: number
  id?: string
  error: string
}

/** What became of an import. `received - stored` rows were rejected; the first thousand are listed. */
export interface ImportReport {
  received: number
  stored: number
  rejected: Rejection[]
}

export interface ImportOptions {
  signal?: AbortSignal
  /** Whose vectors items may come with, each in its `embedding`: those that do need not be embedded. */
  embedder?: Pick<Embedder, 'name' | 'dimension'>
  /** Called after each stored batch with the bytes read and the items stored so far. */
  onProgress?: (progress: { bytes: number; stored: number; rejected: number }) => void
}

const batchSize = 200
const maxRejections = 1_000
/** From so many stored items on the database is told to look at them again. */
const worthLearning = 1_000

/** Imports items from NDJSON, one a line, as {@link importRows} does. Blank lines are skipped. */
export const importItems = (
  pool: pg.Pool,
  source: AsyncIterable<Uint8Array>,
  options?: ImportOptions,
): Promise<ImportReport> => importRows(pool, ndjsonRows(source), options)

/**
 * Imports items row by row, in batches of one transaction each, under the schema that holds when a batch is stored: an
 * import that breaks off has stored whole batches, and running it again is safe. A bad row is reported, not fatal.
 *
 * @throws CatalogueError `embedder` when a batch has vectors and those that are stored are another embedder's.
 */
export const importRows = async (
  pool: pg.Pool,
  rows: AsyncIterable<Row>,
  { signal, embedder, onProgress }: ImportOptions = {},
): Promise<ImportReport> => {
  const report: ImportReport = { received: 0, stored: 0, rejected: [] }
  let batch: Row[] = []

  const flush = async (bytes: number) => {
    signal?.throwIfAborted()
    if (batch.length > 0) {
      let rejected: Rejection[] = []
      const given = (schema: Schema) => {
        const shape = embedder ? vectoredSchema(schema, embedder.dimension) : itemSchema(schema)
        const read = checkRows(batch, shape)
        rejected = read.rejected
        return read.items
      }
      report.stored += await storeItems(pool, given, embedder?.name)
      report.rejected.push(...rejected.slice(0, maxRejections - report.rejected.length))
    }
    batch = []
    onProgress?.({ bytes, stored: report.stored, rejected: report.received - report.stored })
  }

  let read = 0
  for await (const row of rows) {
    read = row.bytes
    report.received++
    batch.push(row)
    if (batch.length >= batchSize) await flush(read)
  }
  await flush(read)
  if (report.stored >= worthLearning) await analyzeItems(pool)
  return report
}

/** What an import of these rows would store under a schema, and what it would reject; nothing is stored. */
export const tryRows = async (
  rows: AsyncIterable<Row>,
  schema: Schema,
): Promise<{ items: Item[]; rejected: Rejection[] }> => {
  const shape = itemSchema(schema)
  const tried: { items: Item[]; rejected: Rejection[] } = { items: [], rejected: [] }
  for await (const row of rows) {
    const { items, rejected } = checkRows([row], shape)
    tried.items.push(...items)
    tried.rejected.push(...rejected)
  }
  return tried
}

const checkRows = (
  batch: readonly Row[],
  shape: z.ZodType<VectoredItem>,
): { items: VectoredItem[]; rejected: Rejection[] } => {
  const items: VectoredItem[] = []
  const rejected: Rejection[] = []
  for (const { line, json, error } of batch) {
    if (error !== undefined) {
      rejected.push({ line, ...idOf(json), error })
      continue
    }
    const parsed = shape.safeParse(json)
    if (parsed.success) items.push(parsed.data)
    else rejected.push({ line, ...idOf(json), error: firstProblem(parsed.error) })
  }
  return { items, rejected }
}

const idOf = (json: unknown): { id?: string } => {
  const id = (json as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' && id.length <= 200 ? { id: id.toWellFormed() } : {}
}
