import type { CatalogueView, Item } from '../../src/catalog/index.ts'
import { claimReader, explanationCheck, type ReadClaims } from '../../src/explanations/index.ts'
import { type Catalogue, catalogues, readFolder, viewOf } from '../catalogues/index.ts'
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
    readFolder(new URL('./shop/', import.meta.url)),
  ])
  return {
    books: worldOf(books, 'book'),
    recipes: worldOf(recipes, 'recipe', 'dish'),
    stays: worldOf(stays, 'stay', 'place'),
    shop: worldOf(shop),
  }
}
