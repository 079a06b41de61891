import { wordsOf } from '../../catalog/index.ts'

/** A unit of measure: what it measures, and how much of it, in the first unit of its kind. */
export interface Unit {
  kind: 'mass' | 'length' | 'volume' | 'data'
  size: number
}

const units: Readonly<Record<string, Unit>> = {
  gram: { kind: 'mass', size: 1 },
  kilogram: { kind: 'mass', size: 1_000 },
  ounce: { kind: 'mass', size: 28.349523125 },
  pound: { kind: 'mass', size: 453.59237 },
  millimeter: { kind: 'length', size: 1 },
  centimeter: { kind: 'length', size: 10 },
  meter: { kind: 'length', size: 1_000 },
  kilometer: { kind: 'length', size: 1_000_000 },
  inch: { kind: 'length', size: 25.4 },
  foot: { kind: 'length', size: 304.8 },
  milliliter: { kind: 'volume', size: 1 },
  liter: { kind: 'volume', size: 1_000 },
  megabyte: { kind: 'data', size: 1 },
  gigabyte: { kind: 'data', size: 1_000 },
  terabyte: { kind: 'data', size: 1_000_000 },
}

/** "5 in red" is no length, "5 m" mostly a time, and "5 l'" no volume. */
const otherWords = new Set(['in', 'm', 'l'])

const stemOf = (name: string) => wordsOf(name)[0]?.stem ?? ''

/** The names of the units in a language, long and short, by their stems. */
const namesIn = (language: string): ReadonlyMap<string, Unit> => {
  // "liter" and "litre" are both English.
  const locales = language === 'en' ? ['en', 'en-GB'] : [language]
  const named = Object.entries(units).flatMap(([unit, measured]) =>
    locales.flatMap((locale) => namesOf(unit, locale)).map((name) => [name, measured] as const),
  )
  return new Map(
    named
      .filter(([name]) => wordsOf(name).length === 1 && !otherWords.has(name))
      .map(([name, measured]) => [stemOf(name), measured]),
  )
}

const namesOf = (unit: string, locale: string): string[] =>
  (['long', 'short'] as const).flatMap((unitDisplay) => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
    return [1, 2].flatMap((count) =>
      format.formatToParts(count).flatMap(({ type, value }) => (type === 'unit' ? value : [])),
    )
  })

const known = new Map<string, ReadonlyMap<string, Unit>>()

/** The unit that the stem of a word names: "kg", "gramo", "inch". */
export const unitOf = (stem: string | undefined, language: string): Unit | undefined => {
  if (stem === undefined) return undefined
  const names = known.get(language) ?? namesIn(language)
  known.set(language, names)
  return names.get(stem)
}

/** The unit that a schema names, in English. */
export const unitNamed = (name: string | undefined): Unit | undefined =>
  name === undefined ? undefined : unitOf(stemOf(name), 'en')
