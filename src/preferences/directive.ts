import type { Condition } from './condition.ts'

export type Polarity = 'want' | 'avoid'
export type Strength = 'must' | 'prefer'

/** One remembered preference. */
export interface Directive {
  id: string
  polarity: Polarity
  strength: Strength
  condition: Condition
  /** How much of it: 0.5 for "a bit more", 1 for "more", 2 for "much more". Counts for `prefer` only. */
  weight: number
  /** The user's words that it came from. */
  quote: string
  /** ISO 8601; null when it holds until it is ended. */
  expiresAt: string | null
}

/** The order asked for, in place of relevance; the attribute may be "popularity", or "variety", which is no order. */
export interface Sort {
  attribute: string
  direction: 'asc' | 'desc'
  /** With variety: the attribute whose values are not to come again and again. */
  apart?: Apart | undefined
}

/** How many items of a page may share a value of an attribute. */
export interface Apart {
  attribute: string
  most: number
}

/** The preferences `P`: what is in force for a user in a feed. */
export interface Preferences {
  directives: Directive[]
  sort: Sort | null
}

/** The order of the items that was asked for; null when relevance decides. */
export const orderOf = ({ sort }: Preferences): Sort | null =>
  sort?.attribute === variety ? null : sort

/** What stands for an order when more variety is asked for: relevance decides, and likenesses are moved apart. */
export const variety = 'variety'

/** What is asked for in place of an order when none shall hold any more: "forget the order". */
export const relevance = 'relevance'

/** What can be asked for as an order without being an attribute. */
export const orders: ReadonlySet<string> = new Set(['popularity', variety, relevance])

/** Whether items are to be moved apart in all that they share. */
export const isVaried = ({ sort }: Preferences): boolean =>
  sort?.attribute === variety && !sort.apart

/** What items are to be moved apart in; null when in nothing of its own. */
export const apartOf = ({ sort }: Preferences): Apart | null => sort?.apart ?? null

export const noPreferences: Preferences = { directives: [], sort: null }

/** The directives that every item of a page must obey. */
export const musts = (directives: readonly Directive[]): Directive[] =>
  directives.filter(({ strength }) => strength === 'must')

export const prefers = (directives: readonly Directive[], polarity: Polarity): Directive[] =>
  directives.filter((d) => d.strength === 'prefer' && d.polarity === polarity)
