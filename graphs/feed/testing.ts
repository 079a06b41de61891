import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import {
  type Attribute,
  catalogueReader,
  embedItems,
  type Item,
  storeItems,
  storeSchema,
} from '../../src/catalog/index.ts'
import {
  type Database,
  openCheckpointer,
  openTemporaryDatabase,
  userPool,
} from '../../src/database/index.ts'
import type { Embedder } from '../../src/models/index.ts'
import { readLatestSnapshot } from '../../src/pages/index.ts'
import {
  type Condition,
  type Directive,
  type FeedKey,
  type Preferences,
  preferencesOf,
  readLastTurn,
  readMemory,
  readTurns,
} from '../../src/preferences/index.ts'
import { readSpans } from '../../src/traces/index.ts'
import { type Feed, openFeed } from './feed.ts'
import type { FeedRuntime } from './runtime.ts'
import { type FeedState, feedState } from './state.ts'
import type { Steering } from './steering.ts'

let users = 0
/** The feed of a user that no other test steers. */
export const someone = (): FeedKey => ({ userId: `user-${++users}`, feed: 'home' })

/** Every item of a feed, page by page. */
export const allPages = async (feed: Feed, key: FeedKey, limit = 20): Promise<Item[]> => {
  const items: Item[] = []
  let page = await feed.show(key, limit)
  for (;;) {
    items.push(...page.items.map(({ item }) => item))
    if (page.next === null) return items
    page = (await feed.next(key, { snapshot: page.snapshot, offset: page.next }, limit))!
  }
}

export const titles = (items: readonly { item: Item }[]): string[] =>
  items.map(({ item }) => item.title)

/** A state as a node meets it: what is not given is as a turn begins. */
export const stateOf = (given: Partial<FeedState>): FeedState => ({
  ...feedState.parse({}),
  ...given,
})

/** A directive in force: "more of it", where nothing else is said. */
export const directive = (condition: Condition, given: Partial<Directive> = {}): Directive => ({
  id: randomUUID(),
  polarity: 'want',
  strength: 'prefer',
  weight: 1,
  quote: '',
  expiresAt: null,
  condition,
  ...given,
})

/** The n-th of wishes that have nothing to do with each other. */
export const wish = (n: number): Steering => ({
  given: {
    act: 'refine',
    operations: [
      {
        op: 'add',
        polarity: 'want',
        strength: 'prefer',
        condition: { text: `wish ${n}` },
        weight: 1,
        exclusive: false,
        expiresAt: null,
        quote: `wish ${n}`,
      },
    ],
  },
})

/** The n-th wish as a user types it, so that it stops what runs on the feed; it needs no reading. */
export const typed = (n: number): Steering => ({ ...wish(n), command: `wish ${n}` })

/** What came of commands that raced: those that were answered, and what the others met. */
export const racing = async (answers: readonly Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(answers)
  return {
    answered: outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : [])),
    refused: outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : [])),
  }
}

/** Takes back the last turn. */
export const undo: Steering = { given: { act: 'undo', operations: [] } }

/**
 * The words of the directives in force on a feed where every turn made a wish, after making sure that each of its
 * turns is whole: its number, its directive, its trace and, of the last, its page.
 *
 * @throws Error when something of a turn is not there.
 */
export const wholeWishes = async (database: pg.Pool, key: FeedKey): Promise<string[]> => {
  const pool = userPool(database, key.userId)
  const last = await readLastTurn(pool, key)
  const turns = await readTurns(pool, key, last + 100, last + 100)
  const whole = async ({ id, number }: (typeof turns)[number]) => {
    const { remembered } = await readMemory(pool, key, { atTurn: number, now: new Date() })
    const spans = await readSpans(pool, { userId: key.userId, turnId: id })
    return remembered.length === number && spans.length > 0
  }
  const wholes = await Promise.all(turns.map(whole))
  const page = last === 0 ? undefined : await readLatestSnapshot(pool, key)
  if (turns.length !== last || wholes.includes(false) || (page?.basis.turn ?? 0) !== last)
    throw new Error(`turn ${last} of ${turns.length}, whole: ${wholes}, page: ${page?.basis.turn}`)
  const { remembered } = await readMemory(pool, key, { atTurn: last, now: new Date() })
  return remembered.map(({ quote }) => quote)
}

/** What was in force after a turn, of that what has not expired. */
export const inForceAt = async (
  pool: pg.Pool,
  key: FeedKey,
  atTurn: number,
): Promise<Preferences> => preferencesOf(await readMemory(pool, key, { atTurn, now: new Date() }))

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

export const openTestFeed = async (
  { attributes, items }: TestCatalogue,
  openDatabase: () => Promise<Database> = openTemporaryDatabase,
): Promise<TestFeed> => {
  const database = await openDatabase()
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
