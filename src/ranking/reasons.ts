import type { Item, Schema } from '../catalog/index.ts'
import {
  type AttributeCondition,
  type Directive,
  isAttribute,
  isItem,
  isText,
  meets,
  orderOf,
  type Preferences,
  type Sort,
} from '../preferences/index.ts'
import type { Ranked, ShareSource } from './ranked.ts'

/** A cause of an item's place. `share` is its part of the item's score, 0 to 1, to three decimals. */
export type Reason =
  | { kind: 'matches'; attribute: string; value: string | number | boolean; share: number }
  | { kind: 'text'; text: string; share: number }
  | { kind: 'like'; text: string; share: number }
  | { kind: 'sorted'; attribute: string; value: string | number | boolean; share: number }
  | { kind: 'history'; share: number }
  | { kind: 'tag'; text: string; share: number }
  | { kind: 'popular'; share: number }
  | { kind: 'boosted'; share: number }
  | { kind: 'fresh'; share: number }
  | { kind: 'explored'; share: number }

/** What reasons are called by. */
export interface Named {
  /** Titles of the items that others are to be like, by id. */
  titles?: ReadonlyMap<string, string>
  /** The user's tag that leads to the item. */
  tag?: string | null | undefined
}

/**
 * The reasons of an item's place, largest share first, from what was scored and nothing else.
 *
 * - What the item meets of the wishes, named by the item's own value, shares what meeting them scored, by weight.
 *   A must that it meets is named with a share of 0 beside them: it let the item in and
 *   scored nothing.
 * - Closeness in meaning and in words goes to the wanted texts in equal parts; where no text was wanted it came from
 *   the wanted values, and goes to those that the item meets.
 * - Likeness to an item is named by its title, where `titles` has it by its id. What a tag led to is named by the tag;
 *   where it is gone by now it was the history that told of it.
 * - Where an order was asked for it alone gave the places: the value that it goes by has the whole share. So has
 *   exploration where it gave the place.
 */
export const reasonsOf = (
  { shares, explored }: Pick<Ranked, 'shares' | 'explored'>,
  item: Item,
  preferences: Preferences,
  schema: Schema,
  { titles = new Map(), tag }: Named = {},
): Reason[] => {
  const sort = orderOf(preferences)
  const wants = preferences.directives.filter(({ polarity }) => polarity === 'want')
  if (sort) return [...sortedBy(sort, item, schema), ...matched(wants, item, schema, 0)]
  if (explored) return [{ kind: 'explored', share: 1 }, ...matched(wants, item, schema, 0)]
  const shareOf = (source: ShareSource) =>
    shares.find((share) => share.source === source)?.share ?? 0
  const meanings = wants.flatMap((want) => meaningOf(want, titles))
  const closeness = shareOf('semantic') + shareOf('lexical')
  const matches = shareOf('matches') + (meanings.length === 0 ? closeness : 0)
  const reasons: Reason[] = [
    ...matched(wants, item, schema, matches),
    ...meanings.map((one): Reason => ({ ...one, share: closeness / meanings.length })),
    {
      kind: 'history',
      share: shareOf('history') + shareOf('collaborative') + (tag ? 0 : shareOf('tags')),
    },
    ...(tag ? [{ kind: 'tag', text: tag, share: shareOf('tags') } as const] : []),
    { kind: 'popular', share: shareOf('popularity') },
    { kind: 'boosted', share: shareOf('boost') },
    { kind: 'fresh', share: shareOf('freshness') },
  ]
  return reasons
    .map((reason) => ({ ...reason, share: Math.round(reason.share * 1000) / 1000 }))
    .filter(({ kind, share }) => kind === 'matches' || share > 0)
    .sort((a, b) => b.share - a.share)
}

/** What is wanted by its meaning: a text, or likeness to an item, by its title or the words that asked for it. */
const meaningOf = (
  { condition, quote }: Directive,
  titles: ReadonlyMap<string, string>,
): Pick<MeaningReason, 'kind' | 'text'>[] => {
  if (isText(condition)) return [{ kind: 'text', text: condition.text }]
  return isItem(condition) ? [{ kind: 'like', text: titles.get(condition.like) ?? quote }] : []
}

type MeaningReason = Extract<Reason, { kind: 'text' | 'like' }>

/** The value that an order goes by; none where the item lacks it, or it is too long to be said. */
const sortedBy = ({ attribute, direction }: Sort, item: Item, schema: Schema): Reason[] => {
  if (attribute === 'popularity') return direction === 'desc' ? [{ kind: 'popular', share: 1 }] : []
  const kind = schema.get(attribute)?.kind
  const value = Object.hasOwn(item.attributes, attribute) ? item.attributes[attribute] : undefined
  if (value === undefined || Array.isArray(value) || !kind || kind === 'text') return []
  return [{ kind: 'sorted', attribute, value, share: 1 }]
}

/** One reason for each of the item's values that meets a want; a value that meets several has their sum. */
const matched = (
  wants: readonly Directive[],
  item: Item,
  schema: Schema,
  total: number,
): Reason[] => {
  const met = wants.flatMap(({ condition, strength, weight }) =>
    isAttribute(condition) && meets(item, condition, schema)
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
