import {
  type Attribute,
  type CatalogueView,
  fold,
  type Word,
  wordsOf,
} from '../../catalog/index.ts'
import { type Lexicon, lexiconOf } from '../vocabulary/lexicon.ts'

/**
 * A value as the catalogue spells it: what is written so, whatever the case, the diacritics or the inflection; a synonym
 * of the schema; the last word of a name; and at last what is a slip of the pen away. Undefined when there is none.
 */
export const spelledAs = (
  given: string,
  { name, order }: Attribute,
  view: CatalogueView,
): string | undefined => {
  if (view.vocabulary.some(({ attribute, value }) => attribute === name && value === given))
    return given
  const words = wordsOf(given)
  const lexicon = lexiconOf(view)
  return (
    order?.find((value) => fold(value) === fold(given)) ??
    named(words, given, name, lexicon) ??
    named(corrected(words, lexicon), given, name, lexicon)
  )
}

const named = (
  words: readonly Word[],
  given: string,
  attribute: string,
  { values, surnames }: Lexicon,
): string | undefined => {
  const whole = [
    values.longest(
      words.map(({ stem }) => stem),
      0,
    ),
    surnames.longest(
      words.map(({ folded }) => folded),
      0,
    ),
  ]
  for (const found of whole) {
    if (found?.to !== words.length) continue
    const senses = found.meanings.filter((sense) => sense.attribute === attribute)
    // Words leave signs out: "C++" and "C#" share theirs.
    const alike = senses.filter(({ value }) => fold(value) === fold(given))
    const [best] = (alike.length > 0 ? alike : senses).toSorted((a, b) => b.count - a.count)
    if (best) return best.value
  }
  return undefined
}

const corrected = (words: readonly Word[], lexicon: Lexicon): Word[] =>
  words.map((word) => {
    const meant = lexicon.words.has(word.folded) ? undefined : lexicon.correct(word.folded)?.word
    return meant === undefined ? word : wordsOf(meant)[0]!
  })
