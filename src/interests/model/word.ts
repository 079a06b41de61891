import { coreAttributes } from '../../behavior/index.ts'
import {
  type CatalogueView,
  phraseKey,
  type VocabularyEntry,
  wordsOf,
} from '../../catalog/index.ts'
import { datedAttributes, decadeOn } from '../decade.ts'
import { type TagWord, valueWord } from '../tag-word.ts'
import { isVague, isVagueValue } from './vague.ts'

/** A part of a tag is a word, or a few that mean one thing. */
const mostWords = 3

const decade = /^[12]\d\d0s$/

/**
 * What a part of a tag means in a catalogue: a value of it, a decade, or else words that items may say. A string tells
 * why it can be no part of a tag. A value that hardly any other item has, as of an attribute that is none of the core
 * ones, names a maker, a person or a series and not a kind of item: RecGPT takes no brand.
 */
export const wordFor = (written: string, view: CatalogueView): TagWord | string => {
  const words = wordsOf(written)
  const { kinds, names } = lexiconOf(view)
  const key = phraseKey(words)
  if (words.length === 0) return 'a part of it is empty'
  const [dated] = datedAttributes(view.attributes)
  if (dated && decade.test(written))
    return decadeOn(dated.name, dated.kind, Number.parseInt(written, 10))
  const value = kinds.get(key)
  if (value) return isVagueValue(value.value) ? 'it is vague' : valueWord(value, view.schema)
  if (names.has(key)) return 'it names a brand'
  if (words.length > mostWords) return 'it is of more than a modifier and a core word'
  return isVague(written) ? 'it is vague' : { text: words.map(({ folded }) => folded).join(' ') }
}

interface Lexicon {
  /** By their stems; of values that are written alike that of the most items. */
  kinds: ReadonlyMap<string, VocabularyEntry>
  names: ReadonlySet<string>
}

const cache = new WeakMap<CatalogueView, Lexicon>()

const lexiconOf = (view: CatalogueView): Lexicon => {
  const known = cache.get(view)
  if (known) return known
  const core = new Set(coreAttributes(view).map(({ name }) => name))
  const keyOf = (phrase: string) => phraseKey(wordsOf(phrase))
  const kinds = new Map<string, VocabularyEntry>()
  const names = new Set<string>()
  for (const entry of view.vocabulary.toSorted((a, b) => a.count - b.count)) {
    if (!core.has(entry.attribute)) names.add(keyOf(entry.value))
    else {
      const synonyms = view.schema.get(entry.attribute)?.synonyms
      // A catalogue may have a value called "constructor", which every object inherits.
      const others = synonyms && Object.hasOwn(synonyms, entry.value) ? synonyms[entry.value]! : []
      for (const phrase of [...others, entry.value]) kinds.set(keyOf(phrase), entry)
    }
  }
  const lexicon = { kinds, names }
  cache.set(view, lexicon)
  return lexicon
}
