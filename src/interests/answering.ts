import type { Queryable, Schema } from '../catalog/index.ts'
import { conditionPredicate, countEach, excluding, type Predicate } from '../retrieval/index.ts'
import type { TagWord } from './tag-word.ts'

/** How many items have all of some words, and how many of them the user could be shown as something new. */
export interface Answering {
  all: number
  open: number
}

/** Counts for a word and each list of others the items that have all of them. */
export type CountAnswering = (
  word: TagWord,
  others: readonly (readonly TagWord[])[],
) => Promise<Answering[]>

/** Counts in the catalogue; open are those left when some are left out by their ids. */
export const countingIn =
  (db: Queryable, schema: Schema, without: readonly string[]): CountAnswering =>
  async (word, others) => {
    const within = conditionPredicate(word, schema)
    const each = others.map(
      (words): Predicate => ({
        op: 'and',
        of: words.map((one) => conditionPredicate(one, schema)),
      }),
    )
    const all = await countEach(db, within, each)
    const open = await countEach(db, excluding(within, without), each)
    return others.map((_, n) => ({ all: all[n]!, open: open[n]! }))
  }
