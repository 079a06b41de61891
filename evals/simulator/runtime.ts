import type { Person } from './person.ts'
import type { World } from './profile.ts'
import type { Reword } from './reword.ts'
import type { Scenario } from './scenario.ts'
import type { UsersFeed } from './system.ts'

/** What the nodes of one conversation work with. */
export interface SimulationRuntime {
  world: World
  scenario: Scenario
  person: Person
  feed: UsersFeed
  reword?: Reword | undefined
  /** Decides, with the round, every choice of the user: the same against every system. */
  seed: string
}
