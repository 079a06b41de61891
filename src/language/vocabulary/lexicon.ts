import {
  type CatalogueView,
  fold,
  phraseKey,
  singular,
  titleOf,
  type Word,
  wordsOf,
} from '../../catalog/index.ts'
import { grammars } from '../grammar/index.ts'
import { flagTargets } from './aliases.ts'
import { type Corrector, corrector, margin } from './corrections.ts'
import { isFacet } from './facets.ts'
import { type Initials, initialsOf } from './initials.ts'
import { lackOf } from './lack.ts'
import { renumbered } from './numerals.ts'
import { perView } from './per-view.ts'
import { type Phrasebook, phrasebook } from './phrasebook.ts'
import { demonymsOf } from './regions.ts'
import type { ValueEntry, ValueSense } from './sense.ts'
import { isMaker } from './senses.ts'
import { sharesOf } from './shares.ts'
import { shortNames } from './short-names.ts'
import { spellingsOf } from './spellings.ts'
import { attributesOfPeople, surnameEntries } from './surnames.ts'

/** What the catalogue's own words mean: its values and the names of its attributes, by the stems of their words. */
export interface Lexicon {
  values: Phrasebook<ValueSense>
  /** Last words of names, as written: a stem would take "got" for a Gots. */
  surnames: Phrasebook<ValueSense>
  /** The attributes that hold names of people. */
  people: ReadonlySet<string>
  /** Values that go by the first letters of their words, "mcu"; and of makers by themselves, who share them. */
  initials: Readonly<Record<'ofAny' | 'ofMakers', Initials>>
  attributes: Phrasebook<string>
  /** Words that only one value of the short lists has, of several words: "cloud" of "Steam Cloud". */
  parts: ReadonlyMap<string, ValueSense>
  /** Single words of values and their synonyms as written, to which a language may join another word. */
  beginnings: ReadonlyMap<string, readonly ValueSense[]>
  /** Every word of a value, synonym or attribute, as written, with how often it stands for one. */
  words: ReadonlyMap<string, number>
  /** The second words of names by their first words, and the first by the second, best known first. */
  seconds: ReadonlyMap<string, ReadonlySet<string>>
  firsts: ReadonlyMap<string, ReadonlySet<string>>
  correct: Corrector
}

/** The lexicon of a catalogue, built once for each version. */
export const lexiconOf = perView((view): Lexicon => {
  const named = [...namings(view)]
  const entries = named.flatMap(({ text, words, sense }) =>
    spellingsOf(text, words).map((phrase): ValueEntry => [phrase, sense]),
  )
  const spoken = named.map(({ words, sense }) => [words, sense] as const)
  const people = attributesOfPeople(entries)
  // Nobody calls a person by initials.
  const callable = named.flatMap(({ sense }) => (people.has(sense.attribute) ? [] : sense))
  const words = wordCounts(named, view)
  return {
    values: phrasebook([...entries, ...shortNames(spoken, view)]),
    surnames: phrasebook(surnameEntries(entries, people)),
    people,
    initials: {
      ofAny: initialsOf(callable, view, 3),
      ofMakers: initialsOf(
        callable.filter(({ attribute }) => isMaker(attribute)),
        view,
        2,
      ),
    },
    attributes: phrasebook(attributeEntries(view)),
    parts: partsOf(named, view),
    beginnings: beginningsOf(named),
    words,
    seconds: neighboursOf(named, 0),
    firsts: neighboursOf(named, 1),
    correct: corrector(words),
  }
})

interface Naming {
  text: string
  words: readonly Word[]
  sense: ValueSense
}

/** Every way in which the catalogue itself names a value. */
function* namings(view: CatalogueView): Generator<Naming> {
  const coded = codedAttributes(view)
  for (const { attribute, value, count } of view.vocabulary) {
    const sense: ValueSense = { attribute, value, count, by: 'value' }
    const names = coded.has(attribute) ? codeNames(value) : []
    // A code such as "de" or "no" is seldom typed, and is mostly another word.
    if (names.length === 0) yield naming(value, sense)
    const { synonyms = {} } = view.schema.get(attribute) ?? {}
    const others = Object.hasOwn(synonyms, value) ? synonyms[value]! : []
    const spoken = value.includes(' & ') ? [value.replaceAll(' & ', ' and ')] : []
    for (const synonym of [...others, ...names, ...renumbered(value), ...spoken])
      yield naming(synonym, { ...sense, by: 'synonym' })
    if (!isFacet(attribute, view) || (names.length > 0 && !isOfItsRegion(value))) continue
    const keys = new Set(names.map((name) => phraseKey(wordsOf(name))))
    for (const demonym of demonyms.get(fold(value)) ?? [])
      if (!keys.has(phraseKey(wordsOf(demonym)))) yield naming(demonym, { ...sense, by: 'demonym' })
  }
}

const naming = (text: string, sense: ValueSense): Naming => ({ text, words: wordsOf(text), sense })

/** "fr" is the language of FR; "ar" is Arabic, and AR Argentina. */
const isOfItsRegion = (language: string) =>
  new Intl.Locale(language).maximize().region === language.toUpperCase()

const demonyms = demonymsOf(grammars.map(({ grammar }) => grammar))

const languages = grammars.map(
  ({ grammar }) =>
    new Intl.DisplayNames([grammar.language], { type: 'language', fallback: 'none' }),
)

/** The attributes whose values are codes of languages, nearly all of them. */
const codedAttributes = (view: CatalogueView): ReadonlySet<string> => {
  const shares = sharesOf(view.vocabulary, (value) => codeNames(value).length > 0)
  return new Set([...shares].filter(([, share]) => share > 0.8).map(([name]) => name))
}

/** Catalogues often hold languages as codes: "fr" is also called "French", and "francés". */
const codeNames = (value: string): string[] =>
  /^[a-z]{2,3}$/.test(value) ? languages.flatMap((names) => names.of(value) ?? []) : []

/** Shorter words are in too many values; but what a value lacks is a word of its own. */
const shortestPart = 4
const shortestLack = 3

const partsOf = (named: readonly Naming[], view: CatalogueView) => {
  const parts = new Map<string, ValueSense | undefined>(lacksOfFlags(view))
  for (const { words, sense } of named) {
    if (sense.by !== 'value' || !isFacet(sense.attribute, view)) continue
    const lack = lackOf(sense.value)
    for (const { folded } of words) {
      const word = singular(folded)
      const isLack = folded === lack
      if (word.length < (isLack ? shortestLack : shortestPart)) continue
      const isUnique = words.length > 1 && !parts.has(word)
      parts.set(word, isUnique ? (isLack ? { ...sense, by: 'lack' } : sense) : undefined)
    }
  }
  return new Map([...parts].flatMap(([word, sense]) => (sense ? [[word, sense]] : [])))
}

/** "no steps" is what the flag "Step-free access" says. */
const lacksOfFlags = (view: CatalogueView): [string, ValueSense][] =>
  flagTargets(view).flatMap(({ attribute, value }): [string, ValueSense][] => {
    const lack = lackOf(value)
    return lack === undefined ? [] : [[singular(lack), { attribute, value, count: 0, by: 'lack' }]]
  })

const beginningsOf = (named: readonly Naming[]) => {
  const beginnings = new Map<string, ValueSense[]>()
  for (const { words, sense } of named) {
    const [word] = words
    if (words.length !== 1 || word!.folded.length < 3) continue
    const senses = beginnings.get(word!.folded)
    if (senses) senses.push(sense)
    else beginnings.set(word!.folded, [sense])
  }
  return beginnings
}

/** Of names of two words, the other words by the one at this place. */
const neighboursOf = (named: readonly Naming[], at: 0 | 1) => {
  const neighbours = new Map<string, Set<string>>()
  const byCount = named.toSorted((a, b) => b.sense.count - a.sense.count)
  for (const { words, sense } of byCount) {
    const [word, other] = [words[at]?.folded, words[1 - at]?.folded]
    if (words.length !== 2 || !word || !other || sense.by === 'demonym' || other.length < 3)
      continue
    const known = neighbours.get(word)
    if (known) known.add(other)
    else neighbours.set(word, new Set([other]))
  }
  return neighbours
}

const wordCounts = (named: readonly Naming[], view: CatalogueView) => {
  const counts = new Map<string, number>()
  const add = (words: readonly Word[], count: number) => {
    for (const { folded } of words) counts.set(folded, (counts.get(folded) ?? 0) + count)
  }
  for (const { words, sense } of named)
    add(words, sense.by === 'value' ? sense.count : sense.count / margin)
  for (const attribute of view.attributes) add(wordsOf(titleOf(attribute)), 1)
  return counts
}

function* attributeEntries(view: CatalogueView): Generator<readonly [string[], string]> {
  // "Genre" and "genres" are one name.
  for (const attribute of view.attributes)
    for (const name of new Set([titleOf(attribute), attribute.name].map(keyOf).flatMap(spelt)))
      yield [name.split(' '), attribute.name]
}

/** "Colour" and "color" are one name, too. */
const spelt = (name: string): string[] => [
  name,
  name.replace(/(?<=[a-z]{3})our\b/g, 'or'),
  name.replace(/(?<=[a-z]{3})or\b/g, 'our'),
]

const keyOf = (name: string): string =>
  wordsOf(name)
    .map(({ folded }) => singular(folded))
    .join(' ')
