import type { Item, Schema } from '../../catalog/index.ts'
import { meets } from '../../preferences/index.ts'
import type { Rule } from '../context.ts'
import type { Ranked, ShareSource } from '../ranked.ts'
import { type RankingRule, tellsAge } from '../rule.ts'

const dayMs = 86_400_000

/** Boosts, buries and freshness: scores change by the rules set for them, and the order with the scores. */
export const promotion: Rule = (ranked, { items, rules, schema, now }) => {
  if (rules.length === 0) return [...ranked]
  return ranked
    .map((one) => {
      const item = items.get(one.id)
      if (!item) return one
      return rules.reduce((current, rule) => applied(rule, current, item, { schema, now }), one)
    })
    .sort((a, b) => b.score - a.score)
}

interface Ground {
  schema: Schema
  now: Date
}

const applied = (rule: RankingRule, one: Ranked, item: Item, { schema, now }: Ground): Ranked => {
  switch (rule.kind) {
    case 'boost':
      return meets(item, conditionOf(rule), schema) ? raised(one, 'boost', rule.by) : one
    case 'bury':
      return meets(item, conditionOf(rule), schema)
        ? { ...one, score: one.score * (1 - rule.by) }
        : one
    case 'fresh': {
      const born = bornOf(item, rule.attribute, schema)
      if (born === undefined) return one
      const age = Math.max(0, now.getTime() - born) / dayMs
      return raised(one, 'freshness', rule.by * 2 ** (-age / rule.halfLifeDays))
    }
    default:
      return one
  }
}

const conditionOf = ({
  attribute,
  operator,
  value,
}: Extract<RankingRule, { kind: 'boost' | 'bury' }>) => ({ attribute, operator, value })

/** When an item came to be, in milliseconds since 1970. */
const bornOf = ({ attributes }: Item, name: string, schema: Schema): number | undefined => {
  const attribute = schema.get(name)
  if (!attribute || !tellsAge(attribute) || !Object.hasOwn(attributes, name)) return undefined
  const value = attributes[name]
  return attribute.kind === 'date' ? Date.parse(String(value)) : Date.UTC(Number(value), 0)
}

/** With a part of what its score lacks of 1 added, and that part among the shares. */
const raised = (one: Ranked, source: ShareSource, by: number): Ranked => {
  const added = by * (1 - one.score)
  const score = one.score + added
  if (added <= 0) return one
  const shares = [
    ...one.shares.map((part) => ({ ...part, share: (part.share * one.score) / score })),
    { source, share: added / score },
  ]
  return { ...one, score, shares: shares.sort((a, b) => b.share - a.share) }
}
