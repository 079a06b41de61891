import { Readable } from 'node:stream'
import { embedItems, importItems, storeSchema } from '../../../src/catalog/index.ts'
import { progressBar } from '../../../src/cli/index.ts'
import type { Embedder } from '../../../src/models/index.ts'
import { table } from '../../table.ts'
import { attributes, itemLines } from '../catalogue.ts'
import { openScratchDatabase } from '../scratch.ts'
import { timed } from '../timing.ts'
import { clusteredEmbedder } from '../vectors.ts'

/** How fast items were stored in one way. */
export interface ImportRate {
  what: string
  items: number
  /** Items a second. */
  rate: number
}

export interface ImportOptions {
  /** How many items are imported. */
  items: number
  /** How many of them the built-in embedder is given: it is slower than all else. */
  embedded: number
  embedder: Embedder
}

/** Prints how fast items are imported without vectors, with vectors that they come with, and how fast they are embedded. */
export const benchImport = async (
  url: string | undefined,
  { items, embedded, embedder }: ImportOptions,
): Promise<ImportRate[]> => {
  const rates = [
    await importing(url, 'items alone', [...itemLines(items)]),
    await importing(
      url,
      'items with their vectors',
      await vectoredLines(items, embedder),
      embedder,
    ),
    await embedding(url, embedded, embedder),
  ]
  console.log(
    `\n${table(rates.map(({ what, items, rate }) => ({ what, items, 'items/s': rate.toFixed(0) })))}`,
  )
  return rates
}

const importing = async (
  url: string | undefined,
  what: string,
  lines: readonly string[],
  embedder?: Embedder,
): Promise<ImportRate> => {
  const database = await openScratchDatabase(url)
  const bar = progressBar(what)
  try {
    await storeSchema(database.pool, attributes)
    const { value, ms } = await timed(() =>
      importItems(database.pool, Readable.from(lines.map((line) => Buffer.from(line))), {
        ...(embedder && { embedder }),
        onProgress: ({ stored }) => bar.update(stored, lines.length),
      }),
    )
    if (value.stored !== lines.length)
      throw new Error(`${value.rejected.length} lines were rejected: ${value.rejected[0]?.error}`)
    return { what, items: lines.length, rate: (1_000 * lines.length) / ms }
  } finally {
    bar.stop()
    await database.close()
  }
}

/** The items as lines, each with a vector that was made before. */
const vectoredLines = async (count: number, embedder: Embedder): Promise<string[]> => {
  const clustered = await clusteredEmbedder(embedder)
  const lines: string[] = []
  for (const line of itemLines(count)) {
    const item = JSON.parse(line)
    const [vector] = await clustered.embed([item.title])
    lines.push(`${JSON.stringify({ ...item, embedding: [...vector!] })}\n`)
  }
  return lines
}

const embedding = async (
  url: string | undefined,
  count: number,
  embedder: Embedder,
): Promise<ImportRate> => {
  const what = 'embedded by the built-in embedder'
  const database = await openScratchDatabase(url)
  const bar = progressBar(what)
  try {
    await storeSchema(database.pool, attributes)
    const lines = Array.from(itemLines(count), (line) => Buffer.from(line))
    await importItems(database.pool, Readable.from(lines))
    const onProgress = bar.update
    const { ms } = await timed(() => embedItems(database.pool, embedder, { onProgress }))
    return { what, items: count, rate: (1_000 * count) / ms }
  } finally {
    bar.stop()
    await database.close()
  }
}
