import { type Item, schemaOf } from '../catalog/index.ts'
import type { RankContext } from './context.ts'

/** What the rules may look at, over these items: where nothing else is given, nothing is asked for and no rule is set. */
export const contextOf = (
  items: readonly Item[],
  given: Partial<RankContext> = {},
): RankContext => ({
  items: new Map(items.map((one) => [one.id, one])),
  directives: [],
  schema: schemaOf([]),
  seen: { excluded: new Set(), demoted: new Set() },
  sorted: false,
  varied: false,
  apart: null,
  rules: [],
  now: new Date('2026-06-01'),
  seed: '',
  pageSize: 20,
  ...given,
})
