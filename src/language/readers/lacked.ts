import { singular, titleOf, wordsOf } from '../../catalog/index.ts'
import { lackOf } from '../vocabulary/lack.ts'
import { perView } from '../vocabulary/per-view.ts'
import type { Reader } from './atom.ts'

/** Flags that say what an item is without, by the word for that: "step" for "Step-free access". */
const lackingFlags = perView((view): ReadonlyMap<string, string> => {
  const byWord = new Map<string, string>()
  for (const attribute of view.attributes) {
    const [first, second] = wordsOf(titleOf(attribute)).map(({ folded }) => folded)
    const lack = attribute.kind === 'flag' && second && lackOf(`${first} ${second}`)
    if (lack) byWord.set(singular(lack), attribute.name)
  }
  return byWord
})

/** "no steps": what a flag says that an item is without, "Step-free access". */
export const readLacked: Reader = ({ tokens, compiled, view }, at) => {
  const { folded, singulars } = tokens
  const marker = compiled.markers.longest(folded, at)
  const [scope] = marker?.meanings ?? []
  if (!marker || scope?.kind !== 'scope' || scope.name !== 'without') return undefined
  // "without any steps"
  const next = compiled.markers.longest(folded, marker.to)
  const [any] = next?.meanings ?? []
  const start = any?.kind === 'scope' && any.name === 'any' ? next!.to : marker.to
  const noun = compiled.lists.articles.skip(folded, start)
  const word = singulars[noun]
  const attribute = word === undefined ? undefined : lackingFlags(view).get(word)
  return attribute === undefined
    ? undefined
    : {
        kind: 'condition',
        condition: { attribute, operator: 'eq', value: true },
        compared: false,
        from: at,
        to: noun + 1,
      }
}
