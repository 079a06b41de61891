import type { Comparison } from '../grammar/index.ts'
import { isItemNounAt } from '../grounding.ts'
import { type Found, readNumber } from '../quantities/number.ts'
import { type Nameless, nameAt } from './apart-names.ts'
import { type Atom, lastSaid, type Position, type Reader } from './atom.ts'
import { isPointedOn } from './same.ts'

/**
 * "different directors", "two per brand", "not the same actors again": variety in one attribute, by how many items of
 * a page may share a value of it.
 */
export const readApart: Reader = (position, at) =>
  varied(position, at) ??
  mixed(position, at) ??
  counted(position, at) ??
  repeated(position, at) ??
  once(position, at)

const apart = (
  { value: attribute, to }: Found<string | Nameless>,
  from: number,
  most: number,
): Atom =>
  typeof attribute === 'string'
    ? { kind: 'apart', attribute, most, from, to }
    : { kind: 'unclear', why: 'the catalogue has no such attribute', from, to }

/** "different directors", "more variety in the genres", "mix up the colours", "colour variety". */
const varied: Reader = (position, at) => {
  const { tokens, compiled } = position
  const { varied: opening, variedAfter, articles, aOne, overAgain } = compiled.lists
  const { folded, singulars } = tokens
  const start = opening.skip(folded, at)
  const isFollowed = [1, 2, 3].some((words) => variedAfter.skip(folded, at + words) > at + words)
  if ((start === at && !isFollowed) || isAvoided(position)) return undefined
  const name = nameAt(position, articles.skip(folded, start))
  if (!name) return undefined
  if (start > at) {
    // "in a different colour" asks for one other, "a different colour every time" for many.
    const isOne = at > 0 && aOne.skip(folded, at - 1) === at
    const isSingle = isOne && folded[name.to - 1] === singulars[name.to - 1]
    return isSingle && overAgain.skip(folded, name.to) === name.to
      ? undefined
      : apart(pastAgain(position, name), at, 1)
  }
  const to = variedAfter.skip(folded, name.to)
  return to > name.to ? apart({ ...name, to }, at, 1) : undefined
}

/** "more variety in colours", "you keep showing me the same colour": in what, after words that ask for variety. */
const mixed: Reader = (position, at) => {
  const { tokens, compiled } = position
  const { folded } = tokens
  const { varietyOf, articles, sameOnes } = compiled.lists
  const marker = compiled.markers.longest(folded, at)
  if (marker?.meanings[0]?.kind !== 'variety') return undefined
  const { to } = marker
  const start = varietyOf.skip(folded, to)
  const isSame = [1, 2].some((back) => sameOnes.skip(folded, to - back) === to)
  if (start === to && !isSame) return undefined
  const name = nameAt(position, articles.skip(folded, start))
  // "something else in running time over 90"
  const isBound =
    name &&
    (compiled.before.longest(folded, name.to) ?? readNumber(tokens, name.to, compiled)) !==
      undefined
  return name && !isBound ? apart(pastAgain(position, name), at, 1) : undefined
}

/** "one per brand", "no more than two films by the same director", "never two from one studio", "3 of each at most". */
const counted: Reader = (position, at) => {
  const { tokens, compiled } = position
  const { each, ofOne, articles, aOne } = compiled.lists
  const before = compiled.before.longest(tokens.folded, at)
  const start = before?.to ?? at
  const one = aOne.skip(tokens.folded, start)
  const number =
    readNumber(tokens, articles.skip(tokens.folded, start), compiled) ??
    (one > start ? { value: 1, to: one } : undefined)
  if (!number) return undefined
  const noun = pastNoun(position, number.to)
  const [perEach, perOne] = [each, ofOne].map((list) => list.skip(tokens.folded, noun)) as [
    number,
    number,
  ]
  const name = nameAt(position, articles.skip(tokens.folded, Math.max(perEach, perOne)))
  if (Math.max(perEach, perOne) === noun || !name || isOfPeople(position, name.to)) return undefined
  const after = before ? undefined : compiled.after.longest(tokens.folded, name.to)
  const most = mostOf(
    position,
    number.value,
    before?.meanings[0] ?? after?.meanings[0],
    perEach > noun,
  )
  return most === undefined ? undefined : apart({ ...name, to: after?.to ?? name.to }, at, most)
}

/** How many are allowed where this many are spoken of; undefined where that is no bound. */
const mostOf = (
  position: Position,
  number: number,
  comparison: Comparison | undefined,
  isEach: boolean,
): number | undefined => {
  const last = lastSaid(position.before)
  const isOnly = last?.kind === 'scope' && last.name === 'only'
  const isNever = isAvoided(position)
  const operator = comparison?.operator
  const most =
    operator === '<='
      ? number
      : operator === '<'
        ? number - 1
        : isNever
          ? number - (operator === '>' ? 0 : 1)
          : operator === undefined && (isEach || isOnly)
            ? number
            : 0
  return Number.isInteger(most) && most >= 1 ? most : undefined
}

/** "each brand only once", "no director twice", "per studio two at most". */
const once: Reader = (position, at) => {
  const { tokens, compiled } = position
  const { folded } = tokens
  const start = compiled.lists.each.skip(folded, at)
  const isNever = isAvoided(position)
  if (start === at && !isNever) return undefined
  const name = nameAt(position, compiled.lists.sameOnes.skip(folded, start))
  if (!name || isOfPeople(position, name.to)) return undefined
  const marker = compiled.markers.longest(folded, name.to)
  const [meaning] = marker?.meanings ?? []
  const isLimited = meaning?.kind === 'scope' && meaning.name === 'only'
  const limited = isLimited ? marker!.to : name.to
  const before = compiled.before.longest(folded, limited)
  const times = compiled.times.longest(folded, before?.to ?? limited)
  const number = times
    ? { value: times.meanings[0]!, to: times.to }
    : start > at && (before || isLimited)
      ? readNumber(tokens, before?.to ?? limited, compiled)
      : undefined
  const after = number && !before ? compiled.after.longest(folded, number.to) : undefined
  const comparison = before?.meanings[0] ?? after?.meanings[0]
  const most = number && mostOf(position, number.value, comparison, start > at)
  return most ? apart({ ...name, to: after?.to ?? number!.to }, at, most) : undefined
}

/** "stop showing me the same director", "the same brand over and over", "no repeat actors". */
const repeated: Reader = (position, at) => {
  const { tokens, compiled } = position
  const { sameOnes, repeats, articles } = compiled.lists
  const { folded } = tokens
  const isNever = isAvoided(position)
  const repeat = isNever ? articles.skip(folded, repeats.skip(folded, at)) : at
  const start = sameOnes.skip(folded, repeat)
  if (start === at) return undefined
  const name = nameAt(position, start)
  if (!name || isPointedOn(position, name.to)) return undefined
  const past = pastAgain(position, name)
  const isAgain = past.to > name.to || isAlways(position, at) || isWondered(position)
  return isNever || isAgain ? apart(past, at, 1) : undefined
}

/** Whether what comes next is not wanted: nothing but the noun for an item, fillers and "always" stands between. */
const isAvoided = ({ before, tokens, grounding, compiled }: Position): boolean => {
  const isNoun = ({ from }: Atom) =>
    isItemNounAt({ tokens, grounding }, from) ||
    compiled.lists.idle.skip(tokens.folded, from) > from
  const last = before.findLast((atom) => !passed.has(atom.kind) && !isNoun(atom))
  return last?.kind === 'scope' && avoiding.has(last.name)
}

const passed = new Set<Atom['kind']>(['filler', 'horizon', 'much', 'and', 'maker', 'member'])
const avoiding = new Set<string>(['without', 'isnt', 'less', 'hardly', 'except'])

/** "always the same": right before. */
const isAlways = ({ tokens, compiled }: Position, at: number): boolean =>
  [1, 2, 3].some(
    (back) => at >= back && compiled.lists.always.skip(tokens.folded, at - back) === at,
  )

/** "why so much of the same brand", "the same brand, mix it up": it is asked why, or more variety is asked for. */
const isWondered = ({ tokens: { folded }, compiled }: Position): boolean =>
  compiled.openings.longest(folded, 0)?.meanings[0] === 'explain' ||
  folded.some((_, at) => compiled.markers.longest(folded, at)?.meanings[0]?.kind === 'variety')

const pastAgain = <T>({ tokens, compiled }: Position, { value, to }: Found<T>): Found<T> => ({
  value,
  to: compiled.lists.overAgain.skip(tokens.folded, to),
})

/** Past the noun for an item, and what says nothing: "two *films* by the same". */
const pastNoun = ({ tokens, compiled, lexicon, grounding }: Position, at: number): number => {
  const { each, ofOne, ones } = compiled.lists
  const { folded, stems, singulars } = tokens
  for (let to = at; to <= at + mostNouns; to++) {
    if (Math.max(each.skip(folded, to), ofOne.skip(folded, to)) > to) return to
    const isNoun = isItemNounAt({ tokens, grounding }, to) || ones.skip(folded, to) > to
    const isOther =
      Math.max(lexicon.values.skip(stems, to), lexicon.attributes.skip(singulars, to)) > to
    if (!isNoun && isOther) return at
  }
  return at
}

const mostNouns = 2

/** "100 per person", "3 a serving": a price of a part, and no number of items. */
const isOfPeople = ({ tokens, compiled }: Position, to: number): boolean =>
  compiled.lists.heads.skip(tokens.folded, to - 1) === to
