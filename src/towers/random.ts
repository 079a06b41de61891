/** Random numbers that are the same each time: what is learned from the same is the same. */
export const streamOf = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    // The mulberry32 generator.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /** A whole number from 0 to `n - 1`. */
    below: (n: number) => Math.floor(next() * n),
    /** From the normal distribution: mean 0, deviation 1. Box and Muller: 1 - next() is never 0. */
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
