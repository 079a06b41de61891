import type { Histogram } from 'prom-client'

/** Runs work and notes how long it took and how it ended: `failed`, or what `outcomeOf` says. */
export const timed = async <Label extends string, T>(
  histogram: Histogram<Label>,
  labels: Record<Exclude<Label, 'outcome'>, string>,
  work: () => T | Promise<T>,
  outcomeOf: (result: T) => string = () => 'done',
): Promise<T> => {
  const began = performance.now()
  let outcome = 'failed'
  try {
    const result = await work()
    outcome = outcomeOf(result)
    return result
  } finally {
    const seconds = (performance.now() - began) / 1_000
    histogram.observe({ ...labels, outcome } as unknown as Record<Label, string>, seconds)
  }
}
