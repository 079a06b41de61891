import { seeded } from '../evaluators/index.ts'
import { simulationGraph } from './graph.ts'
import { drawProfile, type World } from './profile.ts'
import type { Scenario } from './scenario.ts'
import type { Turn } from './state.ts'
import type { System } from './system.ts'

/** What came of one user's conversation with one system. */
export interface Conversation {
  satisfied: boolean
  /** CSR@20 after each round, from before the first to the last there could be: what is left lasts. */
  csr: number[]
  turns: Turn[]
}

/** Who talks, with whom and how. */
export interface Meeting {
  system: System
  scenario: Scenario
  world: World
  /** The number of the user: with the seed it decides the profile and every choice, whatever the system. */
  user: number
  seed: string
}

/** Lets one simulated user talk with one system until they are satisfied or give up. */
export const simulate = async ({
  system,
  scenario,
  world,
  user,
  seed: seeds,
}: Meeting): Promise<Conversation> => {
  const seed = `${seeds} ${scenario.name} ${user}`
  const feed = system.open(`${system.name} ${seed}`)
  const profile = drawProfile(seeded(`${seed} profile`), world, scenario.wishes)
  const { satisfied, csr, turns } = await simulationGraph({ world, scenario, feed, seed }).invoke(
    { profile, gone: [], round: 0, csr: [], said: {}, turns: [] },
    // Four nodes a round, and the last look.
    { recursionLimit: 4 * scenario.rounds + 10 },
  )
  const lasting = Array.from({ length: scenario.rounds + 1 }, (_, n) => csr[n] ?? csr.at(-1)!)
  return { satisfied, csr: lasting, turns }
}
