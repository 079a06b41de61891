import type { Item } from '../../../src/catalog/index.ts'
import type { Past } from '../../simulator/latent/index.ts'
import { isNegative } from '../recommendation/events.ts'
import { byUser, type Case, drawsOf, isPositive, type Rating } from '../recommendation/ratings.ts'

/** This part of what a user liked comes later. */
const laterShare = 0.4
/** Before and later a user liked at least so many. */
const fewest = 5

/** A user whose last likes are to be found. */
export interface Parted extends Pick<Case, 'userId' | 'history' | 'liked' | 'isKeptBack'> {
  /** The ids of what the user liked later. */
  later: readonly string[]
}

/** Parts each user's ratings at a moment: what came in the same second or later is not known. Users of too few likes are left out. */
export const partedOf = (ratings: readonly Rating[]): Parted[] =>
  [...byUser(ratings)].flatMap(([userId, own]) => {
    const sorted = own.toSorted((a, b) => a.at - b.at)
    const positives = sorted.filter(isPositive)
    const moment = positives[Math.floor((1 - laterShare) * positives.length)]?.at ?? 0
    const history = sorted.filter(({ at }) => at < moment)
    const idsOf = (some: readonly Rating[]) => some.map(({ itemId }) => itemId)
    const liked = idsOf(history.filter(isPositive))
    const later = idsOf(positives.filter(({ at }) => at >= moment))
    if (liked.length < fewest || later.length < fewest) return []
    return { userId, history, liked, later, isKeptBack: drawsOf(userId).isKeptBack }
  })

export const pastOf = (
  { userId, history, liked, later }: Parted,
  items: ReadonlyMap<string, Item>,
): Past => ({
  userId,
  liked: liked.map((id) => items.get(id)!),
  disliked: history.filter(isNegative).map(({ itemId }) => items.get(itemId)!),
  had: new Set(history.map(({ itemId }) => itemId)),
  later: later.map((id) => items.get(id)!),
})
