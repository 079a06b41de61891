import { isFacet } from '../vocabulary/facets.ts'
import type { Reader } from './atom.ts'
import { conditionOfSuitable } from './levels.ts'

/**
 * "kid friendly", "for the whole family": where no attribute tells from which age on an item is for someone, the value
 * of a short list that is in these words, "Families".
 */
export const readSuited: Reader = ({ tokens, compiled, lexicon, view }, at) => {
  const marker = compiled.markers.longest(tokens.folded, at)
  if (marker?.meanings[0]?.kind !== 'suitable' || conditionOfSuitable(view)) return undefined
  for (let from = at; from < marker.to; from++) {
    const value = lexicon.values.longest(tokens.stems, from)
    const senses = value?.meanings.filter(({ attribute }) => isFacet(attribute, view)) ?? []
    if (senses.length > 0)
      return { kind: 'value', senses, from: at, to: Math.max(value!.to, marker.to) }
  }
  return undefined
}
