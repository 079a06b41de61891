import { caught, pagesChecked, turnSeconds, violations } from './metrics.ts'

/** What this process has done since it began, in figures. */
export interface ProcessFigures {
  since: Date
  /** Turns by their outcome: `done`, `degraded`, `interrupted`, `failed`. */
  turns: Record<string, number>
  /** Answered pages that the database was asked about, and items of these that break a must. */
  pagesChecked: number
  violations: number
  /** Items that a last check kept off a page. */
  caught: number
}

export const processFigures = async (): Promise<ProcessFigures> => {
  const counted = async (counter: typeof caught) => (await counter.get()).values[0]?.value ?? 0
  const { values } = await turnSeconds.get()
  const counts = values.filter(
    ({ metricName }) => metricName === 'tiller_turn_duration_seconds_count',
  )
  return {
    since: new Date(performance.timeOrigin),
    turns: Object.fromEntries(counts.map(({ labels, value }) => [labels.outcome, value])),
    pagesChecked: await counted(pagesChecked),
    violations: await counted(violations),
    caught: await counted(caught),
  }
}
