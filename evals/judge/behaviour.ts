import { type EventType, isReliable, type KeyedEvent } from '../../src/behavior/index.ts'
import type { CaseOf } from './case.ts'

/** What the user of a case did, as events with the keys "1", "2" and so on. */
export const eventsOf = ({ did }: Pick<CaseOf<'interest'>, 'did'>): KeyedEvent[] =>
  did.map((line, i) => {
    const [type, itemId, day, time] = line.split(' ') as [EventType, string, string, string]
    return { key: String(i + 1), type, itemId, at: `${day}T${time}:00.000Z` }
  })

/** The events that an interest rests on; a key that is none of them is left out. */
export const evidenceOf = (one: CaseOf<'interest'>): KeyedEvent[] => {
  const keys = new Set(one.evidence.map(String))
  return eventsOf(one).filter(({ key }) => keys.has(key))
}

export const reliableOf = (events: readonly KeyedEvent[]): KeyedEvent[] => events.filter(isReliable)
