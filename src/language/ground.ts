import { type CatalogueView, type Item, wordsOf } from '../catalog/index.ts'
import type { Dictionary } from '../models/index.ts'
import { askedOf } from './clauses/asked.ts'
import type { CompiledGrammar } from './grammar/index.ts'
import { type Alias, type Grounding, ungrounded, type WordGround } from './grounding.ts'
import type { Context } from './readers/atom.ts'
import { atomsOf } from './readers/atoms.ts'
import { openedAt } from './readers/makers.ts'
import { mostTitleWords } from './readers/reference.ts'
import { pointsBack } from './readers/told.ts'
import { type Tokens, tokensOf } from './tokens.ts'
import {
  type AliasTarget,
  aliasTargets,
  haveKinds,
  isAlias,
  isItemNoun,
  nearestValue,
  plural,
} from './vocabulary/aliases.ts'
import { isCompound } from './vocabulary/compounds.ts'
import { corrected, strangers } from './vocabulary/corrected.ts'
import { isInDoubt, mayEndInNoun } from './vocabulary/doubt.ts'
import { lexiconOf } from './vocabulary/lexicon.ts'
import { mostPhraseWords, phraseTargets, valueMeant } from './vocabulary/phrases.ts'
import { grammarIn } from './vocabulary/spoken.ts'

/** Where the grounding of words comes from: the items and the embedder. */
export interface GroundingSources {
  /** Whether a word is one of the language, and whether it is one of every day. */
  dictionary: Dictionary
  /** Which of these words some item's text has. */
  written(words: readonly string[]): Promise<ReadonlySet<string>>
  /** Which of these words many items have in their titles: they name kinds of items. */
  titular(words: readonly string[]): Promise<ReadonlySet<string>>
  /** Items whose titles may be one of these phrases, best known first. */
  titled(phrases: readonly string[]): Promise<readonly Item[]>
  /** Unit vectors of texts. */
  embed(texts: readonly string[]): Promise<Float32Array[]>
  /** Unit vectors of the catalogue's values, which are asked for with every version of it. */
  embedValues(values: readonly string[]): Promise<Float32Array[]>
  /** The mean of the items' vectors, unit long; null while none is embedded. */
  mean(): Promise<Float32Array | null>
}

const maxKnown = 10_000

/** What has been found for one version of a catalogue: a word is looked up once. */
interface Found {
  known: Map<string, boolean>
  words: Map<string, WordGround>
  phrases: Map<string, Alias | undefined>
  targets?: Embedded[]
  phraseTargets?: Embedded[]
}

type Embedded = AliasTarget & { vector: Float32Array }

const cache = new WeakMap<CatalogueView, Found>()

const foundFor = (view: CatalogueView): Found => {
  let found = cache.get(view)
  if (!found || [found.words, found.known, found.phrases].some(({ size }) => size > maxKnown)) {
    found = { known: new Map(), words: new Map(), phrases: new Map() }
    cache.set(view, found)
  }
  return found
}

/** Looks up what the reading of a command needs to know of its words beside the grammar and the vocabulary. */
export const ground = async (
  command: string,
  { view, now }: { view: CatalogueView; now: Date },
  given: GroundingSources,
): Promise<Grounding> => {
  // Words and texts are both compared with the items: their mean is asked for once.
  let mean: ReturnType<GroundingSources['mean']> | undefined
  const sources = { ...given, mean: () => (mean ??= given.mean()) }
  const typed = tokensOf(command)
  const spelt = await spelling(typed, view, sources)
  const plain = withDictionary(spelt, typed, sources)
  const tokens = corrected(typed, view, { ...ungrounded, words: plain })
  const common = withDictionary(plain, tokens, sources)
  const compiled = grammarIn(tokens, view, { words: common })
  const titles = await titlesIn(tokens, compiled, view, sources)
  const context: Context = {
    tokens,
    view,
    compiled,
    shown: [],
    inForce: [],
    grounding: { words: common, titles },
    now,
  }
  const doubtful = atomsOf(context).flatMap((atom) =>
    isInDoubt(atom, view) || mayEndInNoun(atom, view) ? tokens.folded[atom.to - 1]! : [],
  )
  const words = await meanings([...new Set(doubtful)], view, sources)
  for (const [word, ground] of common) words.set(word, { ...ground, ...words.get(word) })
  const phrases = await phrasesIn({ ...context, grounding: { words, titles } }, sources)
  return { words, titles, phrases }
}

/** The values that the texts of a command mean. */
const phrasesIn = async (
  context: Context,
  sources: GroundingSources,
): Promise<ReadonlyMap<string, Alias>> => {
  const { tokens, view } = context
  const found = foundFor(view)
  const texts = askedOf(context).atoms.flatMap(({ kind, from, to }) =>
    kind === 'text' && to - from <= mostPhraseWords ? tokens.folded.slice(from, to).join(' ') : [],
  )
  const asked = texts.filter((text) => !found.phrases.has(text))
  if (asked.length > 0 && (await sources.mean())) {
    found.phraseTargets ??= await embedded(phraseTargets(view), sources)
    const targets = found.phraseTargets
    const vectors = await sources.embed(asked)
    for (const [i, text] of asked.entries())
      found.phrases.set(text, valueMeant(text, vectors[i]!, targets))
  }
  return new Map(
    texts.flatMap((text): [string, Alias][] => {
      const meant = found.phrases.get(text)
      return meant ? [[text, meant]] : []
    }),
  )
}

/** What the dictionary knows of a command's words, added to what is known of them. */
const withDictionary = (
  known: ReadonlyMap<string, WordGround>,
  { folded }: Tokens,
  { dictionary }: Pick<GroundingSources, 'dictionary'>,
): Map<string, WordGround> => {
  const words = new Map(known)
  for (const word of folded)
    if (dictionary.isWord(word))
      words.set(word, { ...words.get(word), isWord: true, isCommon: dictionary.isCommon(word) })
  return words
}

const spelling = async (tokens: Tokens, view: CatalogueView, sources: GroundingSources) => {
  const { known } = foundFor(view)
  const strange = strangers(tokens, view)
  const asked = strange.filter((word) => !known.has(word))
  if (asked.length > 0) {
    const others = asked.filter((word) => !sources.dictionary.isWord(word))
    const written = others.length > 0 ? await sources.written(others) : new Set()
    for (const word of asked)
      known.set(
        word,
        !others.includes(word) || written.has(word) || isCompound(word, sources.dictionary),
      )
  }
  return new Map(strange.map((word): [string, WordGround] => [word, { isKnown: known.get(word)! }]))
}

const meanings = async (
  words: readonly string[],
  view: CatalogueView,
  sources: GroundingSources,
) => {
  const found = foundFor(view)
  const asked = words.filter((word) => !found.words.has(word))
  const mean = asked.length > 0 ? await sources.mean() : null
  if (mean) {
    found.targets ??= await embedded(aliasTargets(view), sources)
    const targets = found.targets
    const hasKinds = haveKinds(targets, mean, view)
    const titular = await sources.titular(asked)
    const vectors = await sources.embed([...asked, ...asked.map(plural)])
    for (const [i, word] of asked.entries()) {
      // What some titles say and others do not tells items apart: "hoodies" are not all that a shop has.
      const nearest = titular.has(word) ? undefined : nearestValue(vectors[i]!, targets)
      // Nor is what has to do with one value a noun for all items: "sandals" are only some of the shoes.
      const isAny = !titular.has(word) && !nearest && isItemNoun(vectors[i + asked.length]!, mean)
      const isNoun = isAny && !(hasKinds && !sources.dictionary.isCommon(word))
      const alias = nearest && isAlias(word, nearest) ? nearest : undefined
      found.words.set(word, {
        isItemNoun: isNoun,
        ...(nearest && { isKnown: true }),
        ...(alias && { alias }),
      })
    }
  }
  return new Map(words.map((word): [string, WordGround] => [word, found.words.get(word) ?? {}]))
}

const embedded = async (
  targets: readonly AliasTarget[],
  { embedValues }: GroundingSources,
): Promise<Embedded[]> => {
  const vectors = await embedValues(targets.map(({ value }) => value))
  return targets.map((target, i) => ({ ...target, vector: vectors[i]! }))
}

/** Titles are only looked for where one is awaited. */
const titlesIn = async (
  tokens: Tokens,
  compiled: CompiledGrammar,
  view: CatalogueView,
  sources: GroundingSources,
): Promise<ReadonlyMap<string, Item>> => {
  const { folded } = tokens
  const phrases = new Set<string>()
  for (const start of titleStarts(tokens, compiled, view))
    for (let to = start + 1; to <= Math.min(folded.length, start + mostTitleWords); to++)
      phrases.add(folded.slice(start, to).join(' '))
  if (phrases.size === 0) return new Map()
  const titles = new Map<string, Item>()
  for (const item of await sources.titled([...phrases])) {
    const title = titleKey(item.title)
    if (phrases.has(title) && !titles.has(title)) titles.set(title, item)
  }
  return titles
}

/** Later in a command no title is told of. */
const lastTold = 24

/**
 * Where a title may begin: after "like" and in the list that it opens, after "than", "except", "no", "the same ... as"
 * and "whoever made", and before what points back at one.
 */
const titleStarts = (
  tokens: Tokens,
  compiled: CompiledGrammar,
  view: CatalogueView,
): ReadonlySet<number> => {
  const { folded, list } = tokens
  const { lists, markers } = compiled
  const ground = { tokens, compiled, lexicon: lexiconOf(view), view }
  const hasSame = folded.some((_, at) => lists.same.skip(folded, at) > at)
  const starts = new Set<number>()
  let isListing = false
  for (let at = 0; at < folded.length; at++) {
    const marker = markers.longest(folded, at)
    const isLike = marker?.meanings.some(({ kind }) => kind === 'likeness')
    const isShunned = marker?.meanings.some(
      (one) => one.kind === 'scope' && (one.name === 'except' || one.name === 'without'),
    )
    const awaiting = [
      isLike || isShunned ? marker!.to : at,
      lists.examples.skip(folded, at),
      lists.than.skip(folded, at),
      hasSame ? lists.sameAs.skip(folded, at) : at,
      openedAt(ground, at)?.to ?? at,
      ...(isListing ? [lists.and, lists.or].map((joint) => joint.skip(folded, at)) : []),
    ]
    const start = Math.max(...awaiting)
    const isNext = isListing && /[,/&+]/.test(list[at]!.gap)
    if (start > at) starts.add(start)
    if (isNext || (at < lastTold && pointsBack(tokens, compiled, at))) starts.add(at)
    isListing ||= isLike === true || lists.examples.skip(folded, at) > at
  }
  return starts
}

/** The form in which a title is found: its words, folded. */
export const titleKey = (title: string): string =>
  wordsOf(title)
    .map(({ folded }) => folded)
    .join(' ')
