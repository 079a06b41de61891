import { Readable } from 'node:stream'
import type pg from 'pg'
import {
  countItems,
  embedItems,
  importItems,
  indexVectors,
  storeSchema,
} from '../../src/catalog/index.ts'
import { type Database, transaction } from '../../src/database/index.ts'
import type { Embedder } from '../../src/models/index.ts'
import { feedOver } from '../feed/index.ts'
import { attributes, itemLines } from './catalogue.ts'
import { sessionOf } from './commands.ts'
import { recordingPool, type Statement } from './recording.ts'
import { stopwatches, type Timing, timed } from './timing.ts'
import { clusteredEmbedder } from './vectors.ts'

/** What was measured on a catalogue of one size. Times are in milliseconds, rates in rows a second. */
export interface SizeReport {
  items: number
  importRate: number
  vectorRate: number
  /** The very first command, which builds what later ones find in memory. */
  firstCommand: number
  /** A whole command: read, ranked, remembered, and its page cut. */
  command: Timing
  /** The statements that find the candidates, by themselves: a session's, one command's after the other's. */
  retrieval: Timing
  /** Each node of the graph, and the rest: remembering, checkpoints and the page. */
  nodes: Record<string, Timing>
}

export interface MeasureOptions {
  database: Database
  embedder: Embedder
  size: number
  /** How many commands are measured. */
  turns: number
  onProgress: (done: number, total: number) => void
}

/** Fills an empty, migrated database with a catalogue of this size, and steers feeds over it. */
export const measureSize = async ({
  database,
  embedder,
  size,
  turns,
  onProgress,
}: MeasureOptions): Promise<SizeReport> => {
  const { imported, embedded } = await fill(database, embedder, size)

  const { pool, takeRetrieval } = recordingPool(database.pool)
  const { feed } = feedOver(database, embedder, { pool })
  const session = sessionOf(size)
  const watches = stopwatches()
  const take = async (user: string, command: string) => {
    const key = { userId: user, feed: 'home' }
    const { value, ms } = await timed(() => feed.steer(key, { command }))
    return { ms, statements: takeRetrieval(), spans: value.state.trace }
  }

  const first = await take('first', session[0]!)
  for (const command of session) await take('to warm up', command)
  for (let from = 0; from < turns; from += session.length) {
    // Not each after its command: what that read would still be at hand.
    const sent: Statement[][] = []
    for (const command of session.slice(0, turns - from)) {
      const { ms, statements, spans } = await take(`from ${from}`, command)
      sent.push(statements)
      watches.add('command', ms)
      for (const { name, durationMs } of spans) watches.add(name, durationMs)
      watches.add('rest', ms - spans.reduce((sum, { durationMs }) => sum + durationMs, 0))
      onProgress(from + sent.length, turns)
    }
    for (const statements of sent)
      watches.add('retrieval', (await timed(() => sendAll(database.pool, statements))).ms)
  }
  const { command, retrieval, ...nodes } = watches.timings()
  return {
    items: size,
    importRate: (1_000 * size) / imported.ms,
    vectorRate: (1_000 * size) / embedded.ms,
    firstCommand: first.ms,
    command: command!,
    retrieval: retrieval!,
    nodes,
  }
}

/** Fills an empty, migrated database with a catalogue of this size, and gives back how long it took. */
export const fill = async (database: Database, embedder: Embedder, size: number) => {
  await storeSchema(database.pool, attributes)
  const lines = Readable.from(bytes(itemLines(size)))
  const imported = await timed(() => importItems(database.pool, lines))
  if (imported.value.stored !== size || (await countItems(database.pool)) !== size)
    throw new Error(
      `stored ${imported.value.stored} of ${size} items: ${JSON.stringify(imported.value.rejected[0])}`,
    )
  const clustered = await clusteredEmbedder(embedder)
  const embedded = await timed(() => embedItems(database.pool, clustered))
  await indexVectors(database, clustered)
  return { imported, embedded }
}

/** Sends statements one after the other, as the command did; gives back the rows of the last. */
export const sendAll = (pool: pg.Pool, statements: readonly Statement[]) =>
  transaction(pool, async (client) => {
    let rows: { id: string }[] = []
    for (const { text, values } of statements) rows = (await client.query(text, values)).rows
    return rows
  })

function* bytes(lines: Iterable<string>): Generator<Uint8Array> {
  for (const line of lines) yield Buffer.from(line)
}
