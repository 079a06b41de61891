import type { Comparison } from './baseline.ts'
import type { Metric, SuiteReport } from './suite.ts'

/** Whether a figure is what it must be; undefined where nothing is asked of it. */
export const meetsGoal = ({ score, goal }: Pick<Metric, 'score' | 'goal'>): boolean | undefined => {
  if (!goal) return undefined
  return 'atLeast' in goal ? score >= goal.atLeast : score <= goal.atMost
}

/** The goals of a report that were missed. */
export const missed = ({ metrics }: SuiteReport): Metric[] =>
  metrics.filter((metric) => meetsGoal(metric) === false)

const figure = (value: number) => value.toFixed(3)

/** A metric as a line of a table. */
export const rowOf = (metric: Metric) => {
  const { key, score, interval, count, goal } = metric
  const isMet = meetsGoal(metric)
  return {
    metric: key,
    figure: figure(score),
    '95 %': interval ? `${figure(interval.low)} to ${figure(interval.high)}` : '',
    count,
    goal: goal ? ('atLeast' in goal ? `>= ${goal.atLeast}` : `<= ${goal.atMost}`) : '',
    '': isMet === undefined ? '' : isMet ? 'pass' : 'MISS',
  }
}

/** A figure beside that of an earlier run, as a line of a table. */
export const rowOfComparison = ({ suite, key, before, now, interval, verdict }: Comparison) => ({
  suite,
  metric: key,
  before: figure(before),
  now: figure(now),
  'difference, 95 %': interval ? `${figure(interval.low)} to ${figure(interval.high)}` : '',
  '': verdict,
})
