import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Attribute, Row } from '../../../catalog/index.ts'
import { UsageError } from '../../usage.ts'
import type { Source } from '../source.ts'

const attributes: Attribute[] = [
  { name: 'genre', kind: 'category', title: 'Genre' },
  { name: 'year', kind: 'number', unit: 'year', title: 'Year' },
  { name: 'runtime', kind: 'number', unit: 'minute', title: 'Running time' },
  {
    name: 'certification',
    kind: 'category',
    title: 'Certification',
    order: ['G', 'PG', 'PG-13', 'R', 'NC-17'],
  },
  {
    name: 'type',
    kind: 'category',
    title: 'Type',
    synonyms: { 'Science Fiction': ['sci-fi', 'scifi'], 'Super Hero': ['superheroes'] },
  },
  { name: 'source', kind: 'category', title: 'Source' },
  { name: 'director', kind: 'category', title: 'Director' },
  { name: 'distributor', kind: 'category', title: 'Distributor' },
  { name: 'rating', kind: 'number', unit: 'point', title: 'IMDB rating' },
  { name: 'critics', kind: 'number', unit: 'percent', title: 'Rotten Tomatoes rating' },
  { name: 'budget', kind: 'number', unit: 'USD', title: 'Budget' },
  { name: 'gross', kind: 'number', unit: 'USD', title: 'Worldwide gross' },
]

const film = z.looseObject({
  Title: z.union([z.string(), z.number().transform(String)]).nullable(),
  'Release Date': z.string(),
})

/** The films of `movies.json` of the package `vega-datasets`: a list. A film is as popular as it has votes on IMDB. */
export const vegaMovies = async (file: string): Promise<Source> => {
  const text = await readFile(file, 'utf8')
  return {
    attributes,
    rows: rowsOf(parse(file, text), text.length),
    size: text.length,
    tell: ({ line, id, error }) => `${file}, film ${line}${id ? ` (${id})` : ''}: ${error}`,
  }
}

/** @throws UsageError */
const parse = (file: string, text: string): unknown[] => {
  try {
    return z.array(z.unknown()).parse(JSON.parse(text))
  } catch {
    throw new UsageError(`${file} is no list in JSON: name movies.json of vega-datasets`)
  }
}

async function* rowsOf(films: readonly unknown[], size: number): AsyncGenerator<Row> {
  for (const [at, given] of films.entries()) {
    const place = { line: at + 1, bytes: (size * (at + 1)) / films.length }
    const parsed = film.safeParse(given)
    if (!parsed.success) yield { ...place, error: 'lacks "Title" or "Release Date"' }
    else if (parsed.data.Title === null) yield { ...place, error: 'has no title' }
    else yield { ...place, json: itemOf(parsed.data, parsed.data.Title) }
  }
}

const itemOf = (film: Record<string, unknown>, title: string) => {
  const year = yearOf(String(film['Release Date']))
  return {
    id: `${title} ${year}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'),
    title,
    popularity: film['IMDB Votes'],
    attributes: {
      genre: film['Major Genre'],
      year,
      runtime: film['Running Time min'],
      certification: certified(film['MPAA Rating']),
      type: film['Creative Type'],
      source: film.Source,
      director: film.Director,
      distributor: film.Distributor,
      rating: film['IMDB Rating'],
      critics: film['Rotten Tomatoes Rating'],
      budget: film['Production Budget'],
      gross: film['Worldwide Gross'],
    },
  }
}

/** The list is of 2010, and was made from years of two digits: what is later there is a century older. */
const lastYear = 2011

const yearOf = (date: string): number => {
  const year = Number(date.slice(-4))
  return year > lastYear ? year - 100 : year
}

/** What nobody has certified has no certification. */
const certified = (rating: unknown) => (rating === 'Not Rated' || rating === 'Open' ? null : rating)
