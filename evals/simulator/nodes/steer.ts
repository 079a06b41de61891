import type { SimulationRuntime } from '../runtime.ts'
import type { SimulationState, SimulationUpdate } from '../state.ts'
import { keyOf } from '../wish.ts'

/** Types what was said into the feed. */
export const steer = async (
  { command, meant, page, round, said, targets, turns }: SimulationState,
  { feed }: SimulationRuntime,
): Promise<SimulationUpdate> => {
  const answer = await feed.steer(command)
  const times = { ...said }
  for (const { complaint } of meant) {
    const key = keyOf(complaint.wish)
    // What was taken back counts as never said: nobody takes it back twice.
    times[key] = complaint.about === 'over' ? 0 : (times[key] ?? 0) + 1
  }
  const sought = targets.map(({ id }) => id)
  const turn = { command, meant, shown: page, answer, ...(sought.length > 0 && { sought }) }
  return { round: round + 1, said: times, turns: [...turns, turn] }
}
