import { type Attribute, type Item, type Schema, titleOf } from '../catalog/index.ts'
import type { Reason } from '../ranking/index.ts'
import { quantityOf } from './quantity.ts'
import { capitalized, isOrdinary, withArticle } from './wording.ts'

type Match = Extract<Reason, { kind: 'matches' }>

/** How many values of one attribute, and how many parts in all, a sentence names at most. */
const most = { values: 3, parts: 4 }

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/**
 * One short sentence of why an item is there, from its reasons and its own values and nothing else: "A comedy,
 * 81 minutes." What matches comes first, words before numbers, then closeness in meaning, then the user's taste;
 * popularity is said only where there is nothing else. Empty when nothing is to be said.
 *
 * A value of the item that has changed since it was scored is left out.
 *
 * @example
 * explain([{ kind: 'matches', attribute: 'genres', value: 'Comedy', share: 0.4 }], item, schema) // 'A comedy.'
 */
export const explain = (
  reasons: readonly Reason[],
  item: Pick<Item, 'attributes'>,
  schema: Schema,
): string => {
  const matches = reasons.filter((reason) => reason.kind === 'matches' && holds(item, reason))
  const parts = [
    ...matchedParts(matches as Match[], [...schema.values()]),
    ...closeTo(reasons),
    ...(reasons.some(({ kind }) => kind === 'history') ? ['near what you liked'] : []),
  ].slice(0, most.parts)
  if (parts.length === 0 && reasons.some(({ kind }) => kind === 'popular')) parts.push('popular')
  return parts.length === 0 ? '' : `${capitalized(parts.join(', '))}.`
}

const holds = ({ attributes }: Pick<Item, 'attributes'>, reason: Reason) =>
  reason.kind === 'matches' && [attributes[reason.attribute]].flat().includes(reason.value)

const closeTo = (reasons: readonly Reason[]): string[] => {
  const texts = reasons.flatMap((reason) => (reason.kind === 'text' ? `“${reason.text}”` : []))
  return texts.length === 0 ? [] : [`close to ${list.format(texts.slice(0, most.values))}`]
}

/** A part for each attribute that matched, in the catalogue's order, words before numbers, dates and flags. */
const matchedParts = (matches: readonly Match[], attributes: readonly Attribute[]): string[] => {
  const kinds = attributes.find(({ kind }) => kind === 'tags')
  const parts = attributes.flatMap((attribute) => {
    const values = matches.filter((one) => one.attribute === attribute.name).map((m) => m.value)
    return values.length === 0 ? [] : { attribute, values: values.slice(0, most.values) }
  })
  const isWord = ({ attribute }: { attribute: Attribute }) =>
    attribute.kind === 'tags' || attribute.kind === 'category'
  return [...parts.filter(isWord), ...parts.filter((part) => !isWord(part))].map(
    ({ attribute, values }) =>
      attribute === kinds ? kindOf(values.map(String)) : factOf(attribute, values),
  )
}

/** The catalogue's first tags say what kind of thing an item is: "a comedy", "comedy and drama". */
const kindOf = (values: readonly string[]): string => {
  const words = values.map((value) => (isOrdinary(value) ? value.toLowerCase() : value))
  return words.length === 1 ? withArticle(words[0]!) : list.format(words)
}

/** Other values may be names, and stay as the catalogue writes them. */
const factOf = (attribute: Attribute, values: readonly Match['value'][]): string => {
  const [value] = values
  if (typeof value === 'number') return quantityOf(value, attribute)
  const title = titleOf(attribute).toLowerCase()
  if (typeof value === 'boolean') return value ? title : `not ${title}`
  if (attribute.kind === 'date') return `${title} ${day.format(new Date(String(value)))}`
  return list.format(values.map(String))
}
