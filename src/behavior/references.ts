import type { BehaviorEvent } from './event.ts'

/**
 * Short names of the items of a history, oldest first, by their ids: `e1` is the item of the newest behaviour. What is
 * left out of a history because it is old changes none.
 */
export const itemReferences = (
  behaviours: readonly Pick<BehaviorEvent, 'itemId'>[],
): Map<string, string> => {
  const ids = new Set(behaviours.map(({ itemId }) => itemId).reverse())
  return new Map([...ids].map((id, n) => [id, `e${n + 1}`]))
}
