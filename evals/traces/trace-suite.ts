import type { WholeTrace } from '../../src/traces/index.ts'
import type { Metric, Suite, SuiteReport } from '../suite.ts'
import { evaluated, exampleOf, type TraceEvaluator } from './evaluator.ts'
import { type LiveCase, recordLive } from './live.ts'
import { failures, metricsOf } from './summary.ts'

/** A suite that judges turns, whether they were recorded or are taken for it. */
interface TraceSuite {
  name: string
  about: string
  /** What is typed where no recorded turns are given. */
  live: readonly LiveCase[]
  /** Judges turns of one catalogue. */
  evaluatorsOf: (traces: readonly WholeTrace[]) => readonly TraceEvaluator[]
  goals?: Readonly<Record<string, Metric['goal']>>
  /** More of a report than results tell. */
  more?: (traces: readonly WholeTrace[]) => Partial<SuiteReport>
}

export const traceSuite = ({
  name,
  about,
  live,
  evaluatorsOf,
  goals,
  more,
}: TraceSuite): Suite & Required<Pick<Suite, 'overTraces'>> => {
  const report = (turns: readonly Turn[]): SuiteReport => {
    const examples = groups(turns).flatMap((group) => {
      const evaluators = evaluatorsOf(group.map(({ trace }) => trace))
      return group.map(({ trace, expected }) =>
        evaluated(trace, exampleOf(trace, name, expected), evaluators),
      )
    })
    const extra = more?.(turns.map(({ trace }) => trace)) ?? {}
    return {
      metrics: [...metricsOf(examples, goals), ...(extra.metrics ?? [])],
      notes: [...failures(examples), ...(extra.notes ?? [])],
      pictures: extra.pictures ?? [],
      examples,
    }
  }
  return {
    name,
    about,
    async run({ modelsDir, onProgress }) {
      return report(await recordLive(live, modelsDir, onProgress))
    },
    overTraces: (traces) => report(traces.map((trace) => ({ trace }))),
  }
}

type Turn = Awaited<ReturnType<typeof recordLive>>[number]

/** Turns by the catalogue that they were taken over: what is true of an item depends on its catalogue. */
const groups = (turns: readonly Turn[]): Turn[][] => {
  const byCatalogue = new Map<string, Turn[]>()
  for (const turn of turns) {
    const key = JSON.stringify(turn.trace.attributes)
    byCatalogue.set(key, [...(byCatalogue.get(key) ?? []), turn])
  }
  return [...byCatalogue.values()]
}
