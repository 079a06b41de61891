import { seeded } from '../../evaluators/index.ts'
import { complaintsOf } from '../complaints.ts'
import { givesAway } from '../leak.ts'
import type { SimulationRuntime } from '../runtime.ts'
import type { SimulationState, SimulationUpdate } from '../state.ts'
import { say } from '../voice.ts'

const attempts = 20

/**
 * Says what is most wrong with the page, sometimes with a second thing in the same breath: never three.
 *
 * @throws Error when it cannot be said without naming what is sought.
 */
export const speak = async (
  state: SimulationState,
  { world: { view }, scenario, person, seed, reword }: SimulationRuntime,
): Promise<SimulationUpdate> => {
  const { round } = state
  const sought = [...person.first.targets, ...(person.after?.targets ?? [])]
  const [worst, second] = complaintsOf(state, scenario)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const random = seeded(`${seed} round ${round}${attempt > 0 ? ` attempt ${attempt}` : ''}`)
    const chosen = [worst!, ...(second && random.chance(scenario.saysTwo) ? [second] : [])]
    const meant = chosen.map((complaint) => ({
      complaint,
      ...say(complaint, random, view, scenario),
    }))
    const words = meant.map((one) => one.words)
    const plain = words.join(random.pick([', ', ' and ', ', and ']))
    if (sought.some((target) => givesAway(plain, target))) continue
    return { meant, command: reword ? await reword(plain, meant, sought) : plain }
  }
  throw new Error('nothing can be said that does not name what is sought')
}
