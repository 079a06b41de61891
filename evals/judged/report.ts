import { mean, meanOf } from '../evaluators/index.ts'
import type { Metric } from '../suite.ts'
import { table } from '../table.ts'
import type { Measured } from './measure.ts'

const aucOf = (name: string) => (measured: Measured) => measured.auc[name]!

/** The mean of each scorer over the cases, and by how much `ours` is above each of the others, case by case. */
export const figuresOf = (
  part: string,
  measured: readonly Measured[],
  ours: string,
  goals: Readonly<Record<string, Metric['goal']>> = {},
): Metric[] => {
  const names = Object.keys(measured[0]?.auc ?? {})
  const gains = names.filter((name) => name !== ours)
  return [
    ...names.map((name) => meanOf(`${part}: ${name}`, measured.map(aucOf(name)), goals[name])),
    ...gains.map((name) =>
      meanOf(
        `${part}: ${ours} over ${name}`,
        measured.map((one) => aucOf(ours)(one) - aucOf(name)(one)),
      ),
    ),
  ]
}

/** What the cases have in common, a line each: how each scorer did there. */
export const tableOf = (measured: readonly Measured[]): string => {
  const names = Object.keys(measured[0]?.auc ?? {})
  const kinds = [...new Set(measured.map(({ of }) => of))].sort()
  return table(
    kinds.map((of) => {
      const some = measured.filter((one) => one.of === of)
      const cells = names.map((name) => [name, mean(some.map(aucOf(name))).toFixed(3)])
      return { '': of, cases: some.length, ...Object.fromEntries(cells) }
    }),
  )
}
