import { type BehaviorEvent, tasteWeights } from './event.ts'

/** An item of the history with how much it says of the user's taste, from -1 to 1. */
export interface Taste {
  itemId: string
  weight: number
}

/** After so many other items an item of the history says half as much. */
const halfLife = 5

/**
 * What a history says of taste, newest last: the latest telling behaviour on each item counts, and less the more
 * items came after it.
 */
export const tastesOf = (history: readonly BehaviorEvent[]): Taste[] => {
  const latest = new Map<string, number>()
  for (const { itemId, type } of history) {
    const weight = tasteWeights[type]
    if (weight === 0) continue
    // Deleted first, to be the last.
    latest.delete(itemId)
    latest.set(itemId, weight)
  }
  return [...latest].map(([itemId, weight], at) => ({
    itemId,
    weight: weight * 2 ** ((at + 1 - latest.size) / halfLife),
  }))
}
