import type { CatalogueView } from '../../catalog/index.ts'
import type { Grammar } from '../grammar/index.ts'
import { isFacet } from './facets.ts'
import type { Lexicon } from './lexicon.ts'
import type { ValueSense } from './sense.ts'

/** Shorter beginnings are shared by too many words: "Rot" is in "rote", but "Rotwein" is not red. */
const shortestBase = 3
const shortestJoined = 4

/** What is joined to a value is a word of its own. */
const shortestRest = 3

/**
 * The values of short lists that a word names in a way which neither the catalogue nor its stem has: in another
 * inflection ("Komödien", "rojas"), as a quality ("gory"), compared ("easiest"), or joined to a word that follows
 * ("Horrorfilme").
 */
export const variantsOf = (
  word: string,
  {
    endings = [],
    qualities = [],
    degrees = [],
    compounds,
  }: Pick<Grammar, 'endings' | 'qualities' | 'degrees' | 'compounds'>,
  { beginnings }: Pick<Lexicon, 'beginnings'>,
  view: CatalogueView,
): readonly ValueSense[] | undefined => {
  const named = (base: string) => {
    const senses = beginnings.get(base)?.filter(({ attribute }) => isFacet(attribute, view))
    return senses && senses.length > 0 ? senses : undefined
  }
  for (const ending of endings) {
    const base = word.slice(0, word.length - ending.length)
    if (!word.endsWith(ending) || base.length < shortestBase) continue
    for (const other of ['', ...endings]) {
      const senses = named(base + other)
      if (senses) return senses
    }
  }
  for (const ending of qualities) {
    const base = word.slice(0, word.length - ending.length)
    if (!word.endsWith(ending) || base.length < shortestBase) continue
    // "wary" has nothing to do with war.
    const senses = (base.length > shortestBase && named(base)) || named(`${base}e`)
    if (senses) return senses
  }
  for (const ending of degrees) {
    const base = word.slice(0, word.length - ending.length)
    if (!word.endsWith(ending) || base.length < shortestBase) continue
    const bases = [base, `${base}e`, base.replace(/i$/, 'y'), base.replace(/(.)\1$/, '$1')]
    // "the hardest" is more than hard, and who says so has a wish.
    const senses = bases.map(named).find((one) => one !== undefined)
    if (senses) return senses.map((sense) => ({ ...sense, by: 'guess' as const }))
  }
  if (!compounds) return undefined
  for (let length = word.length - shortestRest; length >= shortestJoined; length--) {
    const senses = named(word.slice(0, length))
    if (senses) return senses
  }
  return undefined
}
