import type { Item, Schema } from '../catalog/index.ts'
import { type AttributeCondition, type Directive, isText, meets } from '../preferences/index.ts'
import type { Ranked, ScoreSource } from './ranked.ts'

/** A cause of an item's place. `share` is its part of the item's score, 0 to 1, to three decimals. */
export type Reason =
  | { kind: 'matches'; attribute: string; value: string | number | boolean; share: number }
  | { kind: 'text'; text: string; share: number }
  | { kind: 'history'; share: number }
  | { kind: 'popular'; share: number }

/**
 * The reasons of an item's place, largest share first, from what was scored and nothing else.
 *
 * - What the item meets of the wishes, named by the item's own value, shares what meeting them scored, by weight.
 *   A must that it meets is named with a share of 0 beside them: it let the item in and
 *   scored nothing.
 * - Closeness in meaning and in words goes to the wanted texts in equal parts; where no text was wanted it came from
 *   the wanted values, and goes to those that the item meets.
 */
export const reasonsOf = (
  { shares }: Pick<Ranked, 'shares'>,
  item: Item,
  directives: readonly Directive[],
  schema: Schema,
): Reason[] => {
  const shareOf = (source: ScoreSource) =>
    shares.find((share) => share.source === source)?.share ?? 0
  const wants = directives.filter(({ polarity }) => polarity === 'want')
  const texts = wants.flatMap(({ condition }) => (isText(condition) ? condition.text : []))
  const closeness = shareOf('semantic') + shareOf('lexical')
  const matches = shareOf('matches') + (texts.length === 0 ? closeness : 0)
  const reasons: Reason[] = [
    ...matched(wants, item, schema, matches),
    ...texts.map((text): Reason => ({ kind: 'text', text, share: closeness / texts.length })),
    { kind: 'history', share: shareOf('history') },
    { kind: 'popular', share: shareOf('popularity') },
  ]
  return reasons
    .map((reason) => ({ ...reason, share: Math.round(reason.share * 1000) / 1000 }))
    .filter(({ kind, share }) => kind === 'matches' || share > 0)
    .sort((a, b) => b.share - a.share)
}

/** One reason for each of the item's values that meets a want; a value that meets several has their sum. */
const matched = (
  wants: readonly Directive[],
  item: Item,
  schema: Schema,
  total: number,
): Reason[] => {
  const met = wants.flatMap(({ condition, strength, weight }) =>
    !isText(condition) && meets(item, condition, schema)
      ? { condition, weight: strength === 'prefer' ? weight : 0 }
      : [],
  )
  const weights = met.reduce((sum, { weight }) => sum + weight, 0)
  const reasons = new Map<string, Extract<Reason, { kind: 'matches' }>>()
  for (const { condition, weight } of met) {
    const { attribute } = condition
    const value = valueMeeting(item, condition)
    const key = JSON.stringify([attribute, value])
    const reason = reasons.get(key) ?? { kind: 'matches', attribute, value, share: 0 }
    reason.share += total * (weights > 0 ? weight / weights : 1 / met.length)
    reasons.set(key, reason)
  }
  return [...reasons.values()]
}

/** The item's own value that meets a condition: of tags, the one that is asked for. */
const valueMeeting = (item: Item, { attribute, value: asked }: AttributeCondition) => {
  const value = item.attributes[attribute]!
  if (!Array.isArray(value)) return value
  const named: unknown[] = [asked].flat()
  return value.find((tag) => named.includes(tag)) ?? value[0]!
}
