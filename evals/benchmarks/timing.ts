import { percentile } from '../evaluators/index.ts'

/** How long something took, in milliseconds, over so many times. */
export interface Timing {
  p50: number
  p95: number
  p99: number
  count: number
}

export const timingOf = (millis: readonly number[]): Timing => ({
  p50: percentile(millis, 0.5),
  p95: percentile(millis, 0.95),
  p99: percentile(millis, 0.99),
  count: millis.length,
})

/** What the work gave and how long it took in milliseconds. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> => {
  const began = performance.now()
  const value = await work()
  return { value, ms: performance.now() - began }
}

/** Gathers durations by name, in the order in which the names first came. */
export const stopwatches = () => {
  const byName = new Map<string, number[]>()
  return {
    add(name: string, ms: number) {
      byName.set(name, [...(byName.get(name) ?? []), ms])
    },
    timings: (): Record<string, Timing> =>
      Object.fromEntries([...byName].map(([name, millis]) => [name, timingOf(millis)])),
  }
}
