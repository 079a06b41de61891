import {
  type Attribute,
  type CatalogueView,
  type Item,
  type Range,
  schemaOf,
} from '../catalog/index.ts'
import type { Operation } from '../preferences/index.ts'
import { type CompiledGrammar, grammars } from './grammar/index.ts'
import { type Grounding, ungrounded, type WordGround } from './grounding.ts'
import type { Found } from './quantities/number.ts'
import type { Atom, Context, Position } from './readers/atom.ts'
import { atomsOf } from './readers/atoms.ts'
import { type Tokens, tokensOf } from './tokens.ts'
import { lexiconOf } from './vocabulary/lexicon.ts'

/** A catalogue of these attributes, values with their counts, and ranges. */
export const view = (
  attributes: Attribute[],
  vocabulary: Record<string, Record<string, number>>,
  ranges: Record<string, Range>,
): CatalogueView => ({
  version: 1,
  attributes,
  schema: schemaOf(attributes),
  vocabulary: Object.entries(vocabulary).flatMap(([attribute, values]) =>
    Object.entries(values).map(([value, count]) => ({ attribute, value, count })),
  ),
  ranges: new Map(Object.entries(ranges)),
})

/** A catalogue of tags and nothing else. */
export const viewOfValues = (vocabulary: Record<string, Record<string, number>>): CatalogueView =>
  view(
    Object.keys(vocabulary).map((name): Attribute => ({ name, kind: 'tags' })),
    vocabulary,
    {},
  )

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
  {
    year: [1921, 1961, 1984, 1999, 2008, 2024],
    runtime: [62, 84, 92, 104, 121, 238],
    rating: [0.5, 2.6, 3, 3.5, 3.9, 5],
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
  {
    price: [9, 20, 35, 60, 110, 400],
    released: ['2015-02-01', '2016-09-01', '2018-05-03', '2020-01-01', '2022-07-09', '2025-11-30'],
    stars: [1, 3, 3.8, 4.3, 4.7, 5],
  },
)

/** Things that are counted under names that no measure has. */
export const recipeView = view(
  [
    { name: 'calories', kind: 'number', unit: 'kcal' },
    { name: 'reviews', kind: 'number' },
    { name: 'added', kind: 'date' },
    { name: 'diet', kind: 'tags' },
  ],
  { diet: { Vegan: 4 } },
  { calories: [90, 200, 300, 400, 500, 900] },
)

/** Operations in a line each: "avoid must genres contains Horror". */
export const linesOf = (operations: readonly Operation[]): string[] =>
  operations.map((operation) => {
    if (operation.op === 'clear') return 'clear'
    if (operation.op === 'sort') {
      const { attribute, direction, apart } = operation
      return `sort ${attribute} ${apart ? `${apart.attribute} ${apart.most}` : direction}`
    }
    if (operation.op === 'retract') {
      const { polarity, attribute, value, text, like } = operation
      return ['retract', polarity, attribute, value ?? text ?? like].filter(Boolean).join(' ')
    }
    const { polarity, strength, condition, exclusive, weight } = operation
    const about =
      'text' in condition
        ? `"${condition.text}"`
        : 'like' in condition
          ? `like ${condition.like}`
          : `${condition.attribute} ${condition.operator} ${[condition.value].flat().join('|')}`
    return `${polarity} ${strength}${exclusive ? ' only' : ''} ${about}${weight === 1 ? '' : ` x${weight}`}`
  })

/** An item with nothing but these attributes. */
export const itemOf = (id: string, attributes: Item['attributes'] = {}, title = id): Item => ({
  id,
  title,
  text: '',
  attributes,
  popularity: 0,
})

/** When commands are read. */
export const now = new Date('2026-06-01T12:00:00Z')

/** A page of three items, in the order of their numbers. */
export const shown: readonly Item[] = [80, 100, 120].map((runtime, i) =>
  itemOf(`${i}`, { runtime, year: 1990 + i, price: 10 * (i + 1) }, `T${i}`),
)

/** What is known of these words, and items by their folded titles. */
export const groundingOf = (
  words: Record<string, WordGround>,
  titles: Record<string, Item> = {},
): Grounding => ({
  words: new Map(Object.entries(words)),
  titles: new Map(Object.entries(titles)),
})

/** What the atoms of a command are read from: English over the films, unless it is changed. */
export const contextOf = (command: string, changes: Partial<Context> = {}): Context => ({
  tokens: tokensOf(command),
  view: filmView,
  compiled: grammars[0]!,
  shown: [],
  inForce: [],
  grounding: ungrounded,
  now,
  ...changes,
})

/** The same for a reader, after these atoms. */
export const positionOf = (
  command: string,
  { before = [], ...changes }: Partial<Omit<Position, 'lexicon'>> = {},
): Position => {
  const context = contextOf(command, changes)
  return { ...context, lexicon: lexiconOf(context.view), before }
}

export const atomsIn = (command: string, changes: Partial<Context> = {}): Atom[] =>
  atomsOf(contextOf(command, changes))

/** An atom in a word or two: "scope without", "value Horror". */
export const lineOfAtom = (atom: Atom): string => {
  switch (atom.kind) {
    case 'scope':
      return `scope ${atom.name}`
    case 'value':
      return `value ${atom.senses.map(({ value }) => value).join('|')}`
    case 'attribute':
      return `attribute ${atom.attributes.join('|')}`
    case 'item':
      return ['item', ...atom.items.map(({ id }) => id)].join(' ')
    case 'text':
      return `text "${atom.text}"`
    default:
      return atom.kind
  }
}

/** The grammar of a language by its ISO 639-1 code. */
export const grammarFor = (language: string): CompiledGrammar =>
  grammars.find(({ grammar }) => grammar.language === language)!

/** A reader tried on the first word of a text: what it finds, and the words that it leaves. */
export const readerOf =
  <T>(
    read: (
      tokens: Tokens,
      at: number,
      compiled: CompiledGrammar,
      now: Date,
    ) => Found<T> | undefined,
  ) =>
  (text: string, language = 'en') => {
    const tokens = tokensOf(text)
    const found = read(tokens, 0, grammarFor(language), new Date('2026-06-01T12:00:00Z'))
    return found && { value: found.value, rest: tokens.folded.slice(found.to).join(' ') }
  }
