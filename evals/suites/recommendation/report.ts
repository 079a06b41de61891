import { meanOf } from '../../evaluators/index.ts'
import type { Metric } from '../../suite.ts'
import { figures, type Score } from './score.ts'

/** What a system recommended to each user, scored: in the same order for every system. */
export interface Scored {
  name: string
  /** Whether it has one source alone, and is what ours is to beat. */
  isSingle: boolean
  scores: readonly Score[]
}

/** Each figure of each system; then user by user the difference of ours to the single source that is best by it. */
export const metricsOf = (ours: Scored, others: readonly Scored[]): Metric[] => {
  const systems = [ours, ...others]
  const values = ({ scores }: Scored, figure: keyof Score) => scores.map((score) => score[figure])
  const each = systems.flatMap((system) =>
    figures.map((figure) => meanOf(`${system.name}: ${figure}`, values(system, figure))),
  )
  const differences = figures.map((figure) => {
    const total = (system: Scored) => values(system, figure).reduce((sum, one) => sum + one, 0)
    const [best] = systems.filter(({ isSingle }) => isSingle).sort((a, b) => total(b) - total(a))
    const others = values(best!, figure)
    const apart = values(ours, figure).map((value, user) => value - others[user]!)
    return meanOf(`${ours.name} less ${best!.name}: ${figure}`, apart, { atLeast: 0 })
  })
  return [...each, ...differences]
}
