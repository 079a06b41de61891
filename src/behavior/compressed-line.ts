import type { BehaviorEvent, EventType } from './event.ts'
import { periodOf } from './period.ts'

/** A sequence of items, and every period and behaviour in which just that sequence occurred. */
export interface CompressedLine {
  periods: { period: string; types: EventType[] }[]
  items: { itemId: string; times: number }[]
}

/**
 * RecGPT's compression: behaviours are grouped by period and type, and the groups inverted, keyed by their sequence of
 * items. In the order of the history. Nothing is lost but the time within a period.
 */
export const linesOf = (history: readonly BehaviorEvent[], now: Date): CompressedLine[] => {
  const lines = new Map<string, CompressedLine>()
  for (const { period, type, times } of groupsOf(history, now)) {
    const key = JSON.stringify([...times])
    const items = [...times].map(([itemId, times]) => ({ itemId, times }))
    const line = lines.get(key) ?? { periods: [], items }
    const known = line.periods.find((one) => one.period === period)
    if (known) known.types.push(type)
    else line.periods.push({ period, types: [type] })
    lines.set(key, line)
  }
  return [...lines.values()]
}

interface Group {
  period: string
  type: EventType
  /** How often it was done to each item, in the order of the first time. */
  times: Map<string, number>
}

const groupsOf = (history: readonly BehaviorEvent[], now: Date): Iterable<Group> => {
  const groups = new Map<string, Group>()
  for (const { at, type, itemId } of history) {
    const period = periodOf(at, now)
    const key = `${period} ${type}`
    const group = groups.get(key) ?? { period, type, times: new Map() }
    group.times.set(itemId, (group.times.get(itemId) ?? 0) + 1)
    groups.set(key, group)
  }
  return groups.values()
}

/** A line as a model reads it: `2026-01-03 (like, save), 2025-11 (watch) | Item, Item ×2`. */
export const writeLine = (
  { periods, items }: CompressedLine,
  nameOf: (itemId: string) => string,
): string => {
  const when = periods.map(({ period, types }) => `${period} (${types.join(', ')})`)
  const what = items.map(({ itemId, times }) => nameOf(itemId) + (times > 1 ? ` ×${times}` : ''))
  return `${when.join(', ')} | ${what.join(', ')}`
}
