import type { Item } from '../../catalog/index.ts'
import { type Apart, isAttribute, meets } from '../../preferences/index.ts'
import type { RankContext } from '../context.ts'
import type { Ranked } from '../ranked.ts'
import { atMost, type Bounds, boundsOf } from './portion.ts'

/** The kinds of items that a page is to hold more or fewer of, and which of them each item is. */
export interface Kinds {
  /** By a kind's number. */
  bounds: readonly Bounds[]
  /** The numbers of an item's kinds. */
  of(item: Item): readonly number[]
}

/** A kind for each wish about an attribute, and one for each value that is not to come again and again. */
export const kindsOf = (ranked: readonly Ranked[], context: RankContext): Kinds => {
  const { items, directives, schema, apart, rules, pageSize } = context
  const caps: Apart[] = [apart ?? [], rules.filter((rule) => rule.kind === 'cap')].flat()
  const wishes = directives.filter(
    ({ strength, condition }) => strength === 'prefer' && isAttribute(condition),
  )
  const bounds = wishes.map((wish) => boundsOf(wish, pageSize))
  const capped = new Map<string, number>()
  for (const cap of caps)
    for (const [value, count] of countsOf(ranked, cap, items)) {
      // Others are within the bound however they are placed.
      if (count <= cap.most) continue
      capped.set(keyOf(cap, value), bounds.length)
      bounds.push(atMost(cap.most, pageSize))
    }
  return {
    bounds,
    of: (item) => [
      ...wishes.flatMap(({ condition }, wish) => (meets(item, condition, schema) ? wish : [])),
      ...caps.flatMap((cap) =>
        valuesOf(item, cap).flatMap((value) => capped.get(keyOf(cap, value)) ?? []),
      ),
    ],
  }
}

const countsOf = (ranked: readonly Ranked[], cap: Apart, items: RankContext['items']) => {
  const counts = new Map<string, number>()
  for (const { id } of ranked)
    for (const value of valuesOf(items.get(id), cap))
      counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const valuesOf = (item: Item | undefined, { attribute }: Apart): string[] =>
  item && Object.hasOwn(item.attributes, attribute)
    ? [...new Set([item.attributes[attribute]!].flat().map(String))]
    : []

const keyOf = ({ attribute }: Apart, value: string) => JSON.stringify([attribute, value])
