import { type Attribute, type Item, type Schema, titleOf } from '../catalog/index.ts'
import type { Reason } from '../ranking/index.ts'
import { dayOf, quantityOf } from './quantity.ts'
import type { Interested } from './queries.ts'
import { capitalized, isOrdinary, withArticle } from './wording.ts'

/** A value of the item that is a cause of its place, or that says what it is. */
type Said = Pick<Extract<Reason, { kind: 'matches' }>, 'attribute' | 'value'>

/** How many values of one attribute, and how many parts in all, a sentence names at most. */
const most = { values: 3, parts: 4 }

// British, for it has no comma before "and": commas part the parts.
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/**
 * One short sentence of why an item is there, from its reasons and its own values and nothing else: "A comedy,
 * 81 minutes." What matches comes first, words before numbers, then closeness in meaning, then the user's taste.
 * Where no wish and no taste brought it, the sentence says what the item is: "Popular: a western, 1964." Never empty.
 *
 * A value of the item that has changed since it was scored is left out. What was said ahead of time of one of the user's
 * interests takes the place of the sentence where it was the user's taste alone that brought the item.
 *
 * @example
 * explain([{ kind: 'matches', attribute: 'genres', value: 'Comedy', share: 0.4 }], item, schema) // 'A comedy.'
 */
export const explain = (
  reasons: readonly Reason[],
  item: Pick<Item, 'attributes'>,
  schema: Schema,
  aheadOfTime?: string | null,
): string => {
  if (aheadOfTime && isOfTaste(reasons)) return aheadOfTime
  const attributes = [...schema.values()]
  const values = reasons.filter(isTold).filter((said) => holds(item, said))
  const why = [
    ...closeTo(reasons),
    ...reasons.flatMap((reason) => (reason.kind === 'tag' ? `for “${reason.text}”` : [])),
    ...(reasons.some(({ kind }) => kind === 'history') ? ['near what you liked'] : []),
  ]
  const telling = reasons.filter(isTelling)
  if (why.length > 0 || values.some(({ kind }) => kind === 'matches')) {
    const promoted = telling.flatMap(({ kind }) => promotions.get(kind) ?? [])
    return sentence([...partsOf(values, attributes), ...why, ...promoted])
  }
  const own = partsOf([...kindsOf(item, attributes), ...values], attributes)
  const parts = values.length > 0 ? own : [...own, ...firstFact(item, attributes)]
  const lead = telling.map(({ kind }) => leads.get(kind) ?? promotions.get(kind)).find(Boolean)
  if (!lead) return sentence(parts.length > 0 ? parts : ['from the catalogue'])
  return `${capitalized([lead, ...(parts.length > 0 ? [parts.join(', ')] : [])].join(': '))}.`
}

/**
 * Why an item is for somebody with an interest, said ahead of time (RecGPT): the interest, which the item has, and what
 * the item is beside it: "For your taste in westerns: drama, 1964." Nothing in it is not the item's.
 */
export const explainInterest = (
  { attribute, value }: Interested,
  item: Pick<Item, 'attributes'>,
  schema: Schema,
): string => {
  const attributes = [...schema.values()]
  const kinds = kindsOf(item, attributes).filter((one) => one.value !== value)
  const parts = [...partsOf(kinds, attributes), ...firstFact(item, attributes, attribute)]
  const taste = `for your taste in ${isOrdinary(value) ? value.toLowerCase() : value}`
  return `${capitalized([taste, ...(parts.length > 0 ? [parts.join(', ')] : [])].join(': '))}.`
}

/** Whether neither a wish nor a rule brought an item, but what the user liked before. */
const isOfTaste = (reasons: readonly Reason[]): boolean =>
  reasons.some(({ kind }) => kind === 'history' || kind === 'tag') &&
  reasons.every(
    (reason) =>
      reason.kind === 'history' ||
      reason.kind === 'tag' ||
      reason.kind === 'popular' ||
      (promotions.has(reason.kind) && !isTelling(reason)),
  )

/** What the sentence begins with where no wish and no taste brought the item. */
const leads: ReadonlyMap<Reason['kind'], string> = new Map([
  ['popular', 'popular'],
  ['explored', 'something different'],
])

/** What is said of an item that rules for every ranking have raised. */
const promotions: ReadonlyMap<Reason['kind'], string> = new Map([
  ['boosted', 'featured'],
  ['fresh', 'new'],
])

/** What rules raised by next to nothing is not said: what is years old is raised a little too, and is not new. */
const isTelling = ({ kind, share }: Reason) => !promotions.has(kind) || share >= 0.1

const sentence = (parts: readonly string[]) =>
  `${capitalized(parts.slice(0, most.parts).join(', '))}.`

const isTold = (reason: Reason) => reason.kind === 'matches' || reason.kind === 'sorted'

const holds = ({ attributes }: Pick<Item, 'attributes'>, { attribute, value }: Said) =>
  Object.hasOwn(attributes, attribute) && [attributes[attribute]].flat().includes(value)

/** What kind of thing an item is: its values of the catalogue's first tags. */
const kindsOf = (
  { attributes }: Pick<Item, 'attributes'>,
  schema: readonly Attribute[],
): Said[] => {
  const kinds = schema.find(({ kind }) => kind === 'tags')
  const tags = kinds && Object.hasOwn(attributes, kinds.name) ? attributes[kinds.name] : []
  return [tags ?? []].flat().map((value) => ({ attribute: kinds!.name, value }))
}

/** The first of the item's values, in the catalogue's order, that is no list and no long text. */
const firstFact = (
  { attributes }: Pick<Item, 'attributes'>,
  schema: readonly Attribute[],
  besides?: string,
) => {
  const fact = schema.find(
    ({ name, kind }) =>
      kind !== 'tags' && kind !== 'text' && name !== besides && Object.hasOwn(attributes, name),
  )
  return fact ? [factOf(fact, [attributes[fact.name] as Said['value']])] : []
}

const closeTo = (reasons: readonly Reason[]): string[] => {
  const texts = reasons.flatMap((reason) => (reason.kind === 'text' ? `“${reason.text}”` : []))
  const asked = reasons.flatMap((reason) => (reason.kind === 'like' ? `like “${reason.text}”` : []))
  const close = texts.length === 0 ? [] : [`close to ${list.format(texts.slice(0, most.values))}`]
  return [...close, ...asked]
}

/** A part for each attribute, in the catalogue's order, words before numbers, dates and flags. */
const partsOf = (said: readonly Said[], attributes: readonly Attribute[]): string[] => {
  const kinds = attributes.find(({ kind }) => kind === 'tags')
  const parts = attributes.flatMap((attribute) => {
    const own = said.filter((one) => one.attribute === attribute.name).map(({ value }) => value)
    const values = [...new Set(own)].slice(0, most.values)
    return values.length === 0 ? [] : { attribute, values }
  })
  const isWord = ({ attribute }: { attribute: Attribute }) =>
    attribute.kind === 'tags' || attribute.kind === 'category'
  return [...parts.filter(isWord), ...parts.filter((part) => !isWord(part))].map(
    ({ attribute, values }) =>
      attribute === kinds ? kindText(values.map(String)) : factOf(attribute, values),
  )
}

/** The catalogue's first tags say what kind of thing an item is: "a comedy", "comedy and drama". */
const kindText = (values: readonly string[]): string => {
  const words = values.map((value) => (isOrdinary(value) ? value.toLowerCase() : value))
  return words.length === 1 ? withArticle(words[0]!) : list.format(words)
}

/** Other values may be names, and stay as the catalogue writes them. */
const factOf = (attribute: Attribute, values: readonly Said['value'][]): string => {
  const [value] = values
  if (typeof value === 'number') return quantityOf(value, attribute)
  const title = titleOf(attribute).toLowerCase()
  if (typeof value === 'boolean') return value ? title : `not ${title}`
  if (attribute.kind === 'date') return `${title} ${dayOf(String(value))}`
  return list.format(values.map(String))
}
