import * as chrono from 'chrono-node'
import { type Attribute, fold } from '../../catalog/index.ts'
import type { AttributeCondition } from '../../preferences/index.ts'
import type { Comparison, CompiledGrammar } from '../grammar/index.ts'
import { attributeFor, conditionOf, isTime } from '../quantities/measures.ts'
import { type Found, readNumber } from '../quantities/number.ts'
import { quoteOf, type Tokens } from '../tokens.ts'
import type { Position, Reader } from './atom.ts'
import { isAllThatIsSaid, isDating } from './dating.ts'
import { namedBefore } from './named.ts'

const parsers: Readonly<Record<string, Pick<typeof chrono.en, 'parse'>>> = {
  en: chrono.en,
  es: chrono.es,
  fr: chrono.fr,
  de: chrono.de,
  zh: chrono.zh,
}

/** Whole days in ISO 8601, both counted in; without an end it is not over. */
interface Days {
  from: string
  to: string | undefined
}

/** "after March 2015", "since jan 1st 2012", "released in the last three months": days and months, not years alone. */
export const readDate: Reader = (position, at) => {
  const { tokens, compiled, view, now } = position
  const before = compiled.before.longest(tokens.folded, at)
  const comparison = before?.meanings[0]
  if (comparison?.measure && comparison.measure !== 'time') return undefined
  const named = namedBefore(position)
  const ground = { view, grammar: compiled.grammar }
  const attribute = named && isTime(named, ground) ? named : attributeFor('time', ground)
  if (!attribute || !mayHold(tokens, at, compiled)) return undefined
  const start = before?.to ?? at
  const parse = parsers[compiled.grammar.language]?.parse
  // "a week ago" begins with its article, "the 5th of May" after it.
  const starts = new Set([start, compiled.lists.articles.skip(tokens.folded, start)])
  for (const begins of starts) {
    const found =
      monthAt(tokens, begins, compiled) ??
      (parse && dateAt(tokens, begins, (text) => parse(text, now)))
    if (!found) continue
    const span = { from: at, to: found.to }
    if (!before && !named && isUndated(position, span))
      return found.value.from > isoDay(now)
        ? { kind: 'unclear', why: 'what is asked for holds at once', ...span }
        : { kind: 'filler', ...span }
    const after = before ? undefined : compiled.after.longest(tokens.folded, found.to)
    const isOfTime = after && (after.meanings[0]!.measure ?? 'time') === 'time'
    const compared = comparison ?? (isOfTime ? after.meanings[0] : undefined)
    return {
      kind: 'condition',
      condition: conditionOn(attribute, found.value, compared, ground),
      compared: compared !== undefined,
      from: at,
      to: isOfTime ? after.to : found.to,
    }
  }
  return undefined
}

/** "friday", "the end of the month": the beginning of a day to come, or the time of one; none more than a year away. */
export const dayAhead = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
  now: Date,
): Found<Date> | undefined => {
  const start = compiled.lists.articles.skip(tokens.folded, at)
  const text = textFrom(tokens, start)
  // What is nothing but a number is a year or a price, "two hours" are a length.
  if (text === undefined || readNumber(tokens, start, compiled)) return undefined
  const [found] = parsers[compiled.grammar.language]?.parse(text, now, { forwardDate: true }) ?? []
  if (found?.index !== 0) return undefined
  const date = found.start.date()
  const isWholeDay = !found.start.isCertain('hour') && found.start.get('hour') === noon
  if (isWholeDay) date.setHours(0, 0, 0, 0)
  // On a Wednesday, "until wednesday" is until the next.
  if (date <= now && found.start.isCertain('weekday')) date.setDate(date.getDate() + 7)
  const isAhead = date > now && date.getTime() - now.getTime() < yearMs
  return isAhead ? { value: date, to: endOf(tokens, start, found.text) } : undefined
}

/** What the parser takes where no time of day is named. */
const noon = 12

const yearMs = 366 * 86_400_000

/** "the oven broke last week", "horror next week": days told by today's, which nothing says an item is from. */
const isUndated = (position: Position, { from, to }: { from: number; to: number }): boolean => {
  const { tokens, compiled } = position
  const text = quoteOf(tokens, from, to)
  const names = months[compiled.grammar.language] ?? []
  const isDate =
    /\d{4}|\d[-/.]\d/.test(text) ||
    tokens.folded
      .slice(from, to)
      .some((word) => names.some((name) => word.length > 2 && name.startsWith(word)))
  return (
    !isDate && !isSpan.test(text) && !isDating(position, from) && !isAllThatIsSaid(position, to)
  )
}

/** No date is said in more words, and the parser looks for dates in all that it is given. */
const longestDate = 12

/** Days are spoken of with a digit or a word of their own: nothing else is worth the parser's time. */
const mayHold = ({ folded }: Tokens, at: number, { grammar }: CompiledGrammar): boolean =>
  folded
    .slice(at, at + longestDate)
    .some((word) => /\d/.test(word) || grammar.dayWords.includes(word))

/** The words in which a date may be told that begins with a token. */
const textFrom = (tokens: Tokens, at: number): string | undefined =>
  at < tokens.list.length
    ? quoteOf(tokens, at, Math.min(tokens.list.length, at + longestDate))
    : undefined

const dateAt = (
  tokens: Tokens,
  at: number,
  parse: (text: string) => chrono.ParsedResult[],
): Found<Days> | undefined => {
  const text = textFrom(tokens, at)
  if (text === undefined) return undefined
  const [found] = parse(text)
  const value = found?.index === 0 ? daysOf(found) : undefined
  return found && value && { value, to: endOf(tokens, at, found.text) }
}

/** The token after a text that begins with one. */
const endOf = ({ list }: Tokens, at: number, text: string): number => {
  const next = list.findIndex(({ start }) => start >= list[at]!.start + text.length)
  return next < 0 ? list.length : next
}

/** "März 2019", "marzo de 2019": a month and its year, which the parser has not in every language. */
const monthAt = (
  { folded }: Tokens,
  at: number,
  { grammar, lists }: CompiledGrammar,
): Found<Days> | undefined => {
  const month = months[grammar.language]?.indexOf(folded[at] ?? '') ?? -1
  const year = Math.max(at + 1, lists.between.skip(folded, at + 1))
  if (month < 0 || !/^(1[89]|20)\d\d$/.test(folded[year] ?? '')) return undefined
  return { value: wholeMonth(Number(folded[year]), month + 1), to: year + 1 }
}

const months: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.keys(parsers).map((language) => {
    const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    return [language, Array.from({ length: 12 }, (_, i) => fold(format(Date.UTC(2000, i))))]
  }),
)

const wholeMonth = (year: number, month: number): Days => ({
  from: isoDay(new Date(year, month - 1, 1)),
  to: isoDay(new Date(year, month, 0)),
})

const isoDay = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
    .join('-')

/** A day, or the whole month where no day is named; undefined for a time of day or a year alone. */
const daysOf = ({ text, start }: chrono.ParsedResult): Days | undefined => {
  // "for 30 minutes" is no day.
  if (start.isCertain('hour')) return undefined
  const [hasDay, hasMonth, hasYear] = (['day', 'month', 'year'] as const).map((part) =>
    start.isCertain(part),
  )
  // "may" alone is no month, "90" no day.
  if (!hasMonth || !(hasYear || hasDay) || !/\s|-|\/|月/.test(text.trim())) return undefined
  // "8/10" is mostly a score.
  if (/^\d+\/\d+$/.test(text.trim())) return undefined
  const [year, month, day] = [start.get('year')!, start.get('month')!, start.get('day')!]
  const isOpen = isSpan.test(text)
  if (hasDay || isOpen)
    return {
      from: isoDay(new Date(year, month - 1, day)),
      to: isOpen ? undefined : isoDay(new Date(year, month - 1, day)),
    }
  return wholeMonth(year, month)
}

/** "the last three months" go on to today. */
const isSpan = /^(last|past)\s+\S+\s+\S+/i

const conditionOn = (
  attribute: Attribute,
  { from, to }: Days,
  comparison: Comparison | undefined,
  ground: Parameters<typeof conditionOf>[2],
): AttributeCondition => {
  const { name, kind } = attribute
  if (kind !== 'date') {
    const years = { from: Number(from.slice(0, 4)), to: to ? Number(to.slice(0, 4)) : Infinity }
    const asked = conditionOf({ measure: 'years', ...years }, comparison, ground, attribute)
    if (typeof asked !== 'string') return asked
  }
  switch (comparison?.operator) {
    case '<':
      return { attribute: name, operator: '<', value: from }
    case '<=':
      return { attribute: name, operator: '<=', value: to ?? from }
    case '>':
      return { attribute: name, operator: '>', value: to ?? from }
    case '>=':
      return { attribute: name, operator: '>=', value: from }
    default:
      return to === undefined
        ? { attribute: name, operator: '>=', value: from }
        : { attribute: name, operator: 'between', value: [from, to] }
  }
}
