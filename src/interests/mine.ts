import { beyondChance, chanceOf } from './chance.ts'
import { findingsIn, interestOf, type Mine } from './finding.ts'
import type { Interest } from './interest.ts'
import { leastLift } from './lift.ts'
import { needed, suffices } from './support.ts'

/** How many interests a user has at most: RecGPT finds about as many. */
const most = 16

/**
 * Interests without a model: the values that the user's items have more often than the catalogue's, beyond chance, on
 * diverse evidence, and more often liked than refused. The strongest first.
 */
export const mineInterests = (mine: Mine): Interest[] => {
  const { core, vocabulary } = mine.catalogue
  const found = findingsIn(mine)
    .filter(({ support, isLiked, lift }) => suffices(support) && isLiked && lift >= leastLift)
    .map((finding) => ({ finding, chance: chanceOf(finding.occurrence) }))
  // Each attribute is a question of its own: thousands of notes tried say nothing against a kind.
  return strongest(
    core.flatMap(({ name }) => {
      const tried = vocabulary.filter((v) => v.attribute === name && v.count >= needed.items)
      const own = found.filter(({ finding }) => finding.attribute === name)
      return beyondChance(own, tried.length).map(({ finding }) => interestOf(finding, mine.now))
    }),
  )
}

/** As many interests as a user has at most, the strongest first. */
export const strongest = (interests: readonly Interest[]): Interest[] =>
  interests.toSorted((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1)).slice(0, most)
