import { titleOf, wordsOf } from '../../catalog/index.ts'
import type { Marker } from '../grammar/index.ts'
import { isItemNounAt } from '../grounding.ts'
import { attributeFor } from '../quantities/measures.ts'
import { gapAfter, isCapitalAt, isInCapitals, quoteOf, type Tokens } from '../tokens.ts'
import { agentAt } from '../vocabulary/agents.ts'
import { isSure } from '../vocabulary/aliases.ts'
import { besideAttribute } from '../vocabulary/beside.ts'
import { blended, blendedIn } from '../vocabulary/blends.ts'
import { isFacet, isFrequent, isRare } from '../vocabulary/facets.ts'
import { isInflected, typedSenses } from '../vocabulary/inflected.ts'
import type { ValueSense } from '../vocabulary/sense.ts'
import { isMaker } from '../vocabulary/senses.ts'
import { variantsOf } from '../vocabulary/variants.ts'
import { type Atom, lastSaid, type Position } from './atom.ts'
import { possibleAt } from './possible.ts'

interface Match<T> {
  meanings: readonly T[]
  to: number
}

/** The longest of what the grammar, the vocabulary and the schema know; else a word that none of them knows. */
export const readWords = (position: Position, at: number): Atom => {
  const { tokens, compiled, grounding, view } = position
  const value = valueAt(position, at)
  const marker = markerAt(position, at, value)
  const attribute = attributeAt(position, at)
  const to = Math.max(value?.to ?? 0, marker?.to ?? 0, attribute?.to ?? 0)
  // "director" may also be a rare value; the name of an attribute is what people mean.
  const isLong = value?.meanings.every(({ attribute: name }) => !isFacet(name, view)) ?? true
  // "short" may be a tag that many items have, and then it is that.
  const isTag =
    marker?.meanings[0]?.kind === 'level' && value?.to === to && !isRare(value.meanings, view)
  // "two hours long" has said how long.
  const isSaid =
    marker?.meanings[0]?.kind === 'level' && position.before.at(-1)?.kind === 'condition'
  const isMere =
    marker &&
    ([isMereSo, isMereElse, isOfFlag].some((is) => is(position, marker)) ||
      isMereOver(position, at, marker.to) ||
      isAnswer(position, at, marker.to))
  if (marker?.to === to && (isSaid || isMere)) return { kind: 'filler', from: at, to }
  // "with a lift" lifts nothing.
  const isPart = value?.to === to && !isLong && lastSaid(position.before)?.kind === 'member'
  if (marker?.to === to && !isTag && !isPart) return { ...marker.meanings[0]!, from: at, to }
  if (attribute?.to === to && isLong)
    return { kind: 'attribute', attributes: attribute.meanings, from: at, to }
  const alias = grounding.words.get(tokens.folded[at]!)?.alias
  if (value?.to === to && !(alias && isLong && to === at + 1))
    return { kind: 'value', senses: value.meanings, from: at, to }
  if (attribute?.to === to)
    return { kind: 'attribute', attributes: attribute.meanings, from: at, to }
  if (alias?.isFlag)
    return {
      kind: 'attribute',
      attributes: [alias.attribute],
      softly: !isSure(tokens.folded[at]!, alias),
      from: at,
      to: at + 1,
    }
  if (alias) {
    const by = isSure(tokens.folded[at]!, alias) ? 'alias' : 'guess'
    return { kind: 'value', senses: [{ ...alias, count: 0, by }], from: at, to: at + 1 }
  }
  // "give me 3", "the first half": a number that counts nothing of an item; "yo": a word that is no more than a noise.
  const word = tokens.folded[at]!
  const isEmpty =
    /^\p{N}/u.test(word) ||
    compiled.counting.has(word) ||
    compiled.acts.longest([word], 0)?.meanings[0] === 'noise'
  return { kind: isEmpty ? 'filler' : 'word', from: at, to: at + 1 }
}

/** What the grammar has; of a phrase over a comma only what stands before it, where that is a value of a short list. */
const markerAt = (
  { tokens: { list, folded }, compiled, view }: Position,
  at: number,
  value: Match<ValueSense> | undefined,
): Match<Marker> | undefined => {
  const marker = compiled.markers.longest(folded, at)
  const end = list.findIndex(({ gap }, i) => i > at && /[,.;:!?\n]/.test(gap))
  const isListed = value?.meanings.some(({ attribute }) => isFacet(attribute, view))
  // "with a lift, my knees" does not lift anything.
  const isOver = marker && isListed && value!.to <= end && end < marker.to
  return isOver ? compiled.markers.longest(folded.slice(0, end), at) : marker
}

/** "so cosy": only before what asks or tells does "so" begin something new, as in "so nothing rude". */
const isMereSo = (
  { tokens, compiled }: Position,
  { meanings, to }: { meanings: readonly Marker[]; to: number },
): boolean => {
  if (meanings[0]?.kind !== 'result') return false
  const next = compiled.markers.longest(tokens.folded, to)?.meanings[0]?.kind
  return (
    next !== 'scope' && next !== 'weak' && compiled.lists.telling.skip(tokens.folded, to) === to
  )
}

/** "done with work": only with a value is it done for good. */
const isMereOver = ({ tokens, compiled, lexicon }: Position, at: number, to: number): boolean => {
  const start = compiled.lists.articles.skip(tokens.folded, to)
  return (
    compiled.lists.over.skip(tokens.folded, at) === to &&
    lexicon.values.skip(tokens.stems, start) === start
  )
}

/** "no the other one instead": before what is wanted instead, a "no" that begins a sentence only answers. */
const isAnswer = ({ tokens, compiled, before }: Position, at: number, to: number): boolean => {
  const { folded, list } = tokens
  if (to !== at + 1 || !compiled.grammar.answers.includes(folded[at]!)) return false
  const isObject = compiled.lists.articles.skip(folded, to) > to
  if (!isObject || !before.every(({ kind }) => kind === 'filler')) return false
  const end = list.findIndex(({ gap }, i) => i > at && /[,;.:!?]/.test(gap))
  const last = (end < 0 ? list.length : end) - 1
  const [marker] = compiled.markers.longest(folded, last)?.meanings ?? []
  return last > at && marker?.kind === 'scope' && marker.name === 'instead'
}

/** "anything else by them": only by itself does it ask for variety. */
const isMereElse = (
  { tokens, compiled }: Position,
  { meanings, to }: { meanings: readonly Marker[]; to: number },
): boolean => {
  if (meanings[0]?.kind !== 'variety') return false
  const next = compiled.markers.longest(tokens.folded, to)?.meanings[0]?.kind
  return (
    next === 'likeness' ||
    next === 'maker' ||
    next === 'member' ||
    compiled.lists.alike.skip(tokens.folded, to) > to
  )
}

/** "cancel for free": no price, where the flag before it has the same in its name, "Free cancellation". */
const isOfFlag = (
  { before, view, compiled }: Position,
  { meanings }: { meanings: readonly Marker[] },
): boolean => {
  const [marker] = meanings
  const last = lastSaid(before)
  const named = last?.kind === 'attribute' ? view.schema.get(last.attributes[0]!) : undefined
  if (marker?.kind !== 'exact' || named?.kind !== 'flag') return false
  const same = (word: string) =>
    compiled.markers
      .longest([word], 0)
      ?.meanings.some((one) => one.kind === 'exact' && one.exact === marker.exact)
  return wordsOf(titleOf(named)).some(({ folded }) => same(folded))
}

const valueAt = (position: Position, at: number): Match<ValueSense> | undefined =>
  wholeOrPart(position, at) ??
  surnameAt(position, at) ??
  variantAt(position, at) ??
  agentAt(position, at) ??
  initialsAt(position, at) ??
  blendAt(position, at)

/** A value; but before one that hardly any item has, the value of a short list that the word is part of. */
const wholeOrPart = (position: Position, at: number): Match<ValueSense> | undefined => {
  const whole = wholeValue(position, at)
  const isCertain = whole && !isRare(whole.meanings, position.view)
  if (!isCertain) return partOfValue(position, at) ?? whole
  return besideAttribute(position, whole.meanings, whole.to) ?? whole
}

const wholeValue = (position: Position, at: number) => {
  const { tokens, lexicon, view, grounding } = position
  const longest = lexicon.values.longest(tokens.stems, at)
  const found = longest && (withoutNoun(position, at, longest) ?? longest)
  if (!found) return undefined
  const typed = typedSenses(found.meanings, tokens.folded.slice(at, found.to), view)
  // What a short list has is not also one of a thousand tags.
  const facets = typed.filter(({ attribute }) => isFacet(attribute, view))
  const meanings = facets.length > 0 ? facets : typed
  if (meanings.length === 0) return undefined
  // A catalogue of some size has a value for any word of every day, on an item or two: there the word is meant.
  const { isCommon, isWord } = grounding.words.get(tokens.folded[at]!) ?? {}
  // Nor is a word a maker's name where nothing says so.
  const isName = isWord && meanings.every(({ attribute }) => isMaker(attribute))
  const isSingle = found.to === at + 1
  // But where it is all that is said, it is what the catalogue calls so.
  const isDoubtful = isSingle && (isName || (isCommon && !isAloneAt(tokens, at)))
  // An "account" is no "Accounting", where hardly any item is about it.
  const isOther = isSingle && isCommon && isInflected(meanings, tokens.singulars[at]!)
  return isDoubtful &&
    (isRare(meanings, view) || (isOther && !meanings.some((one) => isFrequent(one, view))))
    ? undefined
    : { meanings, to: found.to }
}

/** "no horror, wrestling": between stops and commas. */
const isAloneAt = (tokens: Tokens, at: number): boolean =>
  (at === 0 || /[^\s'-]/.test(tokens.list[at]!.gap)) &&
  (at === tokens.list.length - 1 || /[^\s'-]/.test(gapAfter(tokens, at)))

/**
 * "puzzle games" are puzzles, though a company that hardly anybody knows is called so; and so are "heist movies" any
 * with a heist, though a few are tagged by both words.
 */
const withoutNoun = (
  { tokens, lexicon, view, grounding }: Position,
  at: number,
  { meanings, to }: Match<ValueSense>,
): Match<ValueSense> | undefined => {
  const isCompany = meanings.every(({ attribute }) => isMaker(attribute))
  const isNoun = isCompany || isItemNounAt({ tokens, grounding }, to - 1)
  if (to === at + 1 || !isNoun || !isRare(meanings, view)) return undefined
  const shorter = lexicon.values.longest(tokens.stems.slice(0, to - 1), at)
  const isUsual = shorter && !isRare(shorter.meanings, view)
  return isUsual ? shorter : undefined
}

/** "cloud" for "Steam Cloud": a word that no other value of the short lists has, and that is not for every day. */
const partOfValue = ({ tokens, lexicon, grounding, before }: Position, at: number) => {
  const sense = lexicon.parts.get(tokens.singulars[at]!)
  if (!sense) return undefined
  // Two words of it side by side leave no doubt: "trading cards" of "Steam Trading Cards".
  if (lexicon.parts.get(tokens.singulars[at + 1] ?? '') === sense)
    return { meanings: [sense], to: at + 2 }
  const isCommon = grounding.words.get(tokens.folded[at]!)?.isCommon
  // "no meat" is what "Meat-free" says.
  const last = lastSaid(before)
  const isLacking = sense.by === 'lack' && last?.kind === 'scope' && last.name === 'without'
  return isCommon && !isLacking ? undefined : { meanings: [sense], to: at + 1 }
}

/** A company of so many items goes by a part of its name, "bethesda"; but "graphics" are not all "Pixel Graphics". */
const wellKnown = 10
const isWellKnown = ({ attribute, count }: ValueSense) => isMaker(attribute) && count >= wellKnown

/**
 * A last name, which an everyday word is only where it has a capital; or a first one, which no word is. Only people go
 * by a part of their names, unless it is said who: "published by devolver", but no "bots" of "Raving Bots".
 */
const surnameAt = (position: Position, at: number) => {
  const { tokens, lexicon, grounding, before } = position
  const found = lexicon.surnames.longest(tokens.folded, at) ?? familyAt(position, at)
  if (!found || found.to > at + 1) return found
  const isSaid = lastSaid(before)?.kind === 'maker'
  const { isCommon, isWord } = grounding.words.get(tokens.folded[at]!) ?? {}
  // Where a sentence begins, any word has a capital: "Happy new year".
  const isBeginning = at === 0 || before.at(-1)?.kind === 'stop'
  const isCapital = !isBeginning && isCapitalAt(tokens, at)
  const isFirst = found.meanings.every(({ by }) => by === 'forename')
  const isObscure = found.meanings.every(({ count }) => count < 2)
  const isOfPeople = found.meanings.some(({ attribute }) => lexicon.people.has(attribute))
  // "douro" is no word, and begins nothing but the "Douro Valley".
  const isOwn =
    isFirst && !isWord && found.meanings.length === 1 && isOfThing(found.meanings, lexicon)
  if (isOwn) return found
  if (isFirst && found.meanings.every(({ count }) => count < fewestByForename)) return undefined
  const isKnown = isOfPeople || isSaid || found.meanings.some(isWellKnown)
  // "paradox" is a word, but a company is known by it.
  const isBrand = !isOfPeople && found.meanings.every(isWellKnown)
  const isAnyWord = !isSaid && !isBrand && (isFirst || isObscure) ? isWord : isCommon
  const isDoubtful = !isKnown || isAnyWord
  return isDoubtful && !isCapital ? undefined : found
}

/** What neither a person nor a company is called. */
const isOfThing = (senses: readonly ValueSense[], { people }: Position['lexicon']): boolean =>
  senses.every(({ attribute }) => !people.has(attribute) && !isMaker(attribute))

/** "the Coens": all who are called so. */
const familyAt = ({ tokens, lexicon, compiled }: Position, at: number) => {
  const isAfterArticle = at > 0 && compiled.lists.articles.skip(tokens.folded, at - 1) === at
  const found = isAfterArticle ? lexicon.surnames.longest([tokens.singulars[at]!], 0) : undefined
  const bearers = found?.meanings.filter(({ by }) => by === 'surname') ?? []
  return bearers.length > 0 ? { meanings: bearers, to: at + 1 } : undefined
}

/** Who has fewer items is not known by a first name alone: whoever says "Ossie" means another. */
const fewestByForename = 4

/** The name of an attribute, or what people call its measure: "length" for a running time. */
const attributeAt = (position: Position, at: number) => {
  const { tokens, lexicon, compiled, view } = position
  const named = lexicon.attributes.longest(tokens.singulars, at) ?? possibleAt(position, at)
  const measured = compiled.measures.longest(tokens.folded, at)
  if (!measured || (named && named.to >= measured.to)) return named
  const attribute = attributeFor(measured.meanings[0]!, { view, grammar: compiled.grammar })
  return attribute ? { meanings: [attribute.name], to: measured.to } : named
}

/** A value in another inflection, or joined to what follows it, in languages that do so. */
const variantAt = ({ tokens, compiled, lexicon, view }: Position, at: number) => {
  const meanings = variantsOf(tokens.folded[at]!, compiled.grammar, lexicon, view)
  return meanings && { meanings, to: at + 1 }
}

/** "mcu", "VNs", and "ww 2"; what is also a word is no initials unless it is in capitals, or tells a number: "wwii". */
const initialsAt = ({ tokens, lexicon, grounding, before }: Position, at: number) => {
  const initials = lexicon.initials[lastSaid(before)?.kind === 'maker' ? 'ofMakers' : 'ofAny']
  const [word, next] = tokens.folded.slice(at, at + 2) as [string, string?]
  const both = initials.get(`${word} ${next}`)
  if (both) return { meanings: both, to: at + 2 }
  const isMany = /^\p{Lu}+s$/u.test(quoteOf(tokens, at, at + 1))
  const meanings = initials.get(isMany ? word.slice(0, -1) : word)
  const isNumbered = /[ivx]$/.test(word) && initials.has(word.replace(/[ivx]+$/, ' $&'))
  const isAnyWord =
    grounding.words.get(word)?.isWord && !isNumbered && !isMany && !isInCapitals(tokens, at)
  return meanings && !isAnyWord ? { meanings, to: at + 1 } : undefined
}

/** "romcoms", "rom com": what no dictionary has, or two words of which one is not for every day. */
const blendAt = ({ tokens, compiled, grounding, view }: Position, at: number) => {
  const [word, next] = tokens.folded.slice(at, at + 2) as [string, string?]
  const isFree = (one: string) => !compiled.words.has(one)
  const { isWord, isCommon } = grounding.words.get(word) ?? {}
  const isPair = next !== undefined && isFree(next) && /^[ -]$/.test(tokens.list[at + 1]!.gap)
  if (!isFree(word)) return undefined
  const pair = isPair && !isCommon ? blended(word, next, view) : []
  if (pair.length > 0) return { meanings: pair, to: at + 2 }
  const meanings = isWord || word.length < shortestBlend ? [] : blendedIn(word, view)
  return meanings.length > 0 ? { meanings, to: at + 1 } : undefined
}

/** "scifi" */
const shortestBlend = 5
