import { seeded } from '../../evaluators/index.ts'
import { drift } from '../profile.ts'
import type { SimulationRuntime } from '../runtime.ts'
import type { SimulationState, SimulationUpdate } from '../state.ts'
import { pageSize } from '../system.ts'
import { suits } from '../wish.ts'

/** A page satisfies when at least this share of it suits. */
const satisfying = 0.9

/** CSR@20 of the page, and whether it will do. Where the scenario drifts, the user comes to want something else. */
export const judge = (
  { profile, page, round, csr, gone }: SimulationState,
  { world, scenario: { driftsAt }, seed }: SimulationRuntime,
): SimulationUpdate => {
  const share = (wanted = profile) => page.filter((item) => suits(item, wanted)).length / pageSize
  const satisfied = share() >= satisfying
  const isDue = driftsAt !== null && gone.length === 0 && (satisfied || round === driftsAt)
  if (!isDue) return { csr: [...csr, share()], satisfied }
  const after = drift(seeded(`${seed} drift`), world, profile)
  // Who is satisfied early has nothing to say until then.
  const waited = Array.from({ length: driftsAt - round }, () => share())
  return {
    profile: after,
    gone: profile.filter((wish) => !after.includes(wish)),
    round: driftsAt,
    csr: [...csr, ...waited, share(after)],
    satisfied: share(after) >= satisfying,
  }
}
