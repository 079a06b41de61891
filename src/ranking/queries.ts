import type { Queryable } from '../catalog/index.ts'
import type { RankingRule } from './rule.ts'

/** The rules set for every ranking, in their order. */
export const readRules = async (db: Queryable): Promise<RankingRule[]> => {
  const { rows } = await db.query('select ranking from catalogue')
  return rows[0].ranking
}

/** Puts others in their place; rankings made before are no longer current. */
export const writeRules = async (db: Queryable, rules: readonly RankingRule[]): Promise<void> => {
  await db.query('update catalogue set ranking = $1::jsonb, version = version + 1', [
    JSON.stringify(rules),
  ])
}
