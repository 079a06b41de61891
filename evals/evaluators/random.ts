/** A stream of random numbers that a seed decides: the same seed, the same stream, on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number from 0 to `n - 1`. */
  below(n: number): number
  chance(share: number): boolean
  /** One of a list. @throws RangeError for an empty list. */
  pick<T>(list: readonly T[]): T
  /** From the normal distribution: mean 0, deviation 1. */
  normal(): number
}

/** FNV-1a, 32 bits. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
  return value
}

/** A stream for a seed; the mulberry32 generator. Seeds that differ in one letter give unrelated streams. */
export const seeded = (seed: string | number): Random => {
  let state = hash(String(seed))
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick(list) {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[below(list.length)]!
    },
    // Box and Muller: 1 - next() is never 0, whose logarithm is not finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
