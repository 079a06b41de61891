import type { Item, Schema } from '../../catalog/index.ts'
import type { RankContext, Rule } from '../context.ts'
import type { Ranked } from '../ranked.ts'

/** An item may be overtaken by at most this many, and overtakes fewer. */
const reach = 10
/** How many items back a likeness disturbs. */
const neighbours = 3
/** What of its score an item is held to lose beside its double. Light: relevance comes first. */
const cost = 0.15

/**
 * Moves items apart that share their tags and categories, after maximal marginal relevance: the next item is the one
 * whose score, less its likeness to the items just before it, is highest. Keeps every item, near its place.
 */
export const diversity: Rule = (ranked, { items, schema }) => {
  const valuesOf = valueSets(items, schema)
  const waiting: { one: Ranked; values: ReadonlySet<string>; overtaken: number }[] = []
  const before: ReadonlySet<string>[] = []
  const result: Ranked[] = []
  let next = 0
  while (result.length < ranked.length) {
    while (waiting.length < reach && next < ranked.length) {
      const one = ranked[next++]!
      waiting.push({ one, values: valuesOf(one.id), overtaken: 0 })
    }
    let best = 0
    if (waiting[0]!.overtaken < reach) {
      const worth = waiting.map(
        ({ one, values }) =>
          one.score - cost * Math.max(0, ...before.map((v) => overlap(v, values))),
      )
      worth.forEach((value, at) => {
        if (value > worth[best]!) best = at
      })
    }
    const [taken] = waiting.splice(best, 1)
    for (let at = 0; at < best; at++) waiting[at]!.overtaken++
    result.push(taken!.one)
    before.push(taken!.values)
    if (before.length > neighbours) before.shift()
  }
  return result
}

const valueSets =
  (items: RankContext['items'], schema: Schema) =>
  (id: string): ReadonlySet<string> => {
    const attributes: Item['attributes'] = items.get(id)?.attributes ?? {}
    const values = new Set<string>()
    for (const { name, kind } of schema.values()) {
      const value = attributes[name]
      if (value === undefined || (kind !== 'tags' && kind !== 'category')) continue
      for (const one of [value].flat()) values.add(`${name}\0${one}`)
    }
    return values
  }

/** The part of the values of both that they share. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const value of a) if (b.has(value)) shared++
  const all = a.size + b.size - shared
  return all > 0 ? shared / all : 0
}
