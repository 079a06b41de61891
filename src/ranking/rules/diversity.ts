import type { Item, Schema } from '../../catalog/index.ts'
import type { RankContext, Rule } from '../context.ts'
import type { Ranked } from '../ranked.ts'

/** An item may be overtaken by at most so many, and overtakes fewer; more where variety was asked for. */
const reach = { usual: 10, varied: 40 }
/** How many items back a likeness disturbs. */
const neighbours = 3
/** What of its score an item is held to lose beside its double. Light as a rule: relevance comes first. */
const cost = { usual: 0.15, varied: 0.6 }

/**
 * Moves items apart that share their tags and categories, after maximal marginal relevance: the next item is the one
 * whose score, less its likeness to the items just before it, is highest. Keeps every item, near its place.
 */
export const diversity: Rule = (ranked, { items, schema, varied }) => {
  const mode = varied ? 'varied' : 'usual'
  const valuesOf = valueNumbers(items, schema)
  const waiting: Waiting[] = []
  const before: (readonly number[])[] = []
  const result: Ranked[] = []
  let next = 0
  while (result.length < ranked.length) {
    while (waiting.length < reach[mode] && next < ranked.length) {
      const one = ranked[next++]!
      const values = valuesOf(one.id)
      waiting.push({ one, values, overtaken: 0, likeness: before.map((v) => overlap(v, values)) })
    }
    let best = 0
    if (waiting[0]!.overtaken < reach[mode]) {
      const worth = waiting.map(
        ({ one, likeness }) => one.score - cost[mode] * Math.max(0, ...likeness),
      )
      worth.forEach((value, at) => {
        if (value > worth[best]!) best = at
      })
    }
    const [taken] = waiting.splice(best, 1)
    for (let at = 0; at < best; at++) waiting[at]!.overtaken++
    result.push(taken!.one)
    keepLast(before, taken!.values)
    for (const { values, likeness } of waiting) keepLast(likeness, overlap(taken!.values, values))
  }
  return result
}

/** An item that may be next, with its likeness to each of the items just before. */
interface Waiting {
  one: Ranked
  values: readonly number[]
  overtaken: number
  likeness: number[]
}

const keepLast = <T>(list: T[], one: T): void => {
  list.push(one)
  if (list.length > neighbours) list.shift()
}

/** What an item's tags and categories are, as ascending numbers: quicker to compare than their words. */
const valueNumbers = (items: RankContext['items'], schema: Schema) => {
  const known = new Map<string, Map<string, number>>()
  for (const { name, kind } of schema.values())
    if (kind === 'tags' || kind === 'category') known.set(name, new Map())
  let count = 0
  return (id: string): readonly number[] => {
    const attributes: Item['attributes'] = items.get(id)?.attributes ?? {}
    const found: number[] = []
    for (const [name, numbers] of known) {
      if (!Object.hasOwn(attributes, name)) continue
      const value = attributes[name] as string | string[]
      for (const one of Array.isArray(value) ? value : [value]) {
        const number = numbers.get(one) ?? count++
        numbers.set(one, number)
        found.push(number)
      }
    }
    return found.sort((a, b) => a - b)
  }
}

/** The part of the values of both that they share. */
const overlap = (a: readonly number[], b: readonly number[]): number => {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const apart = a[i]! - b[j]!
    if (apart === 0) shared++
    if (apart <= 0) i++
    if (apart >= 0) j++
  }
  const all = a.length + b.length - shared
  return all > 0 ? shared / all : 0
}
