import type { Histogram } from 'prom-client'

/** What work is said to have come to, beside `done` and `failed`. */
export interface Outcomes<T> {
  ofResult?: (result: T) => string
  ofError?: (error: unknown) => string
}

/** Runs work and notes how long it took and how it ended. */
export const timed = async <Label extends string, T>(
  histogram: Histogram<Label>,
  labels: Record<Exclude<Label, 'outcome'>, string>,
  work: () => T | Promise<T>,
  { ofResult = () => 'done', ofError = () => 'failed' }: Outcomes<T> = {},
): Promise<T> => {
  const began = performance.now()
  const note = (outcome: string) => {
    const seconds = (performance.now() - began) / 1_000
    histogram.observe({ ...labels, outcome } as unknown as Record<Label, string>, seconds)
  }
  try {
    const result = await work()
    note(ofResult(result))
    return result
  } catch (error) {
    note(ofError(error))
    throw error
  }
}
