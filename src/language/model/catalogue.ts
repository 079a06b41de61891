import { type Attribute, type CatalogueView, titleOf } from '../../catalog/index.ts'
import { isFacet } from '../vocabulary/facets.ts'
import { commonValues } from './common.ts'
import { mentionedIn, type NamedValue } from './mentioned.ts'

/** An attribute as a model is told of it. */
export interface ToldAttribute {
  name: string
  kind: Attribute['kind']
  title: string
  unit?: string
  /** The values go from lowest to highest. */
  ordered?: true
  /** Of a number or date: the least and the most that items have. */
  range?: readonly [number | string, number | string]
  values?: string[]
}

/** Characters of JSON, without what names each part. */
export const mostCharacters = 12_000

/** Of these the attributes themselves may take so much; the rest is left to values. */
const shareOfAttributes = 0.6

/** Of a long list a few values show what it holds. */
const examples = 5

/** What is longer is prose, not a name: it is told only where the command has it. */
const longestName = 80

/**
 * The part of a catalogue that a command may speak of, within a budget of characters however large the catalogue is:
 * first what the command names, then what is near it in meaning, then short lists whole and some of the long ones.
 */
export const catalogueFor = (
  command: string,
  view: CatalogueView,
  nearest: readonly NamedValue[] = [],
  most = mostCharacters,
): ToldAttribute[] => {
  const mentioned = mentionedIn(command, view)
  const wanted = [...mentioned.values, ...nearest]
  const likely = new Set([...mentioned.attributes, ...wanted.map(({ attribute }) => attribute)])
  const ordered = view.attributes.toSorted(
    (a, b) => Number(likely.has(b.name)) - Number(likely.has(a.name)),
  )
  const told = new Map<string, ToldAttribute>()
  let left = most
  for (const attribute of ordered) {
    const entry = toldOf(attribute, view)
    const cost = sizeOf(entry)
    if (left - cost < most * (1 - shareOfAttributes)) continue
    told.set(attribute.name, entry)
    left -= cost
  }
  for (const { attribute, value } of [...wanted, ...listed(view)]) {
    const entry = told.get(attribute)
    const cost = sizeOf(value)
    if (!entry || cost > left || entry.values?.includes(value)) continue
    entry.values ??= []
    entry.values.push(value)
    left -= cost
  }
  for (const { name, order } of view.attributes) {
    const entry = told.get(name)
    if (order && entry?.values) entry.values.sort((a, b) => order.indexOf(a) - order.indexOf(b))
  }
  return view.attributes.flatMap(({ name }) => told.get(name) ?? [])
}

const sizeOf = (part: unknown) => JSON.stringify(part).length + 1

const toldOf = (attribute: Attribute, { ranges }: CatalogueView): ToldAttribute => {
  const { name, kind, unit, order } = attribute
  const range = ranges.get(name)
  return {
    name,
    kind,
    title: titleOf(attribute),
    ...(unit !== undefined && { unit }),
    ...(order && { ordered: true }),
    ...(range && { range: [range[0], range.at(-1)!] }),
  }
}

/** Every list's first value, then every list's second: when the room ends, each has had its part. */
const listed = (view: CatalogueView): NamedValue[] => {
  const lists = [...commonValues(view)].map(([attribute, values]) => {
    const isWhole = isFacet(attribute, view) || view.schema.get(attribute)?.order !== undefined
    const names = values.filter(({ length }) => length <= longestName)
    return { attribute, values: isWhole ? names : names.slice(0, examples) }
  })
  const longest = Math.max(0, ...lists.map(({ values }) => values.length))
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap(({ attribute, values }) => {
      const value = values[place]
      return value === undefined ? [] : [{ attribute, value }]
    }),
  ).flat()
}
