import { readAdidas } from './adidas.ts'
import type { Catalogue } from './catalogue.ts'
import { readFilms } from './films.ts'
import { readSteam } from './steam.ts'

export { type Catalogue, catalogueOf, viewOf } from './catalogue.ts'

/** The outside catalogues, by what they are called; each is read from the folder of real data. */
export const catalogues = {
  films: readFilms,
  adidas: readAdidas,
  steam: readSteam,
} satisfies Record<string, (dir: string) => Promise<Catalogue>>

export type CatalogueName = keyof typeof catalogues
export const catalogueNames = Object.keys(catalogues) as CatalogueName[]
