import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { catalogueSchema, importItems, storeSchema } from '../catalog/index.ts'
import { openTiller } from '../tiller.ts'
import { progressBar } from './progress.ts'
import type { Setting } from './setting.ts'

/** Imports items from an NDJSON file, and the schema before them when its file is given. */
export const importFile = async (
  { config, log }: Setting,
  file: string,
  { catalogue }: { catalogue?: string },
): Promise<void> => {
  const { size } = await stat(file)
  const schema = catalogue
    ? catalogueSchema.parse(JSON.parse(await readFile(catalogue, 'utf8')))
    : undefined
  // Who imports a catalogue of their own wants no demo beside it.
  const tiller = await openTiller({ ...config, TILLER_DEMO: 'off' }, log)
  const bar = progressBar('Importing')
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort(new Error('stopped: what was imported so far is stored')))
  try {
    if (schema) await storeSchema(tiller.pool, schema.attributes)
    const { received, stored, rejected } = await importItems(
      tiller.pool,
      tiller.embedder,
      createReadStream(file),
      { signal: stop.signal, onProgress: ({ bytes }) => bar.update(bytes, size) },
    )
    bar.stop()
    for (const { line, id, error } of rejected)
      console.error(`${file}:${line}${id ? ` (${id})` : ''}: ${error}`)
    console.log(`${received} received, ${stored} stored, ${received - stored} rejected`)
    if (stored < received) process.exitCode = 1
  } finally {
    bar.stop()
    await tiller.close()
  }
}
