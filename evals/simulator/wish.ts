import type { Item } from '../../src/catalog/index.ts'

/**
 * One thing that a simulated user really wants. It is known to nobody but in what the user says. `tolerance` is the
 * share of a page that may break it before a word is said; 0 where it is absent.
 */
export type Wish = { tolerance?: number } & (
  | { kind: 'want'; attribute: string; anyOf: readonly string[] }
  | { kind: 'avoid'; attribute: string; value: string }
  | { kind: 'limit'; attribute: string; bound: 'most' | 'least'; value: number }
)

/** All that a user wants: an item suits who wants every wish met. */
export type Profile = readonly Wish[]

/** The categories or tags of an item on an attribute; none where it lacks it. */
export const valuesOf = ({ attributes }: Item, name: string): string[] =>
  [attributes[name] ?? []].flat().map(String)

/** Whether an item meets a wish, told of the item itself. One that lacks the attribute is not avoided, nor wanted. */
export const meets = (item: Item, wish: Wish): boolean => {
  if (wish.kind === 'want')
    return valuesOf(item, wish.attribute).some((value) => wish.anyOf.includes(value))
  if (wish.kind === 'avoid') return !valuesOf(item, wish.attribute).includes(wish.value)
  const value = item.attributes[wish.attribute]
  if (typeof value !== 'number') return false
  return wish.bound === 'most' ? value <= wish.value : value >= wish.value
}

export const suits = (item: Item, profile: Profile): boolean =>
  profile.every((wish) => meets(item, wish))

/** Two wishes with the same key are the same, however much of a page may break them. */
export const keyOf = ({ tolerance: _, ...wish }: Wish): string =>
  JSON.stringify(Object.values(wish))
