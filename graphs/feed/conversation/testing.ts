import { expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import {
  type Directive,
  type FeedKey,
  isItem,
  isText,
  type Preferences,
} from '../../../src/preferences/index.ts'
import type { Feed } from '../feed.ts'
import type { Steering } from '../steering.ts'
import { someone, type TestFeed } from '../testing.ts'

/** A directive in a line: "avoid must genres contains Horror". */
export const lineOf = ({ polarity, strength, condition }: Directive): string => {
  const about = () => {
    if (isText(condition)) return `"${condition.text}"`
    if (isItem(condition)) return `like ${condition.like}`
    const { attribute, operator, value } = condition
    return `${attribute} ${operator} ${[value].flat().join('|')}`
  }
  return [polarity, strength, about()].join(' ')
}

/** What is in force after a command, and what is shown. */
export interface After {
  act: string
  preferences: Preferences
  inForce: string[]
  sort: string | null
  items: Item[]
  ids: string[]
}

/** Steers a feed with a command or without words. */
export const steer = async (feed: Feed, key: FeedKey, steering: Steering): Promise<After> => {
  const { state, page } = await feed.steer(key, steering)
  const { directives, sort } = state.preferences
  return {
    act: state.reading!.act,
    preferences: state.preferences,
    inForce: directives.map(lineOf),
    sort: sort && `${sort.attribute} ${sort.direction}`,
    items: page.items.map(({ item }) => item),
    ids: page.items.map(({ id }) => id),
  }
}

/** Types a command into a feed. */
export const type = (feed: Feed, key: FeedKey, command: string): Promise<After> =>
  steer(feed, key, { command })

/** What a command leaves: the very directives, the order asked for and the items in their order. */
export const left = ({ preferences, ids }: After) => ({ preferences, ids })

/** A command, the act that it is, what is in force after it, and what every item of the page then is. */
export type Step = [
  command: string,
  act: string,
  inForce: string[],
  every?: (item: Item) => boolean,
]

/** Tests that type commands into a feed of their own, and compare what each leaves with what it should. */
export const sessionsOf = (opened: () => TestFeed) => (name: string, steps: Step[]) =>
  test(name, async () => {
    const key = someone()
    for (const [command, act, inForce, every = () => true] of steps) {
      const after = await type(opened().feed, key, command)
      expect([command, after.act, after.inForce]).toEqual([command, act, inForce])
      const strays = after.items.filter((item) => !every(item)).map(({ title }) => title)
      expect([command, strays]).toEqual([command, []])
    }
  })

/** Whether an item has a value on an attribute of tags or of one value. */
export const has = (attribute: string, value: string) => (item: Item) =>
  [item.attributes[attribute] ?? []].flat().includes(value)

export const lacks = (attribute: string, value: string) => (item: Item) =>
  !has(attribute, value)(item)

/** The number that an item has on an attribute; NaN, which compares with nothing, when it has none. */
export const numberOf = ({ attributes }: Item, attribute: string) => Number(attributes[attribute])

/** Whether an item is all of these. */
export const all =
  (...each: ((item: Item) => boolean)[]) =>
  (item: Item) =>
    each.every((is) => is(item))
