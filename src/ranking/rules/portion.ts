import type { Directive } from '../../preferences/index.ts'

/** The part of a page that should meet a wish, 0 to 1. */
export interface Portion {
  least: number
  most: number
}

/**
 * What "a bit more", "more" and "much more" come to on a page, and what "a bit less", "less" and "much less" do:
 * in words a wish has a measure, and a page that is all comedy after "a bit more comedy" has not obeyed it.
 */
export const portionOf = ({
  polarity,
  weight,
}: Pick<Directive, 'polarity' | 'weight'>): Portion => {
  const degree = weight < 1 ? 0 : weight < 2 ? 1 : 2
  const avoided = [0.2, 0.1, 0.05] as const
  const wanted = [
    { least: 0.2, most: 0.35 },
    { least: 0.4, most: 0.7 },
    { least: 0.7, most: 1 },
  ] as const
  return polarity === 'avoid' ? { least: 0, most: avoided[degree] } : wanted[degree]
}

/** How many items of a kind a page should and may hold after each number of its items. */
export interface Bounds {
  least: readonly number[]
  most: readonly number[]
}

/** The bounds of a wish. The first item of a page always may meet what is wanted. */
export const boundsOf = (
  directive: Pick<Directive, 'polarity' | 'weight'>,
  pageSize: number,
): Bounds => {
  const { least, most } = portionOf(directive)
  const floor = directive.polarity === 'want' ? 1 : 0
  return {
    least: afterEach(pageSize, (shown) => whole(least * shown)),
    most: afterEach(pageSize, (shown) => Math.max(floor, whole(most * shown))),
  }
}

/** The bounds of what a page may hold so many of. */
export const atMost = (most: number, pageSize: number): Bounds => ({
  least: afterEach(pageSize, () => 0),
  most: afterEach(pageSize, () => most),
})

const afterEach = (pageSize: number, bound: (shown: number) => number) =>
  Array.from({ length: pageSize + 1 }, (_, shown) => bound(shown))

/** Rounds down, forgiving what binary fractions lose: 0.7 of 10 is 7. */
const whole = (count: number) => Math.floor(count + 1e-9)
