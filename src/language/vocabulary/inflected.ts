import type { CatalogueView } from '../../catalog/index.ts'
import { singular, wordsOf } from '../../catalog/index.ts'
import { isFacet } from './facets.ts'
import type { ValueSense } from './sense.ts'

/**
 * Of values that share a stem, those that were typed: the ones written so, in the singular or plural; where there are
 * none, in a short list any inflection means its value ("animated"), in a long one none ("waiting" is no "wait").
 */
export const typedSenses = (
  senses: readonly ValueSense[],
  typed: readonly string[],
  view: CatalogueView,
): readonly ValueSense[] => {
  const written = senses.filter((sense) => sense.by !== 'value' || isSame(foldedOf(sense), typed))
  const exact = written.filter((sense) => foldedOf(sense).join('') === typed.join(''))
  const isLong = ({ attribute }: ValueSense) => !isFacet(attribute, view)
  if (written.length > 0) {
    // Of a long list's "clown" and "clowns" the one that is spelt so.
    return written.filter((sense) => !isLong(sense) || exact.length === 0 || exact.includes(sense))
  }
  return senses.filter((sense) => !isLong(sense))
}

/** Whether a word in the singular is only another inflection of single-word values: "account" of "Accounting". */
export const isInflected = (senses: readonly ValueSense[], typed: string): boolean =>
  senses.every((sense) => sense.by === 'value' && singular(foldedOf(sense).join('')) !== typed)

const foldedOf = ({ value }: ValueSense) => wordsOf(value).map(({ folded }) => folded)

const isSame = (written: readonly string[], typed: readonly string[]) =>
  written.length === typed.length
    ? written.every((word, i) => singular(word) === singular(typed[i]!))
    : singular(written.join('')) === singular(typed.join(''))
