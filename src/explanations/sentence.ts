import { type Attribute, type Item, textsIn, type Word, wordsOf } from '../catalog/index.ts'
import { type Claim, holdsOne, type Named, type ReadClaims } from './claims.ts'
import { type Measured, measuredIn, ownMeasures, unitsOf } from './measures.ts'

/** A sentence about an item, for a user who likes some values. */
export interface Told {
  sentence: string
  item: Item
  likes: readonly { attribute: string; value: string }[]
  attributes: readonly Attribute[]
}

/** A range of characters. */
export interface Span {
  start: number
  end: number
}

/** Whether one range lies in one of others. */
export const isIn = ({ start, end }: Span, others: readonly Span[]): boolean =>
  others.some((other) => other.start <= start && end <= other.end)

/** A sentence with what it says, told apart: what is true of the item, what is said of the user, and what is neither. */
export interface ReadSentence extends Told {
  words: readonly Word[]
  /** What it says of the item, or of the user, by the catalogue's values. */
  claims: readonly (Claim & { isTrue: boolean; isLiked: boolean; isOfUser: boolean })[]
  /** What it counts. */
  measures: readonly (Measured & { isTrue: boolean })[]
  /** Where the item's title stands in it. */
  titles: readonly Span[]
}

export const readSentence = (told: Told, readClaims: ReadClaims): ReadSentence => {
  const { sentence, item, likes, attributes } = told
  const own = new Set(textsIn(item).flatMap((text) => wordsOf(text).map(({ stem }) => stem)))
  const isOwn = ({ start, end }: Claim) =>
    wordsOf(sentence.slice(start, end)).every(({ stem }) => own.has(stem))
  const claims = readClaims(sentence).map((claim) => {
    const has = holdsOne(item.attributes, claim.meanings)
    const isLiked = claim.meanings.some((one) => isAmong(one, likes))
    return {
      ...claim,
      isTrue: claim.isDenied ? !has : has || (isOwn(claim) && !isFlag(claim)),
      isLiked,
      isOfUser: isLiked && isSaidOfUser(sentence, claim),
    }
  })
  const known = ownMeasures(item, attributes)
  const units = unitsOf(attributes)
  const measures = measuredIn(sentence, units)
    .filter((one) => !isIn(one, claims))
    .map((one) => ({ ...one, isTrue: known.some((fact) => one.agrees(fact)) }))
  return { ...told, words: wordsOf(sentence), claims, measures, titles: titlesIn(sentence, item) }
}

const isAmong = ({ attribute, value }: Named, likes: Told['likes']) =>
  likes.some((like) => like.attribute === attribute && like.value === value)

const isFlag = ({ meanings }: Claim) => meanings.every(({ value }) => value === true)

/** "since you like soup", "for your love of soup", "the soup you like": within the nearest commas, colons or stops. */
const isSaidOfUser = (sentence: string, { start, end }: Claim): boolean => {
  const before = sentence
    .slice(0, start)
    .split(/[,;:.!?–—]/)
    .at(-1)!
  return /\byour?\b/i.test(before) || /^\s+(?:that |which )?you\b/i.test(sentence.slice(end))
}

const titlesIn = (sentence: string, { title }: Item): Span[] => {
  const folded = sentence.toLowerCase()
  const sought = title.toLowerCase()
  const found: Span[] = []
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1))
    found.push({ start: at, end: at + sought.length })
  return found
}
