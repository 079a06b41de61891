import type { Item } from '../../src/catalog/index.ts'
import { seeded } from '../evaluators/index.ts'
import { drawProfile, drift, type World } from './profile.ts'
import type { Scenario } from './scenario.ts'
import type { Profile } from './wish.ts'

/** What somebody wants for a while. */
export interface Wanting {
  profile: Profile
  /**
   * What they are to find: items that suit the profile, and that they came to like later. Hidden from every system and
   * never named. None of somebody without a history.
   */
  targets: readonly Item[]
}

/** A simulated user. */
export interface Person {
  /** As whom systems know the user; absent for who is new to them. */
  userId?: string
  first: Wanting
  /** What is wanted from the drift on; null where nothing drifts. */
  after: Wanting | null
}

/** Somebody without a history, whose wishes are drawn from the catalogue. */
export const drawPerson = (
  world: World,
  { wishes, driftsAt }: Pick<Scenario, 'wishes' | 'driftsAt'>,
  seed: string,
): Person => {
  const profile = drawProfile(seeded(`${seed} profile`), world, wishes)
  const after = driftsAt === null ? null : drift(seeded(`${seed} drift`), world, profile)
  return {
    first: { profile, targets: [] },
    after: after && { profile: after, targets: [] },
  }
}
