import type { Attribute, Condition, Directive, Item, Reason, Scalar, Sort } from './contract.ts'

// What the page says, apart from where it says it.

/** The attributes of the catalogue by name. */
export type Attributes = ReadonlyMap<string, Attribute>

const signs: Record<string, string> = {
  contains: '',
  eq: '',
  in: '',
  between: '',
  '<': 'under ',
  '<=': 'at most ',
  '>': 'over ',
  '>=': 'at least ',
}

const digits = { maximumFractionDigits: 2, trailingZeroDisplay: 'stripIfInteger' } as const

const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit)
const plural = (unit: string) => (/^[a-z]+[^s]$/.test(unit) ? `${unit}s` : unit)

/** A number with its unit, as people write it where they are. */
const amount = (value: number, unit = ''): string => {
  if (unit === 'year') return String(value)
  try {
    const style = isCurrency(unit) ? ('currency' as const) : ('unit' as const)
    const named = { style, [style]: isCurrency(unit) ? unit : unit.toLowerCase() }
    if (unit) return value.toLocaleString('en', { ...named, ...digits })
  } catch {
    // A unit that the browser does not know.
  }
  const plain = value.toLocaleString('en', digits)
  return unit ? `${plain} ${value === 1 ? unit : plural(unit)}` : plain
}

/** A value of an attribute. */
export const valueWords = (value: Scalar, attribute?: Attribute): string => {
  if (typeof value === 'number') return amount(value, attribute?.unit)
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
}

export const titleOf = (name: string, attributes: Attributes): string =>
  attributes.get(name)?.title ?? name

/** What a directive is about: "Horror", "Running time under 120 min", "“slow burn”, except this one". */
export const wordsOf = (
  { except = [], ...condition }: Condition & { except?: Condition[]; quote?: string },
  attributes: Attributes = new Map(),
): string => {
  const exempt = except.map((one) => wordsOf(one, attributes))
  const words = plainWords(condition, attributes)
  return exempt.length > 0 ? `${words}, except ${exempt.join(' or ')}` : words
}

const plainWords = (
  { attribute = '', operator = '', value = '', text, like, quote }: Condition & { quote?: string },
  attributes: Attributes,
): string => {
  if (text !== undefined) return `“${text}”`
  if (like !== undefined) return quote === undefined ? 'this one' : `“${quote}”`
  const known = attributes.get(attribute)
  if (known?.kind === 'flag') return flagWords(titleOf(attribute, attributes), value === true)
  const values = [value].flat().map((one) => valueWords(one, known))
  const joined = values.join(operator === 'between' ? '–' : ' or ')
  const isPlain = operator === 'contains' || operator === 'in' || known?.kind === 'category'
  const sign = signs[operator] ?? `${operator} `
  return isPlain ? `${sign}${joined}` : `${titleOf(attribute, attributes)} ${sign}${joined}`
}

const flagWords = (title: string, isSo: boolean) => (isSo ? title : `${title}: no`)

/** How a directive bears on the feed, in one word that could have been typed. */
export const forceOf = ({ polarity, strength }: Pick<Directive, 'polarity' | 'strength'>): string =>
  ({ want: { must: 'only', prefer: 'more' }, avoid: { must: 'no', prefer: 'less' } })[polarity][
    strength
  ]

export const orderOf = (
  { attribute, direction, apart }: Sort,
  attributes: Attributes = new Map(),
): string =>
  apart
    ? `at most ${apart.most} with the same ${titleOf(apart.attribute, attributes)}`
    : `${titleOf(attribute, attributes)} ${direction === 'asc' ? '↑' : '↓'}`

/** An item in one quiet line: what it has one value of. */
export const factsOf = (item: Pick<Item, 'attributes'>, attributes: Attributes): string =>
  Object.entries(item.attributes)
    .flatMap(([name, value]) => {
      const attribute = attributes.get(name)
      if (Array.isArray(value) || attribute?.kind === 'text') return []
      if (typeof value === 'boolean') return value ? [titleOf(name, attributes)] : []
      return [valueWords(value, attribute)]
    })
    .slice(0, 5)
    .join(' · ')

/** The first list of an item's values: what kind of thing it is. */
export const labelsOf = (item: Pick<Item, 'attributes'>): string[] =>
  Object.values(item.attributes).find(Array.isArray)?.slice(0, 4) ?? []

const reasons: Record<string, (reason: { words: string; text: string }) => string> = {
  matches: ({ words }) => words,
  sorted: ({ words }) => `${words}, as ordered`,
  text: ({ text }) => `close to “${text}”`,
  like: ({ text }) => `like “${text}”`,
  tag: ({ text }) => `near “${text}”`,
  history: () => 'near what you liked',
  popular: () => 'popular with everyone',
  boosted: () => 'featured',
  fresh: () => 'new',
  explored: () => 'something different',
}

/** @returns one cause of an item's place, in words. */
export const reasonOf = (
  { kind, attribute = '', value = '', text = '' }: Reason,
  attributes: Attributes = new Map(),
): string => {
  const known = attributes.get(attribute)
  const plain = valueWords(value, known)
  const title = titleOf(attribute, attributes)
  const isTitled = known?.kind === 'number' || known?.kind === 'date'
  const words = isTitled ? `${title} ${plain}` : plain
  if (known?.kind === 'flag') return flagWords(title, value === true)
  return reasons[kind]?.({ words, text }) ?? kind
}

/** A time as people say it: "26 Nov, 20:00". */
export const timeOf = (at: string): string => sayTime(at, { day: 'numeric', month: 'short' })

/** A time ahead, as short as it is clear: "20:00" today, "Fri" where a day ends, else "3 Dec, 16:00". */
export const untilOf = (at: string, now = new Date()): string => {
  const date = new Date(at)
  const isMidnight = date.getHours() === 0 && date.getMinutes() === 0
  const isSoon = date.getTime() - now.getTime() < 6 * 86_400_000
  const isToday = date.toDateString() === now.toDateString()
  const day = isSoon ? { weekday: 'short' as const } : ({ day: 'numeric', month: 'short' } as const)
  return isMidnight ? date.toLocaleDateString(undefined, day) : sayTime(at, isToday ? {} : day)
}

const sayTime = (at: string, day: Intl.DateTimeFormatOptions) =>
  new Date(at).toLocaleString(undefined, { ...day, hour: '2-digit', minute: '2-digit' })

const acts: Record<string, string> = {
  undo: 'Taken back.',
  reset: 'The feed starts over: nothing is asked of it any more.',
  forget: 'Dropped.',
  satisfied: 'Kept as it is.',
  explain: 'Every card says why it is here, and how much each reason weighs: “Why this?”',
  unsupported: 'That is nothing a feed can do.',
  noise: 'There was nothing in it to steer by.',
}

/** What a turn did, where it is not plain from the chips. */
export const actOf = (act: string): string => acts[act] ?? ''

/** The name of a feed as people would write it: "date-night" is "Date night". */
export const feedTitle = (name: string): string => {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** And back: what may stand in an address. */
export const feedName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 100)

/** Commands that suit what is shown: two about what kind it is, one about how much of something. */
export const suggestionsOf = (
  items: readonly Pick<Item, 'attributes'>[],
  attributes: Attributes,
): string[] => {
  const counts = new Map<string, number>()
  for (const label of items.flatMap(labelsOf)) counts.set(label, (counts.get(label) ?? 0) + 1)
  const [most, next] = [...counts].toSorted(([, a], [, b]) => b - a).map(([label]) => label)
  const bounded = [...attributes.values()].find(
    ({ kind, unit }) => kind === 'number' && unit !== 'year' && unit !== undefined,
  )
  const values = items
    .map(({ attributes: own }) => own[bounded?.name ?? ''])
    .filter((value) => typeof value === 'number')
    .toSorted((a, b) => a - b)
  const middle = values[Math.floor(values.length / 2)]
  return [
    ...(most ? [`no ${most}`] : []),
    ...(next ? [`more ${next}`] : []),
    ...(bounded && middle !== undefined ? [`under ${boundOf(middle, bounded.unit!)}`] : []),
  ]
}

const boundOf = (value: number, unit: string) =>
  isCurrency(unit) ? amount(Math.round(value), unit) : `${Math.round(value)} ${plural(unit)}`
