import { type Attribute, type CatalogueView, schemaOf } from '../catalog/index.ts'

const view = (
  attributes: Attribute[],
  vocabulary: Record<string, Record<string, number>>,
): CatalogueView => ({
  version: 1,
  attributes,
  schema: schemaOf(attributes),
  vocabulary: Object.entries(vocabulary).flatMap(([attribute, values]) =>
    Object.entries(values).map(([value, count]) => ({ attribute, value, count })),
  ),
})

/** Films as a catalogue might have them. */
export const filmView = view(
  [
    {
      name: 'genres',
      kind: 'tags',
      title: 'Genre',
      synonyms: { 'Sci-Fi': ['science fiction'], Comedy: ['funny'], Children: ['kids', 'family'] },
    },
    { name: 'year', kind: 'number', unit: 'year', title: 'Year' },
    { name: 'runtime', kind: 'number', unit: 'minute', title: 'Running time' },
    { name: 'rated', kind: 'category', order: ['G', 'PG', 'PG-13', 'R'], title: 'Rated' },
    { name: 'director', kind: 'tags', title: 'Director' },
    { name: 'cast', kind: 'tags', title: 'Cast' },
    { name: 'language', kind: 'category', title: 'Language' },
    { name: 'rating', kind: 'number', title: 'Rating' },
    { name: 'keywords', kind: 'tags', title: 'Theme' },
  ],
  {
    genres: {
      Horror: 40,
      Comedy: 90,
      'Sci-Fi': 50,
      Thriller: 60,
      Western: 20,
      War: 15,
      Drama: 200,
      Action: 80,
      Musical: 12,
      Documentary: 9,
      Children: 30,
      Romance: 45,
    },
    rated: { G: 10, PG: 20, 'PG-13': 30, R: 40 },
    director: { 'Quentin Tarantino': 8, 'Clint Eastwood': 9, 'Agnès Varda': 4 },
    cast: { 'Tom Cruise': 20, 'Tom Hanks': 22, 'Meg Ryan': 9, 'Clint Eastwood': 15 },
    language: { en: 400, fr: 30, ko: 8 },
    keywords: { 'time travel': 12, shark: 3, love: 30, 'slow burn': 6 },
  },
)

/** A shop: the second catalogue, with nothing of the first in it. */
export const shopView = view(
  [
    { name: 'price', kind: 'number', unit: 'USD', title: 'Price' },
    { name: 'colour', kind: 'category', title: 'Colour' },
    { name: 'use', kind: 'tags', title: 'Use' },
    { name: 'released', kind: 'date', title: 'Released' },
    { name: 'stars', kind: 'number', unit: 'star', title: 'Stars' },
  ],
  {
    colour: { Red: 10, 'Light Blue': 5, Blue: 9, Black: 20 },
    use: { Running: 12, Hiking: 7, Football: 4 },
  },
)
