import type { Feed } from '../../../graphs/feed/index.ts'
import type { Item } from '../../../src/catalog/index.ts'
import { type Steered, type Way, wayNames, ways } from './cases.ts'

const pageSize = 20

/** What a page was like after one way to ask for a value. */
export interface Effect {
  /** The part of the page that has the value. */
  share: number
  /** Of the items that lack it and were there before, the part that stayed of those for which there was room. */
  kept: number
}

export type Effects = Record<Way, Effect>

/** Asks for a value in every way, each in a feed of its own, and looks at the page. */
export const measureSteered = async (
  feed: Feed,
  { attribute, value, called }: Steered,
  user: string,
): Promise<Effects> => {
  const has = ({ attributes }: Item) => [attributes[attribute] ?? []].flat().includes(value)
  const pageOf = async (way: Way) => {
    const key = { userId: `${user}, ${way}`, feed: 'home' }
    const command = ways[way](called)
    const page = command
      ? (await feed.steer(key, { command, limit: pageSize })).page
      : await feed.show(key, pageSize)
    return page.items.map(({ item }) => item)
  }
  const before = await pageOf('nothing')
  const others = before.filter((item) => !has(item))
  const effects: [Way, Effect][] = []
  for (const way of wayNames) {
    const page = await pageOf(way)
    const withIt = page.filter(has).length
    const ids = new Set(page.map(({ id }) => id))
    const stayed = others.filter(({ id }) => ids.has(id)).length
    const room = Math.min(others.length, pageSize - withIt)
    effects.push([
      way,
      { share: page.length === 0 ? 0 : withIt / page.length, kept: room === 0 ? 1 : stayed / room },
    ])
  }
  return Object.fromEntries(effects) as Effects
}
