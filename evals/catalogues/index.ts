import { adidasFile, readAdidas } from './adidas.ts'
import type { Catalogue } from './catalogue.ts'
import { filmsFile, readFilms } from './films.ts'
import { readSteam, steamFile } from './steam.ts'

export { type Catalogue, catalogueOf, viewOf } from './catalogue.ts'

/** The outside catalogues, by what they are called; each is read from the folder of real data. */
export const catalogues = {
  films: readFilms,
  adidas: readAdidas,
  steam: readSteam,
} satisfies Record<string, (dir: string) => Promise<Catalogue>>

export type CatalogueName = keyof typeof catalogues
export const catalogueNames = Object.keys(catalogues) as CatalogueName[]

/** The file of each, by its path in the folder of real data. */
export const catalogueFiles: Record<CatalogueName, string> = {
  films: filmsFile,
  adidas: adidasFile,
  steam: steamFile,
}
