import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attribute } from '../../src/catalog/index.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'

const attributes: Attribute[] = [
  {
    name: 'genres',
    kind: 'tags',
    title: 'Genre',
    synonyms: {
      'Sci-Fi': ['science fiction', 'scifi', 'sf'],
      Children: ['kids'],
      'Film-Noir': ['noir'],
    },
  },
  { name: 'year', kind: 'number', unit: 'year', title: 'Year' },
  { name: 'runtime', kind: 'number', unit: 'minute', title: 'Running time' },
  {
    name: 'certification',
    kind: 'category',
    title: 'Certification',
    order: ['G', 'PG', 'PG-13', 'R', 'NC-17'],
  },
  { name: 'language', kind: 'category', title: 'Language' },
  { name: 'country', kind: 'category', title: 'Country' },
  { name: 'cast', kind: 'tags', title: 'Cast' },
  { name: 'director', kind: 'tags', title: 'Director' },
  { name: 'keywords', kind: 'tags', title: 'Keyword' },
  { name: 'rating', kind: 'number', unit: 'star', title: 'Rating' },
]

/** `DIR/films/catalogue.jsonl`: 4,262 films; languages are ISO codes, ratings 0 to 5. */
export const readFilms = async (dir: string): Promise<Catalogue> => {
  const text = await readFile(join(dir, 'films/catalogue.jsonl'), 'utf8')
  const rows = text.split('\n').filter(Boolean).map(itemOf)
  return catalogueOf(attributes, rows)
}

const itemOf = (line: string) => {
  const film = JSON.parse(line)
  return {
    id: film.id,
    title: film.title,
    text: film.overview,
    popularity: film.ratings_count,
    attributes: Object.fromEntries(attributes.map(({ name }) => [name, film[name]])),
  }
}
