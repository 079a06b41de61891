import { type CatalogueView, type Word, wordsOf } from '../../catalog/index.ts'
import type { Alias } from '../grounding.ts'
import { type AliasTarget, flagTargets, nearestValue, sureEnough } from './aliases.ts'
import { isFacet, isRare } from './facets.ts'
import { lexiconOf } from './lexicon.ts'
import { isMaker } from './senses.ts'

/** Of a catalogue with ever so many values, the most frequent ones: each has to be embedded once. */
const mostTargets = 2_000

/** A longer text says more than the name of a value. */
export const mostPhraseWords = 6

/**
 * The values that texts are compared with: those of short lists, and of long ones what is not rare; and all flags.
 * Names mean nothing.
 */
export const phraseTargets = (view: CatalogueView): AliasTarget[] => {
  const { people } = lexiconOf(view)
  const isNamed = (attribute: string) => people.has(attribute) || isMaker(attribute)
  const values = view.vocabulary
    .filter(
      ({ attribute, value, count }) =>
        /^[\p{L}\p{N}][\p{L}\p{N}'’&. -]{2,}$/u.test(value) &&
        !isNamed(attribute) &&
        (isFacet(attribute, view) || !isRare([{ attribute, value, count, by: 'value' }], view)),
    )
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostTargets)
    .map(({ attribute, value }) => ({ attribute, value }))
  return [...values, ...flagTargets(view)]
}

/**
 * The value that words mean which are none: "pixel art" for "Pixel Graphics". They have to be near it and far from any
 * other, and either share a word with it or be as good as its name. A single word that shares none is a noun of its
 * own: see `aliases`.
 */
export const valueMeant = (
  text: string,
  vector: Float32Array,
  targets: readonly (AliasTarget & { vector: Float32Array })[],
): Alias | undefined => {
  const nearest = nearestValue(vector, targets)
  if (!nearest || nearest.isFlag) return nearest
  const isClose = nearest.confidence >= sureEnough
  const isSingle = wordsOf(text).length === 1
  const isMeant = sharesWord(text, nearest.value) ? isClose || !isSingle : isClose && !isSingle
  return isMeant ? nearest : undefined
}

/**
 * Whether what words mean may be a must: where the value has them all, or one of several and is as near as its name.
 * What shares no word with a value is a guess, however near it is, and so is a single word of it.
 */
export const isSurePhrase = (text: string, { value, confidence }: Alias): boolean => {
  const words = wordsOf(text)
  const shared = words.filter((word) => isIn(value, word))
  if (words.length === 1) return false
  return shared.length === words.length || (shared.length > 0 && confidence >= sureEnough)
}

const sharesWord = (text: string, value: string): boolean =>
  wordsOf(text).some((word) => isIn(value, word))

/** Shorter words are in too many texts: "in", "of". */
const shortestShared = 3

const isIn = (value: string, { folded, stem }: Word): boolean =>
  folded.length >= shortestShared && wordsOf(value).some((word) => word.stem === stem)
