import type { Attribute, CatalogueView } from '../../catalog/index.ts'
import type { Operator } from '../../preferences/index.ts'
import { grammars } from '../grammar/index.ts'
import { spelledAs } from './spelling.ts'

/** A value that a model wrote, as the attribute's kind has it; undefined when it has none like it. */
export const meantValue = (
  written: string,
  attribute: Attribute,
  operator: Operator,
  view: CatalogueView,
): string | number | boolean | undefined => {
  const given = written.trim()
  switch (attribute.kind) {
    case 'number':
      return numberOf(given, attribute)
    case 'date':
      return dateOf(given, operator)
    case 'flag':
      return flags.get(given.toLowerCase())
    case 'tags':
    case 'category':
      return spelledAs(given, attribute, view)
    case 'text':
      return undefined
  }
}

const flags = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
])

const written = /^(?<sign>\p{Sc}?)\s*(?<digits>-?[\d.,]*\d)\s*(?<unit>\p{L}*)$/u
const plain = /^-?\d+(\.\d+)?$/
const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/

/** Digits, with the attribute's own unit or currency if any: "2 hours" is no number of minutes. */
const numberOf = (given: string, attribute: Attribute): number | undefined => {
  const { sign = '', digits = '', unit = '' } = written.exec(given)?.groups ?? {}
  const own = attribute.unit?.toLowerCase() ?? ''
  const isOwn =
    unit === '' || (own !== '' && (own.startsWith(unit.toLowerCase()) || isPlural(unit, own)))
  const [currency] = grammars[0]!.currencies.longest([sign], 0)?.meanings ?? []
  if (!isOwn || (sign !== '' && currency !== attribute.unit)) return undefined
  if (plain.test(digits)) return Number(digits)
  return grouped.test(digits) ? Number(digits.replaceAll(',', '')) : undefined
}

const isPlural = (word: string, of: string) => word.toLowerCase() === `${of}s`

const day = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/
const year = /^\d{4}$/

/** A day as it is; a year as the end of it that the comparison means. */
const dateOf = (given: string, operator: Operator): string | undefined => {
  if (year.test(given))
    return operator === '>' || operator === '<=' ? `${given}-12-31T23:59:59.999Z` : `${given}-01-01`
  return day.test(given) && !Number.isNaN(Date.parse(given)) ? given : undefined
}

/** So many times more or less than any item has is a mistaken unit, not a wish. */
const farBeyond = 10

/** Why a number cannot be meant of this attribute; undefined when it can. Nothing is nothing in every unit. */
export const outOfReach = (
  { name, unit }: Attribute,
  value: unknown,
  { ranges }: CatalogueView,
): string | undefined => {
  const range = ranges.get(name)
  if (typeof value !== 'number' || value === 0 || !range) return undefined
  const [least, most] = [Number(range[0]), Number(range.at(-1))]
  const isTooLow = least > 0 && value < least / farBeyond
  const isTooHigh = most > 0 && value > most * farBeyond
  const inUnit = unit === undefined ? '' : ` in ${unit}s`
  return isTooLow || isTooHigh ? `${name} goes from ${least} to ${most}${inUnit}` : undefined
}
