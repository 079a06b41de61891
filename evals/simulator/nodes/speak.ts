import { seeded } from '../../evaluators/index.ts'
import { complaintsOf } from '../complaints.ts'
import type { SimulationRuntime } from '../runtime.ts'
import type { SimulationState, SimulationUpdate } from '../state.ts'
import { say } from '../voice.ts'

/** Says what is most wrong with the page, sometimes with a second thing in the same breath. */
export const speak = (
  state: SimulationState,
  { world: { view }, scenario, seed }: SimulationRuntime,
): SimulationUpdate => {
  const random = seeded(`${seed} round ${state.round}`)
  const [worst, second] = complaintsOf(state, scenario)
  const chosen = [worst!, ...(second && random.chance(scenario.saysTwo) ? [second] : [])]
  const meant = chosen.map((complaint) => ({
    complaint,
    ...say(complaint, random, view, scenario),
  }))
  const words = meant.map((one) => one.words)
  return { meant, command: words.join(random.pick([', ', ' and ', ', and '])) }
}
