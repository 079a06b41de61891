import type { Item } from '../../catalog/index.ts'
import type { CompiledGrammar } from '../grammar/index.ts'
import type { Found } from '../quantities/number.ts'
import { isCapitalAt, type Tokens } from '../tokens.ts'
import type { Atom, Position, Reader } from './atom.ts'
import { pointed, theseAt, titleAt, withOthers } from './reference.ts'

/** "The Martian was ace, anything along those lines?": an item told of first, and what then points back at it. */
export const readTold: Reader = (position, at) => {
  const { before, compiled, tokens } = position
  const told = before.findLast((atom) => atom.kind === 'told')
  if (told?.kind === 'told') {
    const to = compiled.lists.alike.skip(tokens.folded, at)
    return to > at ? { kind: 'item', items: told.items, from: at, to } : undefined
  }
  if (!beginsAt(position, at) || !pointsBack(tokens, compiled, at)) return undefined
  const titled = placeAt(position, at) ?? titlesAt(position, at)
  return (
    titled && {
      kind: 'told',
      items: titled.value,
      from: at,
      to: endOfClause(tokens, titled.to, compiled),
    }
  )
}

/** "the second one looks good": an item of the page. */
const placeAt = (position: Position, at: number): Found<readonly Item[]> | undefined => {
  const found = pointed(position, at)
  const isOne = found?.value.length === 1 && theseAt(position, at) === undefined
  return isOne ? found : undefined
}

/** Titles by themselves, or one that is spoken of. */
const titlesAt = (position: Position, at: number): Found<readonly Item[]> | undefined => {
  const titled = titleAt(position, at)
  const listed = titled && withOthers(position, titled)
  return listed && isTitle(position, at, titled.to, listed.to) ? listed : undefined
}

/** Whether something after a token points back at what was told: "like that", "along those lines". */
export const pointsBack = (
  { folded }: Pick<Tokens, 'folded'>,
  compiled: CompiledGrammar,
  at: number,
): boolean => {
  const known = lastPointers.get(folded)
  const last = known?.compiled === compiled ? known.last : lastPointer(folded, compiled)
  lastPointers.set(folded, { compiled, last })
  return last > at
}

/** It is asked for at many places of the same words. */
const lastPointers = new WeakMap<readonly string[], { compiled: CompiledGrammar; last: number }>()

/** The last place of what points back; -1 when nothing does. */
const lastPointer = (
  folded: readonly string[],
  { lists, markers, before }: CompiledGrammar,
): number =>
  folded.findLastIndex((_, i) => {
    if (lists.alike.skip(folded, i) > i) return true
    const than = before.longest(folded, i)
    if (than?.meanings[0]?.measure && lists.thisOne.skip(folded, than.to) > than.to) return true
    const isLike = markers.longest(folded, i)
    const [like] = isLike?.meanings ?? []
    const next = isLike?.to ?? i
    const isMore = like?.kind === 'likeness' || (like?.kind === 'scope' && like.name === 'more')
    return isMore && [lists.thisOne, lists.theseOnes].some((list) => list.skip(folded, next) > next)
  })

/** Where a clause begins, or after the words that tell of something: "I loved". */
const beginsAt = ({ before }: Position, at: number): boolean => {
  const last = before.findLast(({ kind }) => kind !== 'filler')
  return at === 0 || last === undefined || opening.has(last.kind) || isLiking(last)
}

const opening = new Set<Atom['kind']>(['stop', 'comma', 'remark', 'word'])

const isLiking = (atom: Atom) =>
  atom.kind === 'scope' && (atom.name === 'like' || atom.name === 'only')

/** A word of every day is a title only where it has a capital, or is told something of. */
const isTitle = (
  { tokens, compiled, grounding }: Position,
  at: number,
  to: number,
  end: number,
): boolean => {
  const { folded } = tokens
  const { isCommon } = grounding.words.get(folded[at]!) ?? {}
  const isOneWord = to === at + 1
  const isSpokenOf = compiled.lists.copulas.skip(folded, end) > end
  const isEnd = endOfClause(tokens, end, compiled) === end
  const isMarker = compiled.markers.longest(folded, at)?.to === to
  return (
    (isSpokenOf || isEnd) &&
    (!isOneWord || (isCapitalAt(tokens, at) && at > 0) || !(isCommon || isMarker))
  )
}

/** A clause ends at a sign; or before that at a "but", where what points back comes after it: "fine but more like that". */
const endOfClause = (tokens: Tokens, at: number, compiled: CompiledGrammar): number => {
  const { list, folded } = tokens
  const sign = list.findIndex(({ gap }, i) => i >= at && /[.,;!?\n]|\s[-–]\s/.test(gap))
  const end = sign < 0 ? list.length : sign
  if (!pointsBack({ ...tokens, folded: folded.slice(0, end) }, compiled, at)) return end
  const but = folded.findIndex(
    (_, i) => i >= at && compiled.markers.longest(folded, i)?.meanings[0]?.kind === 'contrast',
  )
  return but < 0 || but > end ? end : but
}
