import type { KeyedEvent } from '../../../src/behavior/index.ts'
import { isPositive, type Rating } from './ratings.ts'

/** Up to so many stars a user disliked an item. */
const negative = 2

export const isNegative = ({ rating }: Pick<Rating, 'rating'>): boolean => rating <= negative

/** A rating as the events that a product would have seen: the item was watched, and then liked or disliked or neither. */
export const eventsOf = (rating: Rating): KeyedEvent[] => {
  const { itemId } = rating
  const at = new Date(rating.at * 1000).toISOString()
  const judged = isPositive(rating) ? 'like' : isNegative(rating) ? 'dislike' : undefined
  const watched: KeyedEvent = { key: `${itemId} 1`, type: 'watch', itemId, at }
  // Events of one second are in the order of their keys.
  return judged ? [watched, { key: `${itemId} 2`, type: judged, itemId, at }] : [watched]
}
