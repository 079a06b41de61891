import fc from 'fast-check'
import { eventTypes } from './event.ts'
import type { KeyedEvent } from './reliable.ts'

/** The instant from which tests look back. */
export const now = new Date('2026-06-15T12:00:00.000Z')

/** An instant so many days before {@link now}. */
export const daysAgo = (days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString()

/** Histories of the last three years on some items, newest last, each event with a key of its own. */
export const histories = (itemIds: readonly string[]): fc.Arbitrary<KeyedEvent[]> =>
  fc
    .array(
      fc.record({
        type: fc.constantFrom(...eventTypes),
        itemId: fc.constantFrom(...itemIds),
        days: fc.double({ min: 0, max: 1_100, noNaN: true }),
      }),
      { maxLength: 60, size: 'max' },
    )
    .map((events) =>
      events
        .sort((a, b) => b.days - a.days)
        .map(({ type, itemId, days }, i) => ({
          key: `event-${i}`,
          type,
          itemId,
          at: daysAgo(days),
        })),
    )
