import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { catalogueSchema, embedItems, importItems, storeSchema } from '../catalog/index.ts'
import { configuredEmbedder, openMigrated } from '../tiller.ts'
import { progressBar } from './progress.ts'
import type { Setting } from './setting.ts'
import { UsageError } from './usage.ts'

/** @throws UsageError that names what is wrong with the file. */
const readSchema = async (file: string) => {
  try {
    return catalogueSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message
    throw new UsageError(`${file} is not a schema as PUT /v1/catalog takes it: ${why}`)
  }
}

/** Imports items from an NDJSON file, and the schema before them when its file is given; then embeds them. */
export const importFile = async (
  { config }: Setting,
  file: string,
  { catalogue }: { catalogue?: string },
): Promise<void> => {
  const about = await stat(file)
  if (!about.isFile()) throw new UsageError(`${file} is not a file: name one of NDJSON`)
  const { size } = about
  const schema = catalogue ? await readSchema(catalogue) : undefined
  const database = await openMigrated(config)
  const { pool } = database
  const stop = new AbortController()
  const { signal } = stop
  process.once('SIGINT', () => stop.abort(new Error('stopped: what was done so far is stored')))
  const reading = progressBar('Importing')
  const embedding = progressBar('Embedding')
  try {
    if (schema) await storeSchema(pool, schema.attributes)
    const embedder = await configuredEmbedder(config)
    const { received, stored, rejected } = await importItems(pool, createReadStream(file), {
      signal,
      embedder,
      onProgress: ({ bytes }) => reading.update(bytes, size),
    })
    reading.stop()
    for (const { line, id, error } of rejected)
      console.error(`${file}:${line}${id ? ` (${id})` : ''}: ${error}`)
    console.log(`${received} received, ${stored} stored, ${received - stored} rejected`)
    if (stored < received) process.exitCode = 1
    await embedItems(pool, embedder, { signal, onProgress: embedding.update })
  } finally {
    reading.stop()
    embedding.stop()
    await database.close()
  }
}
