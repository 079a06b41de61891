import { eigenOf } from './eigen.ts'
import type { Interactions } from './interactions.ts'

/** How many numbers a vector has. */
export const dimension = 64
/** Directions beside those that are kept: with them the last of those are found sooner. */
const spare = 8
const width = dimension + spare
const passes = 6
/** What counts against an item for being liked by many: little, or what everybody likes were near nothing. */
const popularityExponent = 0.3
/** A direction of less than this part of the first is noise. */
const negligible = 1e-10

/** Interactions without the ids of the items: how many there are. */
export type Numbered = Pick<Interactions, 'items' | 'starts'> & { count: number }

/**
 * A vector for each item, so that the inner product of two says how much those who like one like the other: the
 * truncated singular value decomposition of who liked what, each side with the square root of the singular values.
 * A user's row is held to length 1, whatever was liked in all. Found by iterating a subspace of random directions
 * (Halko, Martinsson and Tropp, 2011), the same each time. The longest vector has length 1.
 *
 * Takes the time of `passes` readings of the interactions by the width of a vector; holds two numbers for each item
 * and direction.
 *
 * @returns the vectors one after the other, in the order of the items.
 */
export const factorize = ({ count, items, starts }: Numbered): Float32Array => {
  const weights = new Float64Array(count)
  for (const item of items) weights[item]!++
  for (let item = 0; item < count; item++) weights[item]! **= -popularityExponent
  let basis = randomDirections(count)
  let spectrum: number[] = []
  for (let pass = 0; pass < passes; pass++) {
    const spread = multiply({ items, starts }, weights, basis)
    const { values, vectors } = eigenOf(gram(spread))
    const isKept = values.map((value) => value > negligible * values[0]!)
    // Of the matrix applied twice, so to the fourth power of the singular values.
    spectrum = values.map((value, n) => (isKept[n] ? value ** (1 / 4) : 0))
    const scale = values.map((value, n) => (isKept[n] ? value ** (-1 / 2) : 0))
    basis = turned(spread, vectors, scale)
  }
  return largest(basis, spectrum)
}

/** One direction a column, `width` numbers a row. */
const randomDirections = (count: number): Float32Array => {
  let state = 1
  return Float32Array.from({ length: count * width }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  })
}

/** The weighted matrix of users by items, and then its transpose, applied to directions. */
const multiply = (
  { items, starts }: Pick<Interactions, 'items' | 'starts'>,
  weights: Float64Array,
  basis: Float32Array,
): Float32Array => {
  const result = new Float32Array(basis.length)
  const row = new Float64Array(width)
  for (let user = 0; user + 1 < starts.length; user++) {
    const [from, to] = [starts[user]!, starts[user + 1]!]
    row.fill(0)
    for (let at = from; at < to; at++) {
      const weight = weights[items[at]!]!
      const start = items[at]! * width
      for (let n = 0; n < width; n++) row[n]! += weight * basis[start + n]!
    }
    for (let n = 0; n < width; n++) row[n]! /= to - from
    for (let at = from; at < to; at++) {
      const weight = weights[items[at]!]!
      const start = items[at]! * width
      for (let n = 0; n < width; n++) result[start + n]! += weight * row[n]!
    }
  }
  return result
}

/** The inner products of the columns. */
const gram = (columns: Float32Array): number[][] => {
  const products = Array.from({ length: width }, () => new Float64Array(width))
  for (let start = 0; start < columns.length; start += width)
    for (let n = 0; n < width; n++) {
      const value = columns[start + n]!
      const into = products[n]!
      for (let m = n; m < width; m++) into[m]! += value * columns[start + m]!
    }
  return products.map((row, n) =>
    Array.from(row, (_, m) => products[Math.min(n, m)]![Math.max(n, m)]!),
  )
}

/** Each row expressed in other directions, each of those times its scale. */
const turned = (
  columns: Float32Array,
  directions: readonly (readonly number[])[],
  scale: readonly number[],
): Float32Array => {
  const result = new Float32Array(columns.length)
  const scaled = directions.map((direction, n) =>
    Float64Array.from(direction, (value) => value * scale[n]!),
  )
  for (let start = 0; start < columns.length; start += width)
    for (let n = 0; n < width; n++) {
      const direction = scaled[n]!
      let sum = 0
      for (let m = 0; m < width; m++) sum += direction[m]! * columns[start + m]!
      result[start + n] = sum
    }
  return result
}

/** The first directions, each by the root of its singular value, all shrunk alike until no vector is longer than 1. */
const largest = (basis: Float32Array, spectrum: readonly number[]): Float32Array => {
  const count = basis.length / width
  const vectors = new Float32Array(count * dimension)
  let longest = 0
  for (let item = 0; item < count; item++) {
    let squares = 0
    for (let n = 0; n < dimension; n++) {
      const value = basis[item * width + n]! * Math.sqrt(spectrum[n]!)
      vectors[item * dimension + n] = value
      squares += value * value
    }
    longest = Math.max(longest, squares)
  }
  return longest > 0 ? vectors.map((value) => value / Math.sqrt(longest)) : vectors
}
