import type { Item } from '../../catalog/index.ts'
import type { CompiledGrammar, ScopeName } from '../grammar/index.ts'
import { isItemNounAt } from '../grounding.ts'
import { type Found, readNumber } from '../quantities/number.ts'
import { readOrdinal } from '../quantities/ordinal.ts'
import { isCapitalAt, type Tokens } from '../tokens.ts'
import { isFacet, isRare } from '../vocabulary/facets.ts'
import { type Atom, lastSaid, type Position, type Reader } from './atom.ts'
import { calledAt } from './called.ts'

/** Points at items of the page: "the second one", "#3", "these". */
export const readReference: Reader = (position, at) => {
  const found = pointed(position, at) ?? shunned(position, at)
  return found && { kind: 'item', items: found.value, from: at, to: found.to }
}

/** Why a place beyond the page asks for nothing. */
export const noSuchItem = 'the page has no such item'

/** The items pointed at; none when the page has no such place. */
export const pointed = (position: Position, at: number): Found<readonly Item[]> | undefined => {
  const { tokens, compiled, shown, before } = position
  const several = severalAt(position, at)
  if (several) {
    const { value, to } = several
    return { value: value > 0 ? shown.slice(0, value) : shown.slice(value), to }
  }
  const place = placeOf(position, at, isListed(position.before))
  if (place) {
    const item = shown.at(place.value > 0 ? place.value - 1 : place.value)
    return { value: item ? [item] : [], to: place.to }
  }
  const all = compiled.lists.theseOnes.skip(tokens.folded, at)
  const one = compiled.lists.thisOne.skip(tokens.folded, at)
  // By themselves "this" and "them" are mostly mere words: what comes before or after tells.
  const isAlone = (to: number) => to === tokens.list.length && at === 0
  const told = before.findLast((atom) => atom.kind === 'told')
  const isPointing = (to: number) => to > at + 1 || isAlone(to) || isLikened(tokens, at, compiled)
  // "Heat was great, more of that"
  if (told?.kind === 'told' && Math.max(one, all) > at)
    return { value: told.items, to: Math.max(one, all) }
  if (all > at && isPointing(all)) return { value: shown.slice(0, mostPointed), to: all }
  if (one > at && isPointing(one)) return { value: shown.slice(0, 1), to: one }
  return calledAt(position, at)
}

/** "not this", "don't show me that again": after a marker, and with nothing after it. */
const shunned = (position: Position, at: number): Found<readonly Item[]> | undefined => {
  const { tokens, compiled, before } = position
  const last = lastSaid(before)
  const isMarked = last?.kind === 'scope' && (last.name === 'without' || last.name === 'isnt')
  if (!isMarked) return undefined
  const these = theseAt(position, at)
  // "horror? none of that"
  const isSaid = these?.to === at + 1 && before.some(({ kind }) => kind === 'value')
  if (!these || isSaid) return undefined
  for (let next = these.to; next < tokens.list.length; ) {
    const marker = compiled.markers.longest(tokens.folded, next)
    if (marker?.meanings[0]?.kind !== 'filler') return undefined
    next = marker.to
  }
  return these
}

/** "this" or "these", whatever stands around: the first item shown, or those looked at at once. */
export const theseAt = (
  { tokens, compiled, shown }: Pick<Position, 'tokens' | 'compiled' | 'shown'>,
  at: number,
): Found<readonly Item[]> | undefined => {
  const one = compiled.lists.thisOne.skip(tokens.folded, at)
  const all = compiled.lists.theseOnes.skip(tokens.folded, at)
  const to = Math.max(one, all)
  return to > at ? { value: shown.slice(0, all > one ? mostPointed : 1), to } : undefined
}

/** "these" are at most so many: what is looked at at once. */
const mostPointed = 5

/** "more *like* this", "shorter *than* that". */
const isLikened = ({ folded }: Tokens, at: number, { lists }: CompiledGrammar) =>
  [1, 2, 3].some((back) =>
    [lists.likeness, lists.than].some((list) => at >= back && list.skip(folded, at - back) === at),
  )

type Place = Pick<Position, 'tokens' | 'compiled' | 'grounding'>

/** "the second and *third*": after another place, an ordinal alone is one too. */
const isListed = (before: readonly Atom[]): boolean => {
  const said = before.filter(({ kind }) => kind !== 'filler')
  const joint = said.at(-1)?.kind
  const isJoined = joint === 'and' || joint === 'or' || joint === 'comma'
  return isJoined && said.findLast(({ kind }) => !joints.has(kind))?.kind === 'item'
}

const joints = new Set<Atom['kind']>(['and', 'or', 'comma'])

/** "the first three", "les deux derniers": so many from the beginning, or from the end if negative. */
const severalAt = (
  { tokens, compiled, grounding }: Place,
  at: number,
): Found<number> | undefined => {
  const start = compiled.lists.articles.skip(tokens.folded, at)
  const counted = readNumber(tokens, start, compiled)
  // "the twenty-first" is one place.
  const ordinal =
    readOrdinal(tokens, start, compiled) ?? (counted && readOrdinal(tokens, counted.to, compiled))
  if (!ordinal || (ordinal.value !== 1 && ordinal.value !== -1)) return undefined
  const number = counted ?? readNumber(tokens, ordinal.to, compiled)
  if (!number || number.value < 2 || !Number.isInteger(number.value)) return undefined
  const end = Math.max(number.to, ordinal.to)
  const isNoun = isItemNounAt({ tokens, grounding }, end)
  const to = isNoun ? end + 1 : compiled.lists.ones.skip(tokens.singulars, end)
  if (to === end && (start === at || !isOver({ tokens, compiled, grounding }, end)))
    return undefined
  return { value: number.value * ordinal.value, to }
}

/** A place on the page: "second one", "the 3rd", "the third film", "#3", "number three". */
const placeOf = (place: Place, at: number, isListed = false): Found<number> | undefined => {
  const { tokens, compiled, grounding } = place
  const { lists } = compiled
  const { folded, list } = tokens
  if (/#\s*$/.test(list[at]?.gap ?? '')) return readNumber(tokens, at, compiled)
  // "no. 3"
  const isShort =
    lists.numberedShort.skip(folded, at) > at && /^\.\s*$/.test(list[at + 1]?.gap ?? '')
  if (isShort && /^\d{1,3}$/.test(folded[at + 1]!)) return readNumber(tokens, at + 1, compiled)
  const numbered = lists.numbered.skip(folded, at)
  if (numbered > at) return readNumber(tokens, numbered, compiled)
  const start = lists.articles.skip(folded, at)
  const word = folded[start] ?? ''
  const digits = /^\d{1,3}$/.test(word) && lists.ordinalEndings.skip(folded, start + 1)
  const isDigits = digits && digits > start + 1 && list[start + 1]!.gap === ''
  const ordinal = isDigits
    ? { value: Number(word), to: digits }
    : readOrdinal(tokens, start, compiled)
  // "my last pair" is none of the page.
  const isOwned = start === at && at > 0 && lists.telling.skip(folded, at - 1) === at
  if (!ordinal || isOwned) return undefined
  const { value, to: after } = ordinal
  const to = lists.ones.skip(folded, after)
  if (to > after) return { value, to }
  // "the first" alone points only where nothing follows: "the first half" does not.
  if (start === at && !isListed) return undefined
  if (isOver(place, after)) return { value, to: after }
  // "the third film": a noun for an item is as good as "one", but "the first film of hers" is another.
  const isNoun = isItemNounAt({ tokens, grounding }, after)
  return isNoun && isOver(place, after + 1) ? { value, to: after + 1 } : undefined
}

/** Whether nothing follows that a place could be of: the end, a sign, another place, or words that begin anew. */
const isOver = (place: Place, end: number): boolean => {
  const { folded, list } = place.tokens
  if (end === folded.length || /[^\s]/.test(list[end]?.gap ?? '')) return true
  const marker = place.compiled.markers.longest(folded, end)
  const kind = marker?.meanings[0]?.kind
  if (kind === 'and' || kind === 'or') return placeOf(place, marker!.to, true) !== undefined
  return kind === 'contrast' || kind === 'weak' || kind === 'horizon'
}

/** "more like *Alien*", "than Heat", "except Jaws": an item of the catalogue by its title; or several likened ones. */
export const readTitle: Reader = (position, at) => {
  const { tokens, compiled, before, lexicon } = position
  const last = lastSaid(before)
  // "think *Alien or Heat*"
  const begun = compiled.lists.examples.skip(tokens.folded, at)
  const isLiked = last?.kind === 'likeness' || last?.kind === 'than' || begun > at
  const isShunned = last?.kind === 'scope' && shunning.has(last.name)
  if (!isLiked && !isShunned) return undefined
  // "no kids" is about the value, whatever some title says.
  const isCapital = isCapitalAt(tokens, at)
  const value = lexicon.values.longest(tokens.stems, at)
  // "not Twister": a title, though some items are about twisters.
  const isValue = value && !(isCapital && isRare(value.meanings, position.view))
  const least = isLiked ? begun : Math.max(isValue ? value.to : at, isCapital ? at : at + 1)
  // "loved Heat, what else is like it?"
  const isIt = compiled.lists.thisOne.skip(tokens.folded, at) > at
  if (isIt && before.some(({ kind }) => kind === 'told')) return undefined
  const titled = titleAt(position, begun)
  if (!titled || titled.to <= least) return undefined
  const listed = isLiked && last?.kind !== 'than' ? withOthers(position, titled) : titled
  return { kind: 'item', items: listed.value, from: at, to: listed.to }
}

const shunning = new Set<ScopeName>(['except', 'without', 'isnt'])

/** "Alien, Heat or Jaws": the titles that follow the first of a list. */
export const withOthers = (
  position: Position,
  first: Found<readonly Item[]>,
): Found<readonly Item[]> => {
  const { tokens, compiled } = position
  const { list, folded } = tokens
  let { value, to } = first
  while (to < list.length) {
    const { and, or } = compiled.lists
    const next = Math.max(and.skip(folded, to), or.skip(folded, to))
    const isListed = next > to || /^\s*[,/&+]\s*$/.test(list[to]!.gap)
    const other = isListed ? titleAt(position, next) : undefined
    if (!other || !isNoOther(position, next, other.to)) break
    value = [...value, ...other.value]
    to = other.to
  }
  return { value, to }
}

/** Whether words can only be the title that they are: "comedy" and "short" have their own meaning. */
const isNoOther = ({ tokens, compiled, lexicon, view }: Position, at: number, to: number) => {
  if (isCapitalAt(tokens, at)) return true
  const value = lexicon.values.longest(tokens.stems, at)
  const isValue = value?.meanings.some(({ attribute }) => isFacet(attribute, view)) ?? false
  const kind = compiled.markers.longest(tokens.folded, at)?.meanings[0]?.kind
  const isLast = to === tokens.list.length || /[^\s]/.test(tokens.list[to]!.gap)
  return !isValue && (kind === undefined || (kind === 'filler' && isLast))
}

/** The item whose title stands here. */
export const titleAt = (
  { tokens, grounding }: Pick<Position, 'tokens' | 'grounding'>,
  at: number,
): Found<readonly Item[]> | undefined => {
  if (grounding.titles.size === 0) return undefined
  for (let to = Math.min(tokens.list.length, at + mostTitleWords); to > at; to--) {
    const item = grounding.titles.get(tokens.folded.slice(at, to).join(' '))
    if (item) return { value: [item], to }
  }
  return undefined
}

/** Longer titles are not looked for. */
export const mostTitleWords = 8
