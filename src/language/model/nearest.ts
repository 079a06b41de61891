import type { CatalogueView } from '../../catalog/index.ts'
import { cosine, type Embedder } from '../../models/index.ts'
import { isFacet } from '../vocabulary/facets.ts'
import type { NamedValue } from './mentioned.ts'

/** So many of the commonest values of long lists are compared with a command, and so many of them told. */
const mostCompared = 400
const mostTold = 15
/** Less alike than this, a value has nothing to do with a command. */
const least = 0.3

type Target = NamedValue & { vector: Float32Array }

const cache = new WeakMap<CatalogueView, Promise<Target[]>>()

/**
 * The values of long lists that are nearest in meaning to a command: their names need not be in it. Short lists are
 * told whole anyway. The first command after a change of the catalogue pays for the values' vectors.
 */
export const nearestValues = async (
  command: string,
  view: CatalogueView,
  embedder: Embedder,
  signal: AbortSignal,
): Promise<readonly NamedValue[]> => {
  let targets = cache.get(view)
  if (!targets) {
    // Without the command's signal: other commands wait for the same vectors.
    targets = targetsOf(view, embedder)
    cache.set(view, targets)
    targets.catch(() => cache.delete(view))
  }
  const [vector] = await embedder.embed([command], { signal })
  return (await targets)
    .map((target) => ({ ...target, likeness: cosine(vector!, target.vector) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostTold)
    .map(({ attribute, value }) => ({ attribute, value }))
}

/** Of codes and numbers the meaning is not in their letters. */
const isWordy = (value: string) => /^\p{L}[\p{L}' -]{3,}$/u.test(value)

const targetsOf = async (view: CatalogueView, embedder: Embedder): Promise<Target[]> => {
  const compared = view.vocabulary
    .filter(({ attribute, value }) => !isFacet(attribute, view) && isWordy(value))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostCompared)
  const vectors = await embedder.embed(compared.map(({ value }) => value))
  return compared.map(({ attribute, value }, i) => ({ attribute, value, vector: vectors[i]! }))
}
