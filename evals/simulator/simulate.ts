import { simulationGraph } from './graph.ts'
import { drawPerson, type Person } from './person.ts'
import type { World } from './profile.ts'
import type { Reword } from './reword.ts'
import type { Scenario } from './scenario.ts'
import { type Depth, depths, type Score, scoreOf } from './score.ts'
import type { Turn } from './state.ts'
import type { System } from './system.ts'

/** What came of one user's conversation with one system. */
export interface Conversation {
  satisfied: boolean
  /** CSR@20 after each round, from before the first to the last there could be: what is left lasts. */
  csr: number[]
  /** Recall@20 likewise; empty for who has nothing to find. */
  recall: number[]
  /** What the feed was left as, by how far down it is read. */
  final: Record<Depth, Score>
  turns: Turn[]
}

/** Who talks, with whom and how. */
export interface Meeting {
  system: System
  scenario: Scenario
  world: World
  /** The number of the user: with the seed it decides every choice, whatever the system. */
  user: number
  seed: string
  /** Who it is; somebody drawn from the world by the number and the seed, where nobody is given. */
  person?: Person | undefined
  /** Says in other words what plain code would say; absent, plain code speaks. */
  reword?: Reword | undefined
}

/** Lets one simulated user talk with one system until they are satisfied or give up. */
export const simulate = async ({
  system,
  scenario,
  world,
  user,
  seed: seeds,
  person: given,
  reword,
}: Meeting): Promise<Conversation> => {
  const seed = `${seeds} ${scenario.name} ${user}`
  const person = given ?? drawPerson(world, scenario, seed)
  const feed = system.open({
    userId: person.userId ?? `${system.name} ${seed}`,
    feed: `${system.name} ${seed}`,
  })
  const { profile, targets, satisfied, csr, recall, turns } = await simulationGraph({
    world,
    scenario,
    person,
    feed,
    seed,
    reword,
  }).invoke(
    { ...person.first, gone: [], round: 0, csr: [], recall: [], said: {}, turns: [] },
    // Four nodes a round, and the last look.
    { recursionLimit: 4 * scenario.rounds + 10 },
  )
  const list = await feed.look(Math.max(...depths))
  const final = Object.fromEntries(
    depths.map((depth) => [depth, scoreOf(list, { profile, targets }, depth)]),
  ) as Conversation['final']
  const lasting = (figures: readonly number[]) =>
    figures.length === 0
      ? []
      : Array.from({ length: scenario.rounds + 1 }, (_, n) => figures[n] ?? figures.at(-1)!)
  return { satisfied, csr: lasting(csr), recall: lasting(recall), final, turns }
}
