import type { WholeTrace } from '../../../src/traces/index.ts'
import { bootstrap, percentile } from '../../evaluators/index.ts'
import type { Metric } from '../../suite.ts'
import { stepsOf, traceSuite, turns } from '../../traces/index.ts'

/** How long turns and their steps took, told by their traces. */
export const latency = traceSuite({
  name: 'latency',
  about: 'how long turns and each of their steps take, in milliseconds',
  live: turns,
  evaluatorsOf: () => [],
  more: (traces) => {
    const steps = timesOf(traces)
    return {
      metrics: [...steps].flatMap(([name, times]) =>
        [0.5, 0.95].map((share) => timeOf(`${name}: p${100 * share}, ms`, times, share)),
      ),
      pictures: [
        {
          kind: 'bars',
          title: 'Median time of a step, ms',
          bars: [...steps].map(([label, times]) => ({ label, value: percentile(times, 0.5) })),
        },
      ],
    }
  },
})

/** The times of the whole turn and of each step, in the order in which they run. */
const timesOf = (traces: readonly WholeTrace[]): Map<string, number[]> => {
  const times = new Map<string, number[]>()
  for (const trace of traces)
    for (const { name, durationMs } of [...trace.spans.slice(0, 1), ...stepsOf(trace)])
      times.set(name, [...(times.get(name) ?? []), durationMs])
  return times
}

const timeOf = (key: string, times: readonly number[], share: number): Metric => ({
  key,
  score: percentile(times, share),
  interval: bootstrap(times, (sample) => percentile(sample, share)),
  count: times.length,
})
