import { grammars } from '../grammar/index.ts'
import { tokensOf } from '../tokens.ts'
import { readQuantity } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { unitOf } from './units.ts'

/** A quantity with its place in a text: `text.slice(start, end)` is what was written. */
export interface QuantityInText {
  quantity: Quantity
  start: number
  end: number
}

/** All that is counted in an English text: "two hours", "€39", "1995", "25 pages". Relative years count from `now`. */
export const quantitiesIn = (text: string, now: Date): QuantityInText[] => {
  const english = grammars.find(({ grammar }) => grammar.language === 'en')!
  const tokens = tokensOf(text)
  const found: QuantityInText[] = []
  for (let at = 0; at < tokens.list.length; ) {
    const one = readQuantity(tokens, at, english, now)
    if (one)
      found.push({
        quantity: one.value,
        start: tokens.list[at]!.start,
        end: tokens.list[one.to - 1]!.end,
      })
    at = one ? Math.max(one.to, at + 1) : at + 1
  }
  return found
}

/** How much of the first unit of its kind ("gram", "millimeter") a unit is, by its English name or the stem of it. */
export const sizeOfUnit = (name: string | undefined): number | undefined =>
  unitOf(name && tokensOf(name).stems[0], 'en')?.size
