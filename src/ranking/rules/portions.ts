import type { RankContext, Rule } from '../context.ts'
import type { Ranked } from '../ranked.ts'
import { type Kinds, kindsOf } from './kinds.ts'
import type { Bounds } from './portion.ts'

/**
 * Gives each wish about an attribute its portion of every page, from the page's first item on: after any number of
 * its items as many meet the wish as its portion says; and keeps values that are not to come again and again within
 * their number. Keeps every item, and the order but where a bound asks for another.
 *
 * Item by item, the next is the first in the given order that breaks the fewest upper bounds. It may be any until
 * the places left before some lower bound falls due are no more than the items owed to it and to the wishes due
 * before it: then it must be one that is owed, and one owed to several wishes, or to the one furthest behind,
 * comes first. Where items run out or wishes exclude each other no order holds all bounds; this one comes near.
 */
export const portions: Rule = (ranked, context) => {
  const kinds = kindsOf(ranked, context)
  const { bounds } = kinds
  if (bounds.length === 0) return [...ranked]
  const { pageSize } = context
  const groups = groupsOf(ranked, kinds, context)
  const owing = bounds.flatMap(({ least }, kind) => (least[pageSize]! > 0 ? kind : []))
  const left = bounds.map(() => 0)
  for (const { met, queue } of groups) for (const kind of met) left[kind]! += queue.length
  const result: Ranked[] = []
  let counts = bounds.map(() => 0)

  while (result.length < ranked.length) {
    const shown = result.length % pageSize
    if (shown === 0) counts = bounds.map(() => 0)
    const owed = owedNow(owing, { bounds, counts, left, shown, pageSize })
    let best: Group | undefined
    let rank = [0, 0, 0]
    for (const group of groups) {
      const head = group.queue[group.next]
      if (!head) continue
      const broken = group.met.filter((k) => counts[k]! + 1 > bounds[k]!.most[shown + 1]!).length
      const paid = group.met.reduce((sum, k) => sum + (owed.get(k) ?? 0), 0)
      const here = [broken, -paid, head.place]
      if (!best || before(here, rank)) [best, rank] = [group, here]
    }
    result.push(best!.queue[best!.next++]!.one)
    for (const kind of best!.met) {
      counts[kind]!++
      left[kind]!--
    }
  }
  return result
}

/** The items of the same kinds, in the given order: only the first of each group can be next. */
interface Group {
  met: readonly number[]
  queue: { one: Ranked; place: number }[]
  next: number
}

const groupsOf = (ranked: readonly Ranked[], kinds: Kinds, { items }: RankContext): Group[] => {
  const groups = new Map<string, Group>()
  ranked.forEach((one, place) => {
    const item = items.get(one.id)
    const met = item ? kinds.of(item) : []
    const group = groups.get(met.join()) ?? { met, queue: [], next: 0 }
    group.queue.push({ one, place })
    groups.set(met.join(), group)
  })
  return [...groups.values()]
}

/** How far a page is. */
interface Standing {
  bounds: readonly Bounds[]
  counts: readonly number[]
  left: readonly number[]
  shown: number
  pageSize: number
}

/** How many items some kinds are owed by the nearest number of items at which no place is left to spare; else none. */
const owedNow = (
  owing: readonly number[],
  { bounds, counts, left, shown, pageSize }: Standing,
): ReadonlyMap<number, number> => {
  for (let due = shown + 1; due <= pageSize; due++) {
    let sum = 0
    const owed = new Map<number, number>()
    for (const kind of owing) {
      const items = Math.max(0, bounds[kind]!.least[due]! - counts[kind]!)
      owed.set(kind, Math.min(left[kind]!, items))
      sum += owed.get(kind)!
    }
    if (sum >= due - shown) return owed
  }
  return new Map()
}

const before = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, n) => value !== b[n])
  return at >= 0 && a[at]! < b[at]!
}
