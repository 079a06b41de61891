import type { RankContext, Rule } from './context.ts'
import type { Ranked } from './ranked.ts'
import { diversity } from './rules/diversity.ts'
import { obedience } from './rules/obedience.ts'
import { portions } from './rules/portions.ts'
import { seen, unseen } from './rules/seen.ts'

/**
 * The rules in their order. Diversity reads the scores, so it comes while the ranking is still in their order.
 * Portions come after all that moves items, for they speak of pages as they are shown. Obedience is last, and no rule
 * comes after it; it is also first, for an item that will not be shown fills no portion.
 */
export const rules: readonly Rule[] = [obedience, diversity, seen, portions, obedience]

/** With an order asked for nothing moves: items only drop out. */
export const sortedRules: readonly Rule[] = [unseen, obedience]

/** The final ranking: the aggregated one after every rule. */
export const rerank = (ranked: readonly Ranked[], context: RankContext): Ranked[] =>
  (context.sorted ? sortedRules : rules).reduce<Ranked[]>(
    (current, rule) => rule(current, context),
    [...ranked],
  )
