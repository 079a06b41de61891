import type { CompiledGrammar } from './grammar/index.ts'
import { gapAfter, type Tokens } from './tokens.ts'

/** A number as read, with what it counts when the words say so. */
export type Quantity =
  | { measure: 'duration'; minutes: number }
  | { measure: 'money'; amount: number; currency: string }
  | { measure: 'years'; from: number; to: number }
  | { measure: 'bare'; number: number; unit: string | undefined }

/** Something read from the words, up to a token (exclusive). */
export interface Found<T> {
  value: T
  to: number
}

/** Reads what is counted at a token: "two hours", "an hour and a half", "$30", "the 90s", "1995", "4 stars". */
export const readQuantity = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
  now: Date,
): Found<Quantity> | undefined => {
  const start = skipArticle(tokens, at)
  return (
    readRecent(tokens, at, compiled, now) ??
    readDecade(tokens, start, compiled.grammar) ??
    readDuration(tokens, start, compiled) ??
    readMoney(tokens, start, compiled) ??
    readBare(tokens, start, compiled)
  )
}

const skipArticle = ({ folded }: Tokens, at: number) => (folded[at] === 'the' ? at + 1 : at)

/** A number in digits or words: "1,200", "two", "ninety five", "two hundred". */
export const readNumber = (
  { folded, list }: Tokens,
  at: number,
  { grammar }: CompiledGrammar,
): Found<number> | undefined => {
  const first = folded[at]
  if (first === undefined) return undefined
  if (/^\p{N}/u.test(first)) {
    const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(first)
      ? first.replaceAll(',', '')
      : first.replace(',', '.')
    const value = Number(digits)
    return Number.isFinite(value) ? { value, to: at + 1 } : undefined
  }
  let value: number | undefined
  let to = at
  for (; to < folded.length; to++) {
    const word = grammar.numbers[folded[to]!]
    if (word === undefined || (to > at && /[,.;]/.test(list[to]!.gap))) break
    if (value === undefined) value = word
    else if (word >= 100) value *= word
    else if ((value % 10 === 0 && word < 10 && value > 10) || value % 100 === 0) value += word
    else break
  }
  return value === undefined ? undefined : { value, to }
}

/** "and a half", "half": 0.5, from where it stands. */
const readHalf = ({ folded }: Tokens, at: number, { half }: CompiledGrammar): Found<number> => {
  const found = half.longest(folded, at)
  return found ? { value: 0.5, to: found.to } : { value: 0, to: at }
}

const readDuration = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<Quantity> | undefined => {
  const { durations } = compiled.grammar
  const unitAt = (i: number) => durations[tokens.folded[i] ?? '']
  let minutes = 0
  let to = at
  for (;;) {
    const piece = readAmount(tokens, to, compiled)
    const unit = piece && unitAt(piece.to)
    if (!piece || unit === undefined) break
    const half = readHalf(tokens, piece.to + 1, compiled)
    minutes += (piece.value + half.value) * unit
    to = half.to
    // "1h30": the minutes after the hours need no unit.
    const rest = tokens.folded[to] ?? ''
    if (
      unit === 60 &&
      /^\d{2}$/.test(rest) &&
      tokens.list[to]!.gap === '' &&
      unitAt(to + 1) === undefined
    ) {
      minutes += Number(rest)
      to++
    }
    if (tokens.folded[to] === 'and') {
      const more = readAmount(tokens, to + 1, compiled)
      if (more && unitAt(more.to) !== undefined) to++
    }
  }
  return to > at ? { value: { measure: 'duration', minutes }, to } : undefined
}

/** The number before a unit: "two", "one and a half", "half an", "an". */
const readAmount = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<number> | undefined => {
  const { folded } = tokens
  const isArticle = (i: number) => folded[i] === 'a' || folded[i] === 'an'
  const half = readHalf(tokens, at, compiled)
  if (half.value > 0) return { value: half.value, to: isArticle(half.to) ? half.to + 1 : half.to }
  const number = readNumber(tokens, at, compiled)
  if (number) {
    const more = readHalf(tokens, number.to, compiled)
    return { value: number.value + more.value, to: more.to }
  }
  return isArticle(at) ? { value: 1, to: at + 1 } : undefined
}

const readMoney = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<Quantity> | undefined => {
  const number = readNumber(tokens, at, compiled)
  if (!number) return undefined
  const { currencies } = compiled.grammar
  const sign = tokens.list[at]!.gap.trim().at(-1) ?? ''
  const word = tokens.folded[number.to] ?? ''
  const trailing =
    gapAfter(tokens, number.to - 1)
      .trim()
      .at(0) ?? ''
  const money = (currency: string, to: number) =>
    ({ value: { measure: 'money', amount: number.value, currency }, to }) as const
  if (currencies[sign]) return money(currencies[sign], number.to)
  if (currencies[word]) return money(currencies[word], number.to + 1)
  return currencies[trailing] ? money(currencies[trailing], number.to) : undefined
}

/** "the 90s", "1990s", "nineties", "early 90s". */
const readDecade = (
  { folded, list }: Tokens,
  at: number,
  grammar: CompiledGrammar['grammar'],
): Found<Quantity> | undefined => {
  const part = grammar.partsOfDecade[folded[at] ?? '']
  const first = part ? at + 1 : at
  const digits = folded[first] ?? ''
  let decade = grammar.decades[digits]
  let to = first + 1
  if (decade === undefined && /^(\d{2}|\d{4})$/.test(digits) && Number(digits) % 10 === 0) {
    const s = list[first + 1]
    if (s?.folded !== 's' || !/^['’]?$/.test(s.gap)) return undefined
    decade = Number(digits)
    to = first + 2
  }
  if (decade === undefined) return undefined
  // A bare decade is the latest one of its kind that has begun a generation ago: "20s" is the 1920s.
  const year = decade >= 100 ? decade : decade >= 20 ? 1900 + decade : 2000 + decade
  const [from, until] = part ?? [0, 9]
  return { value: { measure: 'years', from: year + from, to: year + until }, to }
}

/** "last five years", "past decade". */
const readRecent = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
  now: Date,
): Found<Quantity> | undefined => {
  const opening = compiled.recent.longest(tokens.folded, at)
  if (!opening) return undefined
  const number = readNumber(tokens, opening.to, compiled)
  const unit = tokens.folded[number?.to ?? opening.to] ?? ''
  if (!number || !compiled.grammar.years.includes(unit)) return undefined
  const to = now.getUTCFullYear()
  return { value: { measure: 'years', from: to - number.value, to }, to: number.to + 1 }
}

const readBare = (
  tokens: Tokens,
  at: number,
  compiled: CompiledGrammar,
): Found<Quantity> | undefined => {
  const number = readNumber(tokens, at, compiled)
  if (!number) return undefined
  if (/^(1[89]|20)\d\d$/.test(tokens.folded[at]!))
    return { value: { measure: 'years', from: number.value, to: number.value }, to: number.to }
  return {
    value: { measure: 'bare', number: number.value, unit: tokens.stems[number.to] },
    to: number.to,
  }
}
