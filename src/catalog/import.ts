import type pg from 'pg'
import type { z } from 'zod'
import type { Embedder } from '../models/index.ts'
import type { Schema } from './attribute.ts'
import { firstProblem, itemSchema, type VectoredItem, vectoredSchema } from './item.ts'
import { type Line, lines } from './lines.ts'
import { misnamed } from './names.ts'
import { analyzeItems } from './queries.ts'
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
  /** Whose vectors items may come with, each in its `embedding`: those that do need not be embedded. */
  embedder?: Pick<Embedder, 'name' | 'dimension'>
  /** Called after each stored batch with the bytes read and the items stored so far. */
  onProgress?: (progress: { bytes: number; stored: number; rejected: number }) => void
}

const batchSize = 200
const maxRejections = 1_000
/** From so many stored items on the database is told to look at them again. */
const worthLearning = 1_000

/**
 * Imports items from NDJSON, one a line, in batches of one transaction each, under the schema that holds when a batch
 * is stored: an import that breaks off has stored whole batches, and running it again is safe. Blank lines are
 * skipped; a bad line is reported, not fatal.
 *
 * @throws CatalogueError `embedder` when a batch has vectors and those that are stored are another embedder's.
 */
export const importItems = async (
  pool: pg.Pool,
  source: AsyncIterable<Uint8Array>,
  { signal, embedder, onProgress }: ImportOptions = {},
): Promise<ImportReport> => {
  const report: ImportReport = { received: 0, stored: 0, rejected: [] }
  let batch: Line[] = []

  const flush = async (bytes: number) => {
    signal?.throwIfAborted()
    if (batch.length > 0) {
      let rejected: Rejection[] = []
      const given = (schema: Schema) => {
        const shape = embedder ? vectoredSchema(schema, embedder.dimension) : itemSchema(schema)
        const read = readLines(batch, shape)
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
  for await (const line of lines(source)) {
    read = line.bytes
    if (line.error === undefined && line.text.trim() === '') continue
    report.received++
    batch.push(line)
    if (batch.length >= batchSize) await flush(read)
  }
  await flush(read)
  if (report.stored >= worthLearning) await analyzeItems(pool)
  return report
}

const readLines = (
  batch: readonly Line[],
  shape: z.ZodType<VectoredItem>,
): { items: VectoredItem[]; rejected: Rejection[] } => {
  const items: VectoredItem[] = []
  const rejected: Rejection[] = []
  for (const { number: line, text, error } of batch) {
    const given = error === undefined ? parse(text) : { error }
    if (given.error !== undefined) {
      rejected.push({ line, ...idOf(given.json), error: given.error })
      continue
    }
    const parsed = shape.safeParse(given.json)
    if (parsed.success) items.push(parsed.data)
    else rejected.push({ line, ...idOf(given.json), error: firstProblem(parsed.error) })
  }
  return { items, rejected }
}

const parse = (text: string): { json?: unknown; error?: string } => {
  try {
    const json: unknown = JSON.parse(text)
    const wrong = misnamed(text)
    return wrong ? { json, error: `${wrong.location || 'item'}: ${wrong.message}` } : { json }
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` }
  }
}

const idOf = (json: unknown): { id?: string } => {
  const id = (json as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' && id.length <= 200 ? { id: id.toWellFormed() } : {}
}
