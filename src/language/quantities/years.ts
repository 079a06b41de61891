import type { CompiledGrammar } from '../grammar/index.ts'
import type { Tokens } from '../tokens.ts'
import { type Found, readNumber } from './number.ts'
import type { Quantity } from './quantity.ts'

const years = (from: number, to: number, end: number): Found<Quantity> => ({
  value: { measure: 'years', from, to },
  to: end,
})

/** "1995", "the 90s", "early nineties", "last five years", "this century": what is not over has no end. */
export const readYears = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
  now: Date,
): Found<Quantity> | undefined => {
  const { lists, periods } = compiled
  const period = periods.longest(tokens.folded, at)
  if (period) return years(period.meanings[0]!, Infinity, period.to)
  const start = lists.articles.skip(tokens.folded, at)
  return (
    readRecent(tokens, at, compiled, now) ??
    readDecade(tokens, at, compiled) ??
    readDecade(tokens, start, compiled) ??
    readNamed(tokens, at, compiled, now) ??
    readYear(tokens, start) ??
    // "the year 2000"; without an article "year" may be what an attribute is called.
    (start > at ? readYear(tokens, lists.years.skip(tokens.folded, start)) : undefined)
  )
}

/** "this year", "l'année dernière", "the last decade". */
const readNamed = (
  { folded }: Tokens,
  at: number,
  { yearsAgo, decadesAgo }: CompiledGrammar,
  now: Date,
): Found<Quantity> | undefined => {
  const tens = decadesAgo.longest(folded, at)
  if (tens) {
    const [back, year] = [tens.meanings[0]!, now.getUTCFullYear()]
    return years(back === 0 ? year - (year % 10) : year - 10 * back, Infinity, tens.to)
  }
  const named = yearsAgo.longest(folded, at)
  if (!named) return undefined
  const year = now.getUTCFullYear() - named.meanings[0]!
  return years(year, year, named.to)
}

/** "1995"; with an apostrophe two digits are enough: "'94". */
const readYear = ({ folded, list }: Tokens, at: number): Found<Quantity> | undefined => {
  const word = folded[at] ?? ''
  if (/^\d\d$/.test(word) && /['’]$/.test(list[at]!.gap)) {
    const year = Number(word) + (Number(word) < firstOfCentury ? 2000 : 1900)
    return years(year, year, at + 1)
  }
  if (!/^(1[89]|20)\d\d$/.test(word)) return undefined
  return years(Number(word), Number(word), at + 1)
}

/** "'25" is 2025, "'30" is 1930. */
const firstOfCentury = 30

/** "the 90s", "1990s", "nineties", "early 90s", "los 90". */
const readDecade = (
  { folded, list }: Tokens,
  at: number,
  { decades, partsOfDecade, durations, lists }: CompiledGrammar,
): Found<Quantity> | undefined => {
  const part = partOfDecade(folded, at, { partsOfDecade, lists })
  const begun = part?.to ?? at
  const opened = part ? lists.articles.skip(folded, begun) : at
  // "principios de los 90": "los" is an article, and makes a decade.
  const before = lists.decadeBefore.skip(folded, begun)
  const first = before > begun ? before : opened
  const word = folded[first] ?? ''
  const named = [begun, opened, first].map((from) => decades.longest(folded, from)).find(Boolean)
  let decade = named?.meanings[0]
  let to = named?.to ?? first + 1
  if (decade === undefined && /^(\d0|\d{3}0)$/.test(word)) {
    const after = lists.decadeAfter.skip(folded, to)
    const isJoined = after > to && /^\s?['’]?$/.test(list[to]!.gap)
    // "los 90 minutos" are no decade.
    const isCounted = durations.longest(folded, to) !== undefined
    if (!isJoined && (before === begun || isCounted)) return undefined
    decade = Number(word)
    to = isJoined ? after : to
  }
  if (decade === undefined) return undefined
  // A bare decade is the latest one of its kind that has begun a generation ago: "20s" is the 1920s.
  const year = decade >= 100 ? decade : decade >= 20 ? 1900 + decade : 2000 + decade
  const [from, until] = part?.value ?? [0, 9]
  return years(year + from, year + until, to)
}

/** "early", "mid to late": the years of a decade that are meant. */
const partOfDecade = (
  folded: readonly string[],
  at: number,
  { partsOfDecade, lists }: Pick<CompiledGrammar, 'partsOfDecade' | 'lists'>,
): Found<readonly [from: number, to: number]> | undefined => {
  const first = partsOfDecade.longest(folded, at)
  if (!first) return undefined
  const next = Math.max(...[lists.to, lists.or].map((list) => list.skip(folded, first.to)))
  const last = partsOfDecade.longest(folded, next)
  const [from, to] = first.meanings[0]!
  return last
    ? { value: [from, Math.max(to, last.meanings[0]![1])], to: last.to }
    : { value: [from, to], to: first.to }
}

/** "last five years", "les cinq dernières années": those and the current one. "last year": that one. */
const readRecent = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
  now: Date,
): Found<Quantity> | undefined => {
  const { lists, markers } = compiled
  const { folded } = tokens
  const before = readNumber(tokens, lists.articles.skip(folded, at), compiled)
  const start = before?.to ?? at
  const opened = lists.recent.skip(folded, start)
  if (opened === start) return undefined
  const number = before ?? readNumber(tokens, opened, compiled)
  const to = Math.max(opened, number?.to ?? opened)
  const end = lists.years.skip(folded, to)
  if (end === to) return undefined
  // "ces dernières années" is no single year.
  const isLevel = markers.longest(folded, at)?.meanings.some(({ kind }) => kind === 'level')
  if (!number)
    return isLevel ? undefined : years(now.getUTCFullYear() - 1, now.getUTCFullYear() - 1, end)
  return years(Math.max(0, now.getUTCFullYear() - number.value), Infinity, end)
}
