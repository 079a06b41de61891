import { meanOf, shareOf } from '../evaluators/index.ts'
import type { Metric } from '../suite.ts'
import type { Evaluated, Result } from './shape.ts'

/** Results by their key in the order in which the keys first came: of what holds or not the share, else the mean. */
export const metricsOf = (
  evaluated: readonly Evaluated[],
  goals: Readonly<Record<string, Metric['goal']>> = {},
): Metric[] => {
  const byKey = new Map<string, Result[]>()
  for (const result of evaluated.flatMap(({ results }) => results))
    byKey.set(result.key, [...(byKey.get(result.key) ?? []), result])
  return [...byKey].map(([key, results]) => {
    const scores = results.map(({ score }) => score)
    return scores.every((score) => typeof score === 'boolean')
      ? shareOf(key, scores.filter(Boolean).length, scores.length, goals[key])
      : meanOf(key, scores.map(Number), goals[key])
  })
}

/** What did not hold, the first few of each key: where to look. */
export const failures = (evaluated: readonly Evaluated[], most = 3): string[] => {
  const seen = new Map<string, number>()
  return evaluated.flatMap(({ example, results }) =>
    results.flatMap(({ key, score, comment }) => {
      const count = seen.get(key) ?? 0
      if (Number(score) >= 1 || !comment || count >= most) return []
      seen.set(key, count + 1)
      return `${key}: "${example.inputs.command ?? example.id}": ${comment}`
    }),
  )
}
