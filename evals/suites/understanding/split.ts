import type { Metric } from '../../suite.ts'

/**
 * Whether a gold command or session is kept back: the parser was worked on with the others before one's eyes, and its
 * goals are judged on these. Every second one is, by the number at the end of its id.
 */
export const isKeptBack = ({ id }: { id: string }): boolean =>
  Number(/\d+$/.exec(id)?.[0] ?? 0) % 2 === 0

/** The figures of a part, by its name. */
export const named = (part: string, metrics: readonly Metric[]): Metric[] =>
  metrics.map((metric) => ({ ...metric, key: `${part}: ${metric.key}` }))

/** The same figures without what they must be. */
export const withoutGoals = (metrics: readonly Metric[]): Metric[] =>
  metrics.map(({ goal: _, ...metric }) => metric)
