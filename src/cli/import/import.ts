import {
  type Attribute,
  embedItems,
  importRows,
  readAttributes,
  storeSchema,
} from '../../catalog/index.ts'
import { configuredEmbedder, openMigrated } from '../../tiller.ts'
import { progressBar } from '../progress.ts'
import type { Setting } from '../setting.ts'
import { UsageError } from '../usage.ts'
import { type Chosen, choose } from './choose.ts'
import { dryRun } from './dry-run.ts'
import { importEvents } from './events.ts'
import { readCatalogueFile } from './mapping.ts'

export interface ImportOptions extends Chosen {
  /** The file of a schema to put first. */
  catalogue?: string
  /** Whether what users did is imported, too. */
  events?: boolean
  /** Whether the import is only tried. */
  dryRun?: boolean
}

/**
 * Imports items from a file or a folder, and before them the schema of its file or what the source tells of it; then
 * embeds them.
 */
export const importFile = async (
  { config }: Setting,
  path: string,
  { catalogue, events, dryRun: dry, ...chosen }: ImportOptions,
): Promise<void> => {
  const source = await choose(path, chosen)
  if (events && !source.events)
    throw new UsageError('--events: there are none in this format: leave the option out')
  const given = catalogue ? (await readCatalogueFile(catalogue)).attributes : undefined
  if (dry && (given ?? source.attributes)) return dryRun(source, (given ?? source.attributes)!)
  const database = await openMigrated(config)
  const { pool } = database
  const stop = new AbortController()
  const { signal } = stop
  process.once('SIGINT', () => stop.abort(new Error('stopped: what was done so far is stored')))
  const reading = progressBar('Importing')
  const embedding = progressBar('Embedding')
  try {
    const stored = await readAttributes(pool)
    if (dry) return await dryRun(source, stored)
    const attributes = given ?? (source.attributes && merged(stored, source.attributes))
    if (attributes) await storeSchema(pool, attributes)
    const embedder = await configuredEmbedder(config)
    const report = await importRows(pool, source.rows, {
      signal,
      embedder,
      onProgress: ({ bytes }) => reading.update(bytes, source.size),
    })
    reading.stop()
    for (const rejection of report.rejected) console.error(source.tell(rejection))
    const left = report.received - report.stored
    console.log(`${report.received} received, ${report.stored} stored, ${left} rejected`)
    if (left > 0) process.exitCode = 1
    if (events) {
      const done = await importEvents(pool, source.events!(), signal)
      console.log(
        `${done.stored} events of ${done.users} users stored, ${done.known} were there, ${done.left} of items that are not`,
      )
    }
    await embedItems(pool, embedder, { signal, onProgress: embedding.update })
  } finally {
    reading.stop()
    embedding.stop()
    await database.close()
  }
}

/** The attributes that are there, those of the same name as they are told now, and after them those that are new. */
const merged = (stored: readonly Attribute[], told: readonly Attribute[]): Attribute[] => [
  ...new Map([...stored, ...told].map((attribute) => [attribute.name, attribute])).values(),
]
