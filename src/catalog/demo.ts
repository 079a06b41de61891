import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type pg from 'pg'
import { catalogueSchema } from './attribute.ts'
import { importItems } from './import.ts'
import { countItems, readCatalogue, writeDemoState } from './queries.ts'
import { storeSchema } from './store.ts'

const schemaFile = new URL('./demo/catalogue.json', import.meta.url)
const itemsFile = new URL('./demo/items.ndjson', import.meta.url)

/**
 * Imports the demo catalogue into an empty database, once; one that was cut short is begun again. Gives back how
 * many items were stored: 0 when there was nothing to do.
 */
export const importDemo = async (
  pool: pg.Pool,
  onProgress: (bytes: number, totalBytes: number) => void = () => {},
): Promise<number> => {
  const { demo } = await readCatalogue(pool)
  const empty = (await countItems(pool)) === 0
  if (demo === 'imported' || (demo === 'none' && !empty)) return 0
  await writeDemoState(pool, 'importing')
  const { attributes } = catalogueSchema.parse(JSON.parse(await readFile(schemaFile, 'utf8')))
  await storeSchema(pool, attributes)
  const { size } = await stat(itemsFile)
  const { stored } = await importItems(pool, createReadStream(itemsFile), {
    onProgress: ({ bytes }) => onProgress(bytes, size),
  })
  await writeDemoState(pool, 'imported')
  return stored
}
