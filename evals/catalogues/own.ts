import { readFile } from 'node:fs/promises'
import { catalogueSchema } from '../../src/catalog/index.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'

/** Catalogues of our own, a hundred and fifty items each: in the repository itself, with nothing in them of what the others are about. */
type OwnName = 'recipes' | 'stays' | 'books'

/** Reads one of them. */
export const readOwn = (name: OwnName): Promise<Catalogue> =>
  readFolder(new URL(`./${name}/`, import.meta.url))

/** Reads a catalogue from a folder with its schema and its items. */
export const readFolder = async (folder: URL): Promise<Catalogue> => {
  const read = (file: string) => readFile(new URL(file, folder), 'utf8')
  const { attributes } = catalogueSchema.parse(JSON.parse(await read('catalog.json')))
  const lines = (await read('items.ndjson')).split('\n').filter(Boolean)
  return catalogueOf(
    attributes,
    lines.map((line) => JSON.parse(line)),
  )
}
