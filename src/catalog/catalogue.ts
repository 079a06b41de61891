import type pg from 'pg'
import { type Attribute, type Schema, schemaOf } from './attribute.ts'
import { readAttributes, readCatalogue, readRanges, readVocabulary } from './queries.ts'
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
    const attributes = await readAttributes(pool)
    const vocabulary = await readVocabulary(pool)
    const ranges = await readRanges(pool)
    view = { version, attributes, schema: schemaOf(attributes), vocabulary, ranges }
    return view
  }
}
