import { readFile } from 'node:fs/promises'
import { catalogueSchema } from '../../src/catalog/index.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'

/** Catalogues of our own, a hundred and fifty items each: in the repository itself, with nothing in them of what the others are about. */
type OwnName = 'recipes' | 'stays' | 'books'

/** Reads one of them. */
export const readOwn = async (name: OwnName): Promise<Catalogue> => {
  const read = (file: string) => readFile(new URL(`./${name}/${file}`, import.meta.url), 'utf8')
  const { attributes } = catalogueSchema.parse(JSON.parse(await read('catalog.json')))
  const lines = (await read('items.ndjson')).split('\n').filter(Boolean)
  return catalogueOf(
    attributes,
    lines.map((line) => JSON.parse(line)),
  )
}
