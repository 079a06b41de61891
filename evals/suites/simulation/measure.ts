import { type Conversation, type Reword, simulate } from '../../simulator/index.ts'
import type { Cast, Setting } from './setting.ts'

/** What came of the users of one scenario before one system: in the same order for every system. */
export interface Measured {
  system: string
  conversations: Conversation[]
  /** The time that a command took, with the looks at the feed; milliseconds. */
  turnMs: number
}

/** A scenario with every system measured, ours first. */
export interface Scene extends Cast {
  measured: Measured[]
}

/** Sets every user of a setting before every system. `onTalk` is told of each conversation that ended. */
export const measure = async (
  { world, systems, casts }: Setting,
  { seed, reword, onTalk }: { seed: string; reword?: Reword | undefined; onTalk: () => void },
): Promise<Scene[]> => {
  const scenes: Scene[] = []
  for (const cast of casts) {
    const { scenario, people } = cast
    const measured: Measured[] = []
    for (const system of systems) {
      const conversations: Conversation[] = []
      const began = performance.now()
      for (const [user, person] of people.entries()) {
        conversations.push(await simulate({ system, scenario, world, user, seed, person, reword }))
        onTalk()
      }
      const turns = conversations.reduce((sum, one) => sum + one.turns.length, 0)
      const turnMs = (performance.now() - began) / Math.max(1, turns)
      measured.push({ system: system.name, conversations, turnMs })
    }
    scenes.push({ ...cast, measured })
  }
  return scenes
}
