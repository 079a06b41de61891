import type { Item } from '../../../src/catalog/index.ts'
import { type FeedKey, isItem, isText } from '../../../src/preferences/index.ts'
import type { Feed } from '../feed.ts'
import type { FeedState } from '../state.ts'

/** A directive in a line: "avoid must genres contains Horror". */
export const lineOf = ({
  polarity,
  strength,
  condition,
}: FeedState['preferences']['directives'][number]): string => {
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
  inForce: string[]
  sort: string | null
  items: Item[]
  ids: string[]
}

/** Types a command into a feed. */
export const type = async (feed: Feed, key: FeedKey, command: string): Promise<After> => {
  const { state, page } = await feed.steer(key, { command })
  const { directives, sort } = state.preferences
  return {
    act: state.reading!.act,
    inForce: directives.map(lineOf),
    sort: sort && `${sort.attribute} ${sort.direction}`,
    items: page.items.map(({ item }) => item),
    ids: page.items.map(({ id }) => id),
  }
}

/** Whether an item has a value on an attribute of tags or of one value. */
export const has = (attribute: string, value: string) => (item: Item) =>
  [item.attributes[attribute] ?? []].flat().includes(value)
