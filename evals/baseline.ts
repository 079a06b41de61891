import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { UsageError } from '../src/cli/index.ts'
import type { Metric, SuiteReport } from './suite.ts'

/** A figure beside the same one of an earlier run. */
export interface Comparison {
  suite: string
  key: string
  before: number
  now: number
  /** The 95 % interval of the difference; absent where either has none of its own. */
  interval?: { low: number; high: number }
  /** Whether the difference is more than chance; `worse` only where a goal tells which way is better. */
  verdict: 'same' | 'better' | 'worse' | 'other' | ''
}

const interval = z.object({ low: z.number(), high: z.number() })
const metric = z.looseObject({
  key: z.string(),
  score: z.number(),
  interval: interval.optional().catch(undefined),
})
const stored = z.record(z.string(), z.looseObject({ metrics: z.array(metric) }))
export type Baseline = z.infer<typeof stored>

/**
 * The figures of an earlier run, as `--json` wrote them.
 *
 * @throws UsageError that names the file and the mend.
 */
export const readBaseline = async (file: string): Promise<Baseline> => {
  try {
    return stored.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    throw new UsageError(
      `--baseline: ${file} holds no figures of an earlier run: write them with --json`,
    )
  }
}

/** Every figure that both runs have, in the order of this one. */
export const compare = (
  reports: Readonly<Record<string, SuiteReport>>,
  baseline: Baseline,
): Comparison[] =>
  Object.entries(reports).flatMap(([suite, { metrics }]) =>
    metrics.flatMap((now): Comparison[] => {
      const before = baseline[suite]?.metrics.find(({ key }) => key === now.key)
      if (!before) return []
      const between = differenceOf(before, now)
      return [
        {
          suite,
          key: now.key,
          before: before.score,
          now: now.score,
          ...(between && { interval: between }),
          verdict: between ? verdictOf(between, now.goal) : '',
        },
      ]
    }),
  )

/** How many standard errors half of a 95 % interval is wide. */
const z95 = 1.96

/** The interval of the difference of two figures of samples that have nothing to do with each other. */
const differenceOf = (
  before: Pick<Metric, 'score'> & { interval?: Metric['interval'] | undefined },
  now: Pick<Metric, 'score' | 'interval'>,
): Metric['interval'] => {
  if (!before.interval || !now.interval) return undefined
  const [a, b] = [errorOf(before.interval), errorOf(now.interval)]
  const reach = z95 * Math.hypot(a, b)
  const difference = now.score - before.score
  return { low: difference - reach, high: difference + reach }
}

const errorOf = ({ low, high }: { low: number; high: number }) => (high - low) / (2 * z95)

const verdictOf = (
  { low, high }: { low: number; high: number },
  goal: Metric['goal'],
): Comparison['verdict'] => {
  if (low <= 0 && high >= 0) return 'same'
  if (!goal) return 'other'
  return low > 0 === 'atLeast' in goal ? 'better' : 'worse'
}
