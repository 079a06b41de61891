import { type Attribute, type Item, titleOf, wordsOf } from '../catalog/index.ts'
import { type QuantityInText, quantitiesIn, sizeOfUnit } from '../language/index.ts'
import { dayOf, quantityOf } from './quantity.ts'

/** A quantity as it can be compared: how much of what. */
interface Measure {
  of: string
  amount: number
}

/** A quantity that a text names, in the words between `start` and `end`. */
export interface Measured extends Pick<QuantityInText, 'start' | 'end'> {
  /** Whether it is of a kind that items are measured by; "two stones" may be anything. */
  isChecked: boolean
  /** Whether what is known lets it be true: the same, or beyond or under it as the words say. */
  agrees(known: Measure): boolean
}

/** An explanation is shown at any time: "last year" in it is never taken for true. */
const noTime = new Date(0)

/** Amounts are rounded when they are said. */
const slack = 0.005

/** What a unit is called, in the singular stem: "page", "kcal". */
const stemOf = (name: string): string => wordsOf(name).at(-1)?.stem ?? ''

/** The words by which items' numbers are counted. */
export const unitsOf = (attributes: readonly Attribute[]): ReadonlySet<string> =>
  new Set(
    attributes
      .filter(({ kind }) => kind === 'number')
      .flatMap((attribute) => [attribute.unit ?? '', attribute.name, titleOf(attribute)])
      .map(stemOf),
  )

export const measuredIn = (text: string, units: ReadonlySet<string>): Measured[] =>
  quantitiesIn(text, noTime).map(({ quantity, start, end }) => {
    const said = measuresOf(quantity, text.slice(end))
    const compares = comparisonBefore(text.slice(0, start))
    const isWord = !/\p{N}/u.test(text.slice(start, end))
    const isChecked =
      quantity.measure !== 'bare' ||
      !isWord ||
      units.has(quantity.unit ?? '') ||
      sizeOfUnit(quantity.unit) !== undefined
    return {
      start,
      end,
      isChecked,
      agrees: (known) =>
        said.some(
          ({ of, amount }) =>
            of === known.of &&
            (of === 'year' ? known.amount === amount : compares(known.amount, amount)),
        ),
    }
  })

/** All that is known of an item in numbers: its attributes as they are said, and what its title and text count. */
export const ownMeasures = (
  { title, text, attributes: values }: Item,
  attributes: readonly Attribute[],
): Measure[] => {
  const own = attributes.flatMap((attribute): Measure[] => {
    const value = Object.hasOwn(values, attribute.name) ? values[attribute.name] : undefined
    if (attribute.kind === 'date') return value === undefined ? [] : inText(dayOf(String(value)))
    if (typeof value !== 'number') return []
    const named = [attribute.name, titleOf(attribute), attribute.unit ?? ''].map(stemOf)
    return [
      ...inText(quantityOf(value, attribute)),
      ...['', ...named].map((of) => ({ of, amount: value })),
    ]
  })
  return [...own, ...inText(title), ...inText(text)]
}

const inText = (text: string): Measure[] =>
  quantitiesIn(text, noTime).flatMap(({ quantity, end }) => measuresOf(quantity, text.slice(end)))

/** What a quantity is of; a number by itself may be of anything. */
const measuresOf = (quantity: QuantityInText['quantity'], after: string): Measure[] => {
  switch (quantity.measure) {
    case 'duration':
      return [{ of: 'minutes', amount: quantity.minutes }]
    case 'money':
      return [{ of: quantity.currency, amount: quantity.amount }]
    case 'years':
      return [{ of: 'year', amount: quantity.from }]
    case 'score':
      return [{ of: 'score', amount: quantity.share }]
    case 'bare': {
      // The word after a comma or in the next sentence is no unit.
      const unit = /^[\s-]*\p{L}/u.test(after) ? (quantity.unit ?? '') : ''
      const size = sizeOfUnit(unit)
      return size === undefined
        ? [{ of: unit, amount: quantity.number }]
        : [{ of: 'size', amount: quantity.number * size }]
    }
  }
}

type Compares = (known: number, said: number) => boolean

const equals: Compares = (known, said) => Math.abs(known - said) <= slack * Math.abs(said)

const comparisonBefore = (before: string): Compares => {
  if (/\b(under|below|less than|up to|at most|within|no more than)\s+\W?$/i.test(before))
    return (known, said) => known <= said
  if (/\b(over|above|more than|at least)\s+\W?$/i.test(before))
    return (known, said) => known >= said
  if (/\b(about|around|nearly|almost|some|roughly)\s+\W?$/i.test(before))
    return (known, said) => Math.abs(known - said) <= 0.15 * Math.abs(said)
  return equals
}
