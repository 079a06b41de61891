import { mean } from './mean.ts'
import { percentile } from './percentile.ts'
import { seeded } from './random.ts'

const resamples = 1_000

/**
 * The bootstrap interval at 95 % of a figure of a sample, its mean by default: the figure is taken of many samples
 * drawn from this one with replacement. Seeded, so that the same sample has the same interval.
 */
export const bootstrap = <T = number>(
  sample: readonly T[],
  figure: (sample: readonly T[]) => number = (values) => mean(values as readonly number[]),
): { low: number; high: number } => {
  if (sample.length === 0) return { low: Number.NaN, high: Number.NaN }
  const random = seeded(sample.length)
  const figures = Array.from({ length: resamples }, () =>
    figure(sample.map(() => random.pick(sample))),
  )
  return { low: percentile(figures, 0.025), high: percentile(figures, 0.975) }
}
