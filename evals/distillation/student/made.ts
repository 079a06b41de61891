import type { CatalogueView } from '../../../src/catalog/index.ts'
import { type GroundingSources, ground, sightOf } from '../../../src/language/index.ts'
import { seeded } from '../../evaluators/index.ts'
import type { Labelled } from './lessons.ts'
import { makeUp } from './simulated.ts'

/** Made-up commands over a catalogue, labelled by how they were made. */
export const madeCommands = async (
  view: CatalogueView,
  sources: GroundingSources,
  count: number,
  seed: string,
): Promise<Labelled[]> => {
  const random = seeded(seed)
  const labelled: Labelled[] = []
  for (let n = 0; n < count; n++) {
    const { pieces, act } = makeUp(random, view)
    const command = pieces.map(({ words }) => words).join('')
    const now = new Date(0)
    const grounding = await ground(command, { view, now }, sources)
    const sight = sightOf({ command, shown: [], view, grounding, now })
    const tagAt = pieces.flatMap(({ words, tag }) => Array.from(words, () => tag))
    labelled.push({ sight, tags: sight.tokens.list.map(({ start }) => tagAt[start]), act })
  }
  return labelled
}
