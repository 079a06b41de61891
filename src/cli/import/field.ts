import type { AttributeValue } from '../../catalog/index.ts'
import type { MappedAttribute } from './mapping.ts'

/** A field that does not hold what its column is mapped to; the message names the mend. */
export class FieldError extends Error {}

/**
 * The value that a field of a CSV file holds, of an attribute's kind.
 *
 * @throws FieldError
 */
export const fieldValue = (
  field: string,
  { kind, separator, decimal, true: trueWords }: MappedAttribute,
): AttributeValue => {
  if (kind === 'number') return numberOf(field, decimal)
  if (kind === 'date') return dateOf(field)
  if (kind === 'flag') return flagOf(field, trueWords)
  if (kind === 'tags')
    return field
      .split(separator!)
      .map((value) => value.trim())
      .filter(Boolean)
  return field
}

/** A sign of a currency or its code before it, a percent sign or a unit after it: `$1,200.50`, `95 min`, `80%`. */
const number = /^(?:\p{Sc}|[A-Z]{3})?\s*([-+]?\d[\d.,]*(?:e[-+]?\d+)?)\s*(?:\p{Sc}|%|\p{L}+\.?)?$/iu
const plain = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:e[-+]?\d+)?$/i

/** @throws FieldError */
export const numberOf = (field: string, decimal: '.' | ',' = '.'): number => {
  const digits = number.exec(field)?.[1]
  const swap = (text: string) => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
  const written = digits && (decimal === ',' ? swap(digits) : digits)
  const value = written && plain.test(written) ? Number(written.replaceAll(',', '')) : Number.NaN
  if (!Number.isFinite(value))
    throw new FieldError(
      `is no number: write it as ${decimal === ',' ? '1.200,50' : '1,200.50'}, or list what is written where there is none in "missing"`,
    )
  return value
}

const dateOf = (field: string): string => {
  const day = /^(\d{4}-\d\d-\d\d)(?:[T ](.*))?$/.exec(field)
  if (!day || Number.isNaN(Date.parse(field)))
    throw new FieldError('is no date: write the year first, as 2026-11-26')
  return day[2] ? new Date(field).toISOString() : day[1]!
}

const flags: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(['true', 't', 'yes', 'y', '1'].map((word) => [word, true])),
  ...Object.fromEntries(['false', 'f', 'no', 'n', '0'].map((word) => [word, false])),
}

const flagOf = (field: string, trueWords: readonly string[] | undefined): boolean => {
  const flag = trueWords ? trueWords.includes(field) : flags[field.toLowerCase()]
  if (flag === undefined)
    throw new FieldError('is neither yes nor no: list what means yes in "true" of the attribute')
  return flag
}
