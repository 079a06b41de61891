import type { WholeTrace } from '../../src/traces/index.ts'
import type { Metric, Suite, SuiteReport } from '../suite.ts'
import { evaluated, exampleOf, type TraceEvaluator } from './evaluator.ts'
import { type LiveCase, type RecordedTurn, recordLive } from './live.ts'
import { failures, metricsOf } from './summary.ts'

/** How recorded turns are judged. */
export interface TraceJudge {
  name: string
  /** The evaluators of turns of one catalogue. */
  evaluatorsOf: (traces: readonly WholeTrace[]) => readonly TraceEvaluator[]
  goals?: Readonly<Record<string, Metric['goal']>>
  /** More of a report than results tell. */
  more?: (traces: readonly WholeTrace[]) => Partial<SuiteReport>
}

/** What evaluators find of turns, whoever took them. */
const report = (
  { name, evaluatorsOf, goals, more }: TraceJudge,
  turns: readonly RecordedTurn[],
): SuiteReport => {
  const examples = byCatalogue(turns).flatMap((group) => {
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

/** The part of a suite that judges turns that were recorded. */
export const overTraces =
  (judge: TraceJudge): NonNullable<Suite['overTraces']> =>
  (traces) =>
    report(
      judge,
      traces.map((trace) => ({ trace })),
    )

/** A suite that judges turns, whether they were recorded or are taken for it. */
export const traceSuite = ({
  about,
  live,
  ...judge
}: TraceJudge & { about: string; live: readonly LiveCase[] }): Suite => ({
  name: judge.name,
  about,
  async run({ modelsDir, onProgress }) {
    return report(judge, await recordLive(live, modelsDir, onProgress))
  },
  overTraces: overTraces(judge),
})

/** Turns by the catalogue that they were taken over: what is true of an item depends on it. */
const byCatalogue = (turns: readonly RecordedTurn[]): RecordedTurn[][] => {
  const groups = new Map<string, RecordedTurn[]>()
  for (const turn of turns) {
    const key = JSON.stringify(turn.trace.attributes)
    groups.set(key, [...(groups.get(key) ?? []), turn])
  }
  return [...groups.values()]
}
