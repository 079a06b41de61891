import { pleases } from '../page.ts'
import type { Wanting } from '../person.ts'
import type { SimulationRuntime } from '../runtime.ts'
import { scoreOf } from '../score.ts'
import type { SimulationState, SimulationUpdate } from '../state.ts'
import { pageSize } from '../system.ts'

/** Scores the page, and tells whether it will do. Where the scenario drifts, the user comes to want something else. */
export const judge = (
  { profile, targets, page, round, csr, recall, gone }: SimulationState,
  { scenario: { driftsAt }, person: { after } }: SimulationRuntime,
): SimulationUpdate => {
  const satisfied = pleases(page, profile)
  const now = { profile, targets }
  const scored = (wantings: readonly Wanting[]) => {
    const scores = wantings.map((wanting) => scoreOf(page, wanting, pageSize))
    return {
      csr: [...csr, ...scores.map((score) => score.csr)],
      recall: [...recall, ...scores.flatMap((score) => score.recall ?? [])],
    }
  }
  const isDue = driftsAt !== null && after && gone.length === 0 && (satisfied || round === driftsAt)
  if (!isDue) return { ...scored([now]), satisfied }
  // Who is satisfied early has nothing to say until then.
  const waited = Array.from({ length: driftsAt - round }, () => now)
  return {
    ...after,
    gone: profile.filter((wish) => !after.profile.includes(wish)),
    round: driftsAt,
    ...scored([...waited, after]),
    satisfied: pleases(page, after.profile),
  }
}
