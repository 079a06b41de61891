import type { RankContext, Rule } from './context.ts'
import type { Ranked } from './ranked.ts'
import { diversity } from './rules/diversity.ts'
import { exploration } from './rules/exploration.ts'
import { obedience } from './rules/obedience.ts'
import { portions } from './rules/portions.ts'
import { promotion } from './rules/promotion.ts'
import { seen, unseen } from './rules/seen.ts'

/**
 * The rules in their order. Promotion changes scores, and diversity reads them, so it comes while the ranking is still
 * in their order. Exploration takes from the ranking's end what was not shown lately.
 * Portions come after all that moves items, for they speak of pages as they are shown. Obedience is last, and no rule
 * comes after it; it is also first, for an item that will not be shown fills no portion.
 */
export const rules: readonly Rule[] = [
  obedience,
  promotion,
  diversity,
  seen,
  exploration,
  portions,
  obedience,
]

/** With an order asked for nothing moves: items only drop out. */
export const sortedRules: readonly Rule[] = [unseen, obedience]

/** The final ranking: the aggregated one after every rule. */
export const rerank = (ranked: readonly Ranked[], context: RankContext): Ranked[] =>
  (context.sorted ? sortedRules : rules).reduce<Ranked[]>(
    (current, rule) => rule(current, context),
    [...ranked],
  )
