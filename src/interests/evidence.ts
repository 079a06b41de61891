import { isReliable, type KeyedEvent, readEvents, valuesOn } from '../behavior/index.ts'
import { type Item, type Queryable, readItems } from '../catalog/index.ts'
import type { Interest } from './interest.ts'

/** What is wrong with one piece of evidence; of evidence that is missing altogether the key is empty. */
export interface EvidenceFault {
  key: string
  fault:
    | 'there is no evidence'
    | 'the user has no such event'
    | 'the behaviour is not reliable'
    | 'the item is gone'
    | 'the item does not have the value'
}

type Claim = Pick<Interest, 'attribute' | 'value' | 'evidence'>

/** Checks an interest against the user's own events, by key, and their items. Sound evidence has no fault. */
export const evidenceFaults = (
  { attribute, value, evidence }: Claim,
  events: ReadonlyMap<string, KeyedEvent>,
  items: ReadonlyMap<string, Item>,
): EvidenceFault[] => {
  if (evidence.length === 0) return [{ key: '', fault: 'there is no evidence' }]
  return evidence.flatMap((key): EvidenceFault[] => {
    const event = events.get(key)
    if (!event) return [{ key, fault: 'the user has no such event' }]
    if (!isReliable(event)) return [{ key, fault: 'the behaviour is not reliable' }]
    const item = items.get(event.itemId)
    if (!item) return [{ key, fault: 'the item is gone' }]
    if (!valuesOn(item, attribute).includes(value))
      return [{ key, fault: 'the item does not have the value' }]
    return []
  })
}

/** The interests whose every piece of evidence is an event of this user on an item that has the value. */
export const soundInterests = async <T extends Claim>(
  db: Queryable,
  userId: string,
  interests: readonly T[],
): Promise<T[]> => {
  const keys = [...new Set(interests.flatMap(({ evidence }) => evidence))]
  const events = await readEvents(db, userId, keys)
  const ids = [...new Set(events.map(({ itemId }) => itemId))]
  const items = new Map((await readItems(db, ids)).map((item) => [item.id, item]))
  const byKey = new Map(events.map((event) => [event.key, event]))
  return interests.filter((interest) => evidenceFaults(interest, byKey, items).length === 0)
}
