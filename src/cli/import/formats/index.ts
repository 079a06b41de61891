import type { Source } from '../source.ts'
import { movielens } from './movielens.ts'
import { vegaMovies } from './vega-movies.ts'

/** Data sets that are read as they are published: by what they are called, from the path of their file or folder. */
export const formats = {
  movielens,
  'vega-movies': vegaMovies,
} satisfies Record<string, (path: string) => Promise<Source>>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as FormatName[]
