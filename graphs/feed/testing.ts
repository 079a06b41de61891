import { randomUUID } from 'node:crypto'
import {
  type Attribute,
  catalogueReader,
  embedItems,
  type Item,
  storeItems,
  storeSchema,
} from '../../src/catalog/index.ts'
import { type Database, openCheckpointer, openTemporaryDatabase } from '../../src/database/index.ts'
import type { Embedder } from '../../src/models/index.ts'
import { type Feed, openFeed } from './feed.ts'
import type { FeedRuntime } from './runtime.ts'

/** Counts words into 64 places: close enough to an embedding for texts that share words. */
export const wordEmbedder: Embedder = {
  name: 'words',
  dimension: 64,
  embed: async (texts) =>
    texts.map((text) => {
      const vector = new Float32Array(64)
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
        const place = [...word].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9_973, 7)
        vector[place % 64]! += 1
      }
      const length = Math.hypot(...vector) || 1
      return vector.map((value) => value / length)
    }),
}

/** A catalogue to steer through. */
export interface TestCatalogue {
  attributes: Attribute[]
  items: Item[]
}

const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!

/** 240 films that never were: every genre, decade and star meets every other somewhere. */
export const films: TestCatalogue = {
  attributes: [
    { name: 'genres', kind: 'tags', title: 'Genre', synonyms: { 'Sci-Fi': ['science fiction'] } },
    { name: 'year', kind: 'number', unit: 'year' },
    { name: 'runtime', kind: 'number', unit: 'minute', title: 'Running time' },
    { name: 'rated', kind: 'category', order: ['G', 'PG', 'PG-13', 'R'] },
    { name: 'cast', kind: 'tags', title: 'Cast' },
  ],
  items: Array.from({ length: 240 }, (_, i) => ({
    id: `film-${i}`,
    title: `Film number ${i}`,
    text: at(['A storm at sea.', 'Robots learn to sing.', 'A quiet village in winter.'], i),
    popularity: (i * 37) % 101,
    attributes: {
      genres: [
        ...new Set([
          at(['Horror', 'Comedy', 'Drama', 'Sci-Fi', 'Western'], i),
          at(['Comedy', 'Thriller', 'Romance'], i),
        ]),
      ],
      year: 1960 + (i % 60),
      // Every eleventh film has no running time: what is missing is a case to handle.
      ...(i % 11 !== 0 && { runtime: 75 + ((i * 7) % 110) }),
      rated: at(['G', 'PG', 'PG-13', 'R'], i),
      cast: [at(['Ada Grant', 'Bo Lindqvist', 'Cleo Marsh', 'Tom Harker'], Math.floor(i / 3))],
    },
  })),
}

/** 90 shoes with a price: no film word in sight. */
export const shoes: TestCatalogue = {
  attributes: [
    { name: 'price', kind: 'number', unit: 'USD', title: 'Price' },
    { name: 'colour', kind: 'category', title: 'Colour' },
    { name: 'use', kind: 'tags', title: 'Use' },
    { name: 'waterproof', kind: 'flag', title: 'Waterproof' },
    { name: 'released', kind: 'date', title: 'Released' },
  ],
  items: Array.from({ length: 90 }, (_, i) => ({
    id: `shoe-${i}`,
    title: `Shoe ${i}`,
    text: 'Laces, a sole and a tongue.',
    popularity: i % 17,
    attributes: {
      price: 20 + ((i * 13) % 160),
      colour: at(['Red', 'Light Blue', 'Black', 'White'], i),
      use: [at(['Running', 'Hiking', 'Football'], i)],
      waterproof: i % 2 === 0,
      released: `${2015 + (i % 10)}-0${1 + (i % 9)}-15`,
    },
  })),
}

/** A feed over a catalogue in a database of its own. `reopen` is what another process would see. */
export interface TestFeed {
  feed: Feed
  runtime: FeedRuntime
  database: Database
  reopen(changes?: Partial<FeedRuntime>): Feed
  close(): Promise<void>
}

export const openTestFeed = async ({ attributes, items }: TestCatalogue): Promise<TestFeed> => {
  const database = await openTemporaryDatabase()
  const { pool } = database
  await storeSchema(pool, attributes)
  await storeItems(pool, items)
  await embedItems(pool, wordEmbedder)
  const runtime: FeedRuntime = {
    pool,
    embedder: wordEmbedder,
    readView: catalogueReader(pool),
    now: () => new Date(),
    newId: randomUUID,
  }
  const reopen = (changes: Partial<FeedRuntime> = {}) =>
    openFeed(
      { ...runtime, readView: catalogueReader(pool), ...changes },
      openCheckpointer(database),
    )
  return { feed: reopen(), runtime, database, reopen, close: () => database.close() }
}
