import type { KeyedEvent } from '../behavior/index.ts'
import type { CountAnswering } from './answering.ts'
import { liftOf } from './lift.ts'
import { type KnownWords, type Shared, sharedWords } from './modifiers.ts'
import { supportOf } from './support.ts'

/** A word that a user's items have more often than the catalogue's: no interest, for it may be so by chance, or a trifle. */
export interface Leaning extends Shared {
  lift: number
  /** So many of the user's items have it, */
  items: number
  /** of so many. */
  of: number
}

/** The leanings of a user, of diverse support as an interest has it. */
export const leaningsOf = async (
  telling: readonly KeyedEvent[],
  known: KnownWords,
  countAnswering: CountAnswering,
): Promise<Leaning[]> => {
  const of = supportOf(telling).items
  const leanings: Leaning[] = []
  for (const { word, behaviours } of sharedWords(telling, known)) {
    const count = known.countOf(word) ?? (await countAnswering(word, [[]]))[0]!.all
    const { items } = supportOf(behaviours)
    const lift = liftOf({ items, of, share: Math.min(1, count / known.items) })
    if (lift > 1) leanings.push({ word, behaviours, lift, items, of })
  }
  return leanings
}
