import type { Item, Schema } from '../catalog/index.ts'
import type { Apart, Directive } from '../preferences/index.ts'
import type { Ranked } from './ranked.ts'
import type { RankingRule } from './rule.ts'

/** What the rules may look at. */
export interface RankContext {
  /** The ranked items by id; an id that is not there no longer exists. */
  items: ReadonlyMap<string, Item>
  directives: readonly Directive[]
  schema: Schema
  /** Ids that must not be shown again, and ids that are shown after all others. */
  seen: { excluded: ReadonlySet<string>; demoted: ReadonlySet<string> }
  /** Whether an order was asked for: the ranking is in it already, and it stays. */
  sorted: boolean
  /** Whether more variety was asked for. */
  varied: boolean
  /** The attribute whose values are to be kept apart, where that was asked for. */
  apart: Apart | null
  /** What is set for every ranking. */
  rules: readonly RankingRule[]
  now: Date
  /** What chance hangs on: the same seed, the same ranking. */
  seed: string
  /** How many items a page holds. */
  pageSize: number
}

/** A step of reranking: a new ranking, never an item that the given one does not have. */
export type Rule = (ranked: readonly Ranked[], context: RankContext) => Ranked[]
