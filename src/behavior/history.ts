import { type BehaviorEvent, tasteWeights } from './event.ts'

/** An item of the history with how much it says of the user's taste, from -1 to 1. */
export interface Taste {
  itemId: string
  weight: number
}

/** What a history says of taste: the latest telling behaviour on each item counts. */
export const tastesOf = (history: readonly BehaviorEvent[]): Taste[] => {
  const latest = new Map<string, number>()
  for (const { itemId, type } of history) {
    const weight = tasteWeights[type]
    if (weight !== 0) latest.set(itemId, weight)
  }
  return [...latest].map(([itemId, weight]) => ({ itemId, weight }))
}

/** The items that the user has had already: shown again, they belong behind the others. */
export const hadBefore = (history: readonly BehaviorEvent[]): string[] => [
  ...new Set(
    history
      .filter(({ type }) => type === 'watch' || type === 'purchase')
      .map(({ itemId }) => itemId),
  ),
]
