import { type Attribute, isCurrency, titleOf } from '../catalog/index.ts'

const language = 'en'
const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
const units = new Set(Intl.supportedValuesOf('unit'))

/** A date as people read it: "May 2, 2024". */
export const dayOf = (date: string): string => day.format(new Date(date))

/**
 * A number as people read it: "81 minutes", "$40", "1994" for a year, "4.5 stars" for a unit that no standard
 * knows, "rating 4.5" without a unit.
 */
export const quantityOf = (
  value: number,
  attribute: Pick<Attribute, 'name' | 'kind' | 'title' | 'unit'>,
): string => {
  const { unit } = attribute
  if (unit === 'year') return String(value)
  const format = (options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 2, ...options }).format(value)
  if (unit === undefined) return `${titleOf(attribute).toLowerCase()} ${format()}`
  if (units.has(unit)) return format({ style: 'unit', unit, unitDisplay: 'long' })
  // Whole amounts are said without cents; the others have as many digits as their currency.
  if (isCurrency(unit)) {
    const digits = Number.isInteger(value) ? { maximumFractionDigits: 0 } : {}
    return new Intl.NumberFormat(language, { style: 'currency', currency: unit, ...digits }).format(
      value,
    )
  }
  return `${format()} ${unit}`
}
