import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { catalogueSchema, embedItems, importItems, storeSchema } from '../catalog/index.ts'
import { configuredEmbedder, openMigrated } from '../tiller.ts'
import { progressBar } from './progress.ts'
import type { Setting } from './setting.ts'

/** Imports items from an NDJSON file, and the schema before them when its file is given; then embeds them. */
export const importFile = async (
  { config }: Setting,
  file: string,
  { catalogue }: { catalogue?: string },
): Promise<void> => {
  const { size } = await stat(file)
  const schema = catalogue
    ? catalogueSchema.parse(JSON.parse(await readFile(catalogue, 'utf8')))
    : undefined
  const database = await openMigrated(config)
  const { pool } = database
  const stop = new AbortController()
  const { signal } = stop
  process.once('SIGINT', () => stop.abort(new Error('stopped: what was done so far is stored')))
  const reading = progressBar('Importing')
  const embedding = progressBar('Embedding')
  try {
    if (schema) await storeSchema(pool, schema.attributes)
    const { received, stored, rejected } = await importItems(pool, createReadStream(file), {
      signal,
      onProgress: ({ bytes }) => reading.update(bytes, size),
    })
    reading.stop()
    for (const { line, id, error } of rejected)
      console.error(`${file}:${line}${id ? ` (${id})` : ''}: ${error}`)
    console.log(`${received} received, ${stored} stored, ${received - stored} rejected`)
    if (stored < received) process.exitCode = 1
    const embedder = await configuredEmbedder(config)
    await embedItems(pool, embedder, { signal, onProgress: embedding.update })
  } finally {
    reading.stop()
    embedding.stop()
    await database.close()
  }
}
