import { readFile } from 'node:fs/promises'
import { type CatalogueView, catalogueSchema, type Item } from '../../src/catalog/index.ts'
import { claimReader, explanationCheck, type ReadClaims } from '../../src/explanations/index.ts'
import { type Catalogue, catalogueOf, catalogues, viewOf } from '../catalogues/index.ts'
import type { Case } from './case.ts'

/** A catalogue as the judges look at it. */
export interface World {
  view: CatalogueView
  items: readonly Item[]
  byId: ReadonlyMap<string, Item>
  readClaims: ReadClaims
  checkExplanation: ReturnType<typeof explanationCheck>
}

export type Worlds = Readonly<Record<Case['catalogue'], World>>

const worldOf = (catalogue: Catalogue, ...itemNouns: string[]): World => {
  const view = viewOf(catalogue)
  const { items } = catalogue
  return {
    view,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    readClaims: claimReader(view, itemNouns),
    checkExplanation: explanationCheck(view, itemNouns),
  }
}

/** The catalogues of the cases: books, recipes and stays of our own, and a small shop, which has brands and necessities. */
export const openWorlds = async (): Promise<Worlds> => {
  const [books, recipes, stays, shop] = await Promise.all([
    catalogues.books(),
    catalogues.recipes(),
    catalogues.stays(),
    readShop(),
  ])
  return {
    books: worldOf(books, 'book'),
    recipes: worldOf(recipes, 'recipe', 'dish'),
    stays: worldOf(stays, 'stay', 'place'),
    shop: worldOf(shop),
  }
}

const readShop = async (): Promise<Catalogue> => {
  const read = (file: string) => readFile(new URL(`./shop/${file}`, import.meta.url), 'utf8')
  const { attributes } = catalogueSchema.parse(JSON.parse(await read('catalog.json')))
  const lines = (await read('items.ndjson')).split('\n').filter(Boolean)
  return catalogueOf(
    attributes,
    lines.map((line) => JSON.parse(line)),
  )
}
