import { type Attribute, schemaOf, tryRows } from '../../catalog/index.ts'
import type { Source } from './source.ts'

const shown = 3

/** Prints the first items that an import would store, and what it would leave out; nothing is stored. */
export const dryRun = async (source: Source, attributes: readonly Attribute[]): Promise<void> => {
  const { items, rejected } = await tryRows(source.rows, schemaOf(attributes))
  for (const item of items.slice(0, shown)) console.log(JSON.stringify(item, null, 2))
  for (const rejection of rejected) console.error(source.tell(rejection))
  const filled = attributes.map(({ name }) => {
    const count = items.filter(({ attributes }) => attributes[name] !== undefined).length
    return `${name} ${count}`
  })
  console.log(`${items.length} items would be stored, ${rejected.length} left out`)
  if (filled.length > 0) console.log(`with a value: ${filled.join(', ')}`)
  if (rejected.length > 0) process.exitCode = 1
}
