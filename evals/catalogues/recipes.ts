import { readFile } from 'node:fs/promises'
import { catalogueSchema } from '../../src/catalog/index.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'

const read = (name: string) => readFile(new URL(`./recipes/${name}`, import.meta.url), 'utf8')

/** A hundred and fifty recipes of our own, with nothing in them of what the others are about: in the repository itself. */
export const readRecipes = async (): Promise<Catalogue> => {
  const { attributes } = catalogueSchema.parse(JSON.parse(await read('catalog.json')))
  const lines = (await read('items.ndjson')).split('\n').filter(Boolean)
  return catalogueOf(
    attributes,
    lines.map((line) => JSON.parse(line)),
  )
}
