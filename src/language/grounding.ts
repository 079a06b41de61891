import type { Item } from '../catalog/index.ts'
import type { Tokens } from './tokens.ts'

/** A value that words mean, found by embeddings, and how near they are to it. */
export interface Alias {
  attribute: string
  value: string
  confidence: number
  /** What they mean is a flag, and this its title. */
  isFlag?: true
}

/** What the catalogue and the embedder say of a word that neither the grammar nor a short list of values knows. */
export interface WordGround {
  /** It is only a noun for an item of this catalogue: "films", "shoes". */
  isItemNoun?: boolean
  /** It is a word of the language or stands in some item's text: no misspelling. */
  isKnown?: boolean
  /** It is a word of the language. */
  isWord?: boolean
  /** It is one of the few thousand words that are used every day: no name, unless it has a capital. */
  isCommon?: boolean
  /** The value that it means: "scary" for "Horror". */
  alias?: Alias
}

/** What is known of a command's words beside its grammar and the vocabulary. */
export interface Grounding {
  /** By folded word. */
  words: ReadonlyMap<string, WordGround>
  /** Items whose titles the command names, by folded title. */
  titles: ReadonlyMap<string, Item>
  /** The values that texts mean, by their folded words: "pixel art" for "Pixel Graphics". */
  phrases?: ReadonlyMap<string, Alias>
}

/** A reading without it takes every unknown word as it is. */
export const ungrounded: Grounding = { words: new Map(), titles: new Map() }

/** Whether a word is a noun for any item of the catalogue ("films"), as far as is known. */
export const isItemNounAt = (
  { tokens, grounding }: { tokens: Pick<Tokens, 'folded'>; grounding: Grounding },
  at: number,
): boolean => grounding.words.get(tokens.folded[at]!)?.isItemNoun === true
