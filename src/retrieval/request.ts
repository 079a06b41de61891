import type { Schema } from '../catalog/index.ts'
import type { Directive, Sort } from '../preferences/index.ts'
import type { Predicate } from './predicate.ts'

/** What candidates are looked for. */
export interface RetrievalRequest {
  predicate: Predicate
  /** The embedding of what is wanted. */
  vector: Float32Array | null
  /** What is wanted in words, for full text. */
  words: string | null
  /** The wishes whose conditions are a source of candidates, each with its weight. */
  wants: readonly Pick<Directive, 'condition' | 'weight'>[]
  /** The user's taste as seen from what is wanted now. */
  historyVector: Float32Array | null
  /** The same, told by what those liked who liked what the user did. */
  collaborativeVector: Float32Array | null
  /** Whose tags lead to items; null for nobody's. */
  taggedFor: string | null
  /** The order asked for, in place of relevance; the attribute "popularity" is the items' own. */
  sort: Sort | null
  schema: Schema
  /** Whose vectors `vector` and `historyVector` are: other embedders' are not compared. */
  embedder: string
  /** How many candidates at most, up to a thousand or so. */
  limit: number
}

/** An item's id with its partial scores: 0 to 1, but for the popularity, which is as stored. */
export interface Candidate {
  id: string
  scores: {
    /** Cosine similarity of the item with what is wanted. */
    semantic: number
    /** How much of the wanted words the item's text has. */
    lexical: number
    /** The part of the wants that the item meets, by weight. */
    matches: number
    /** Cosine similarity of the item with the user's taste. */
    history: number
    /** How much those who like what the user does like the item. */
    collaborative: number
    /** How near the item is to a tag of the user. */
    tags: number
    popularity: number
  }
}
