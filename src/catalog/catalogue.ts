import type pg from 'pg'
import { transaction } from '../database/index.ts'
import { type Attribute, type Schema, schemaOf } from './attribute.ts'
import {
  type Queryable,
  readAttributes,
  readCatalogue,
  readRanges,
  readVocabulary,
  seeOneMoment,
} from './queries.ts'
import type { Range } from './ranges.ts'
import type { VocabularyEntry } from './vocabulary.ts'

/** What is known of a catalogue at one version: never changed, so what is derived from it may be cached by it. */
export interface CatalogueView {
  readonly version: number
  readonly attributes: readonly Attribute[]
  readonly schema: Schema
  readonly vocabulary: readonly VocabularyEntry[]
  /** Of numbers and dates that some item has. */
  readonly ranges: ReadonlyMap<string, Range>
}

/** Reads the catalogue's view, anew only when its version has changed. */
export const catalogueReader = (pool: pg.Pool): (() => Promise<CatalogueView>) => {
  let view: CatalogueView | undefined
  return async function readView() {
    const { version } = await readCatalogue(pool)
    if (view?.version === version) return view
    const read = await transaction(pool, readAtOnce)
    // A reading that began earlier may end later.
    if (!view || view.version < read.version) view = read
    return view
  }
}

/** What is read piece by piece while the schema changes would speak of attributes that it does not have. */
const readAtOnce = async (db: Queryable): Promise<CatalogueView> => {
  await seeOneMoment(db)
  const { version } = await readCatalogue(db)
  const attributes = await readAttributes(db)
  const vocabulary = await readVocabulary(db)
  const ranges = await readRanges(db)
  return { version, attributes, schema: schemaOf(attributes), vocabulary, ranges }
}
