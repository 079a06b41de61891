import type { Queryable, Schema } from '../catalog/index.ts'
import { conditionPredicate, countMatching, excluding } from '../retrieval/index.ts'
import type { AttributeWord } from './interest.ts'
import type { Pair } from './tag.ts'

/** How many items have both values of a pair, leaving out some by their ids. */
export const countAnswering = (
  db: Queryable,
  { core, modifier }: Pair,
  without: readonly string[],
  schema: Schema,
): Promise<number> => {
  const has = ({ attribute, value }: AttributeWord) => {
    const operator = schema.get(attribute)?.kind === 'tags' ? 'contains' : 'eq'
    return conditionPredicate({ attribute, operator, value }, schema)
  }
  return countMatching(db, excluding({ op: 'and', of: [has(core), has(modifier)] }, without))
}
