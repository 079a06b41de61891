import { adidasFile, readAdidas } from './adidas.ts'
import type { Catalogue } from './catalogue.ts'
import { filmsFile, readFilms } from './films.ts'
import { readOwn } from './own.ts'
import { readSteam, steamFile } from './steam.ts'

export { type Catalogue, catalogueOf, viewOf } from './catalogue.ts'
export { readFolder } from './own.ts'

/** Catalogues that commands are read against, by what they are called; those from outside are read from the folder of real data. */
export const catalogues = {
  films: readFilms,
  adidas: readAdidas,
  steam: readSteam,
  recipes: () => readOwn('recipes'),
  stays: () => readOwn('stays'),
  books: () => readOwn('books'),
} satisfies Record<string, (dir: string) => Promise<Catalogue>>

export type CatalogueName = keyof typeof catalogues
export const catalogueNames = Object.keys(catalogues) as CatalogueName[]

/** The files of those from outside, by their paths in the folder of real data. */
export const catalogueFiles = {
  films: filmsFile,
  adidas: adidasFile,
  steam: steamFile,
} satisfies Partial<Record<CatalogueName, string>>
