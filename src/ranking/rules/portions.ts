import { type Directive, isAttribute, meets } from '../../preferences/index.ts'
import type { RankContext, Rule } from '../context.ts'
import type { Ranked } from '../ranked.ts'

/** The part of a page that should meet a wish, 0 to 1. */
export interface Portion {
  least: number
  most: number
}

/**
 * What "a bit more", "more" and "much more" come to on a page, and what "a bit less", "less" and "much less" do:
 * in words a wish has a measure, and a page that is all comedy after "a bit more comedy" has not obeyed it.
 */
export const portionOf = ({
  polarity,
  weight,
}: Pick<Directive, 'polarity' | 'weight'>): Portion => {
  const degree = weight < 1 ? 0 : weight < 2 ? 1 : 2
  const avoided = [0.2, 0.1, 0.05] as const
  const wanted = [
    { least: 0.2, most: 0.35 },
    { least: 0.4, most: 0.7 },
    { least: 0.7, most: 1 },
  ] as const
  return polarity === 'avoid' ? { least: 0, most: avoided[degree] } : wanted[degree]
}

/** How many of the first `shown` items of a page may meet a wish; its first item always may. */
const most = (directive: Pick<Directive, 'polarity' | 'weight'>, shown: number): number => {
  const allowed = whole(portionOf(directive).most * shown)
  return directive.polarity === 'want' ? Math.max(1, allowed) : allowed
}

/** How many of the first `shown` items of a page should. */
const least = (directive: Pick<Directive, 'polarity' | 'weight'>, shown: number): number =>
  whole(portionOf(directive).least * shown)

/** Rounds down, forgiving what binary fractions lose: 0.7 of 10 is 7. */
const whole = (count: number) => Math.floor(count + 1e-9)

/** The bounds of a wish after each number of items of a page. */
const boundsOf = (directive: Directive, pageSize: number) => {
  const counts = Array.from({ length: pageSize + 1 }, (_, shown) => shown)
  return {
    least: counts.map((shown) => least(directive, shown)),
    most: counts.map((shown) => most(directive, shown)),
  }
}

/**
 * Gives each wish about an attribute its portion of every page, from the page's first item on: after any number of
 * its items as many meet the wish as {@link portionOf} says. Keeps every item, and the order but where a bound
 * asks for another.
 *
 * Item by item, the next is the first in the given order that breaks the fewest upper bounds. It may be any until
 * the places left before some lower bound falls due are no more than the items owed to it and to the wishes due
 * before it: then it must be one that is owed, and one owed to several wishes, or to the one furthest behind,
 * comes first. Where items run out or wishes exclude each other no order holds all bounds; this one comes near.
 */
export const portions: Rule = (ranked, context) => {
  const wishes = context.directives.filter(
    ({ strength, condition }) => strength === 'prefer' && isAttribute(condition),
  )
  if (wishes.length === 0) return [...ranked]
  const { pageSize } = context
  const bounds = wishes.map((wish) => boundsOf(wish, pageSize))
  const groups = groupsOf(ranked, wishes, context)
  const left = wishes.map((_, wish) =>
    groups.reduce((sum, { met, queue }) => (met.includes(wish) ? sum + queue.length : sum), 0),
  )
  const result: Ranked[] = []
  let counts = wishes.map(() => 0)

  while (result.length < ranked.length) {
    const shown = result.length % pageSize
    if (shown === 0) counts = wishes.map(() => 0)
    const owed = owedNow(bounds, counts, left, shown, pageSize)
    let best: Group | undefined
    let rank = [0, 0, 0]
    for (const group of groups) {
      const head = group.queue[group.next]
      if (!head) continue
      const broken = group.met.filter((w) => counts[w]! + 1 > bounds[w]!.most[shown + 1]!).length
      const paid = group.met.reduce((sum, w) => sum + owed[w]!, 0)
      const here = [broken, -paid, head.place]
      if (!best || before(here, rank)) [best, rank] = [group, here]
    }
    result.push(best!.queue[best!.next++]!.one)
    for (const wish of best!.met) {
      counts[wish]!++
      left[wish]!--
    }
  }
  return result
}

/** The items that meet the same wishes, in the given order: only the first of each group can be next. */
interface Group {
  met: readonly number[]
  queue: { one: Ranked; place: number }[]
  next: number
}

const groupsOf = (
  ranked: readonly Ranked[],
  wishes: readonly Directive[],
  { items, schema }: RankContext,
): Group[] => {
  const groups = new Map<string, Group>()
  ranked.forEach((one, place) => {
    const item = items.get(one.id)
    const met = wishes.flatMap(({ condition }, wish) =>
      item && meets(item, condition, schema) ? wish : [],
    )
    const group = groups.get(met.join()) ?? { met, queue: [], next: 0 }
    group.queue.push({ one, place })
    groups.set(met.join(), group)
  })
  return [...groups.values()]
}

/** How many items each wish is owed by the nearest number of items at which no place is left to spare; else zeros. */
const owedNow = (
  bounds: readonly { least: readonly number[] }[],
  counts: readonly number[],
  left: readonly number[],
  shown: number,
  pageSize: number,
): number[] => {
  for (let due = shown + 1; due <= pageSize; due++) {
    const owed = bounds.map(({ least }, wish) =>
      Math.min(left[wish]!, Math.max(0, least[due]! - counts[wish]!)),
    )
    if (owed.reduce((sum, one) => sum + one, 0) >= due - shown) return owed
  }
  return bounds.map(() => 0)
}

const before = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, n) => value !== b[n])
  return at >= 0 && a[at]! < b[at]!
}
