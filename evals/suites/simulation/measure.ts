import { type Conversation, type Reword, simulate } from '../../simulator/index.ts'
import type { Cast, Setting } from './setting.ts'

/** A conversation as it is reported: of its turns the commands alone, for the pages of all would fill the memory. */
export interface Talk extends Omit<Conversation, 'turns'> {
  commands: string[]
}

/** What came of the users of one scenario before one system: in the same order for every system. */
export interface Measured {
  system: string
  talks: Talk[]
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
      const talks: Talk[] = []
      const began = performance.now()
      for (const [user, person] of people.entries()) {
        const meeting = { system, scenario, world, user, seed, person, reword }
        const { turns, ...rest } = await simulate(meeting)
        talks.push({ ...rest, commands: turns.map(({ command }) => command) })
        onTalk()
      }
      const commands = talks.flatMap((talk) => talk.commands).length
      const turnMs = (performance.now() - began) / Math.max(1, commands)
      measured.push({ system: system.name, talks, turnMs })
    }
    scenes.push({ ...cast, measured })
  }
  return scenes
}
