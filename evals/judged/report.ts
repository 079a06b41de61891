import { mean, meanOf } from '../evaluators/index.ts'
import type { Metric } from '../suite.ts'
import { table } from '../table.ts'
import type { Measured } from './measure.ts'
import { otherMixings } from './scorers.ts'

const aucOf = (name: string) => (measured: Measured) => measured.auc[name]!

/**
 * The mean of each scorer over the cases, and by how much `ours` is above each of the others, case by case: on the
 * kept-back part it is to be above every single source.
 */
export const figuresOf = (
  part: 'kept back' | 'development',
  way: string,
  all: readonly Measured[],
  ours: string,
): Metric[] => {
  const isKeptBack = part === 'kept back'
  const measured = all.filter((one) => one.isKeptBack === isKeptBack)
  const name = way ? `${part}, ${way}` : part

  const names = Object.keys(measured[0]?.auc ?? {})
  const gains = names.filter((name) => name !== ours)
  return [
    ...names.map((scorer) => meanOf(`${name}: ${scorer}`, measured.map(aucOf(scorer)))),
    ...gains.map((scorer) =>
      meanOf(
        `${name}: ${ours} over ${scorer}`,
        measured.map((one) => aucOf(ours)(one) - aucOf(scorer)(one)),
        isKeptBack && !otherMixings.includes(scorer) ? { atLeast: 0 } : undefined,
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
