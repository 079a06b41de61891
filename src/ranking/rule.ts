import { z } from 'zod'
import { type Attribute, clean, type Schema } from '../catalog/index.ts'
import { type AttributeCondition, misfit, operators } from '../preferences/index.ts'

const attribute = z.string().max(63)
const scalar = z.union([clean(z.string().min(1).max(500)), z.number(), z.boolean()])
const condition = {
  attribute,
  operator: z.enum(operators),
  value: z.union([scalar, z.array(scalar).min(1).max(100)]),
}
const by = z.number().gt(0).max(1)

const boost = z.strictObject({ kind: z.literal('boost'), ...condition, by })
const bury = z.strictObject({ kind: z.literal('bury'), ...condition, by })
const fresh = z.strictObject({
  kind: z.literal('fresh'),
  attribute,
  halfLifeDays: z.number().gt(0).max(36_500),
  by,
})
const cap = z.strictObject({
  kind: z.literal('cap'),
  attribute,
  most: z.number().int().min(1).max(100),
})
const explore = z.strictObject({ kind: z.literal('explore'), share: z.number().gt(0).max(0.5) })

/**
 * A rule that whoever runs the server sets for every ranking by relevance.
 *
 * - `boost` gives items that meet a condition `by` of what their score lacks of 1; `bury` takes `by` of it.
 * - `fresh` boosts by an item's age, told by a date or by a number of the unit "year": `by` for one of today, half of
 *   that after `halfLifeDays`, and so on.
 * - `cap` lets a value of an attribute come no more than `most` times on a page, where others are left.
 * - `explore` gives this share of the places to items from far down the ranking.
 *
 * No rule outranks what a user must or must not be shown.
 */
export const ruleSchema = z.discriminatedUnion('kind', [boost, bury, fresh, cap, explore])

export const rulesSchema = z.array(ruleSchema).max(100)

export type RankingRule = z.infer<typeof ruleSchema>

/** Why a rule cannot be asked of a catalogue, or undefined when it can. */
export const misfitOf = (rule: RankingRule, schema: Schema): string | undefined => {
  if (rule.kind === 'explore') return undefined
  const about = schema.get(rule.attribute)
  if (!about) return `${rule.attribute} is not in the schema`
  if (rule.kind === 'fresh')
    return tellsAge(about) ? undefined : `${rule.attribute} is no date, and no number of years`
  if (rule.kind === 'cap')
    return about.kind === 'text' ? `${rule.attribute} is a text: no two share one` : undefined
  const { attribute, operator, value } = rule
  return misfit({ attribute, operator, value } satisfies AttributeCondition, about)
}

/** Whether an attribute says when an item came to be. */
export const tellsAge = ({ kind, unit }: Attribute): boolean =>
  kind === 'date' || (kind === 'number' && unit === 'year')
