import { type CatalogueView, titleOf, type Word, wordsOf } from '../catalog/index.ts'
import { type Phrasebook, phrasebook } from './phrasebook.ts'

/** A value of the vocabulary that a phrase may mean. */
export interface ValueSense {
  attribute: string
  value: string
  count: number
  /** How the phrase names it: the value itself, a synonym of the schema, or the last word of a name. */
  by: 'value' | 'synonym' | 'surname'
}

/** What the catalogue's own words mean: its values and the names of its attributes, by the stems of their words. */
export interface Lexicon {
  values: Phrasebook<ValueSense>
  /** Last words of names, as written: a stem would take "got" for a Gots. */
  surnames: Phrasebook<ValueSense>
  attributes: Phrasebook<string>
}

const stems = (text: string): string[] => wordsOf(text).map(({ stem }) => stem)

const cache = new WeakMap<CatalogueView, Lexicon>()

/** The lexicon of a catalogue, built once for each version. */
export const lexiconOf = (view: CatalogueView): Lexicon => {
  const known = cache.get(view)
  if (known) return known
  const values = [...valueEntries(view)]
  const lexicon = {
    values: phrasebook(values),
    surnames: phrasebook(surnameEntries(values)),
    attributes: phrasebook(attributeEntries(view)),
  }
  cache.set(view, lexicon)
  return lexicon
}

type Entry = readonly [string[], ValueSense]

function* valueEntries(view: CatalogueView): Generator<Entry> {
  for (const { attribute, value, count } of view.vocabulary) {
    const sense: ValueSense = { attribute, value, count, by: 'value' }
    for (const phrase of spellings(wordsOf(value))) yield [phrase, sense]
    const synonyms = view.schema.get(attribute)?.synonyms?.[value] ?? []
    for (const synonym of [...synonyms, ...codeNames(value)])
      for (const phrase of spellings(wordsOf(synonym))) yield [phrase, { ...sense, by: 'synonym' }]
  }
}

/** The last words of names that are no values themselves, where one bearer is much better known than the others. */
function* surnameEntries(values: readonly Entry[]): Generator<Entry> {
  const direct = new Set(values.map(([phrase]) => phrase.join(' ')))
  const bearers = new Map<string, ValueSense[]>()
  for (const [, sense] of values) {
    const words = wordsOf(sense.value)
    const last = words.at(-1)
    if (sense.by !== 'value' || !last || !isName(sense.value, words) || direct.has(last.stem))
      continue
    const known = bearers.get(last.folded) ?? []
    if (
      !known.some(({ attribute, value }) => attribute === sense.attribute && value === sense.value)
    )
      bearers.set(last.folded, [...known, { ...sense, by: 'surname' }])
  }
  for (const [surname, senses] of bearers)
    for (const sense of knownBearer(senses) ?? []) yield [[surname], sense]
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Catalogues often hold languages as codes: "fr" is also called "French". */
const codeNames = (value: string): string[] => {
  const name = /^[a-z]{2,3}$/.test(value) ? languages.of(value) : undefined
  return name ? [name] : []
}

/** "Sci-Fi" is also written "scifi". */
const spellings = (words: readonly Word[]): string[][] => {
  const apart = words.map(({ stem }) => stem)
  return words.length > 1 ? [apart, stems(words.map(({ folded }) => folded).join(''))] : [apart]
}

/** A name of a person or the like: two to four words, each with a capital. */
const isName = (value: string, words: readonly Word[]): boolean =>
  words.length >= 2 &&
  words.length <= 4 &&
  words.at(-1)!.folded.length >= 4 &&
  words.every(({ start }) => /\p{Lu}/u.test(value[start]!))

/** The one value that a last word stands for: it must be at least twice as frequent as any other bearer. */
const knownBearer = (senses: readonly ValueSense[]): ValueSense[] | undefined => {
  const totals = new Map<string, number>()
  for (const { value, count } of senses) totals.set(value, (totals.get(value) ?? 0) + count)
  const [first, second] = [...totals].sort(([, a], [, b]) => b - a)
  if (!first || (second && first[1] < 2 * second[1])) return undefined
  return senses.filter(({ value }) => value === first[0])
}

function* attributeEntries(view: CatalogueView): Generator<readonly [string[], string]> {
  for (const attribute of view.attributes)
    for (const name of new Set([titleOf(attribute), attribute.name.replaceAll('_', ' ')]))
      yield [stems(name), attribute.name]
}
