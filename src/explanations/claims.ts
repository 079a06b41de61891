import {
  type Attribute,
  type AttributeValue,
  type CatalogueView,
  phraseKey,
  type Word,
  wordsOf,
} from '../catalog/index.ts'

/** A value of the catalogue that a text names, or what a flag is called, which is then `true`. */
export interface Named {
  attribute: string
  value: string | true
}

/** Words of a text that name values: `text.slice(start, end)` is what was written. */
export interface Claim {
  /** All that the words may mean: "medium" is a spiciness, and a difficulty. */
  meanings: readonly Named[]
  start: number
  end: number
  /** "without nuts", "not waterproof": the text says that it is not so. */
  isDenied: boolean
}

/** Finds what a text names of the catalogue. */
export type ReadClaims = (text: string) => Claim[]

/** No value that sentences name has more words. */
const mostWords = 6

const denials = new Set(['no', 'not', 'without', 'never', 'nor', 'isnt', 'non', 'lacks', 'lacking'])

/**
 * Looks the vocabulary over once, for many texts. Longer names go first: "white wine" names no "wine". What items are
 * called names nothing: in a catalogue of books a "book" is no theme.
 */
export const claimReader = (
  { attributes, vocabulary }: Pick<CatalogueView, 'attributes' | 'vocabulary'>,
  itemNouns: readonly string[] = [],
): ReadClaims => {
  const nouns = new Set(itemNouns.map((noun) => phraseKey(wordsOf(noun))))
  const named = new Map<string, Named[]>()
  const add = (phrase: string, one: Named) => {
    const key = phraseKey(wordsOf(phrase))
    if (key !== '' && !nouns.has(key)) named.set(key, [...(named.get(key) ?? []), one])
  }
  for (const { attribute, value } of vocabulary) add(value, { attribute, value })
  for (const attribute of attributes)
    for (const [phrase, value] of otherNames(attribute))
      add(phrase, { attribute: attribute.name, value })

  return (text) => {
    const words = wordsOf(text)
    const claims: Claim[] = []
    for (let at = 0; at < words.length; ) {
      let to = Math.min(words.length, at + mostWords)
      while (to > at && !named.has(phraseKey(words.slice(at, to)))) to--
      if (to === at) at++
      else {
        const isDenied =
          words
            .slice(Math.max(0, at - 2), at)
            .some((word) => denials.has(word.folded) && isOneClause(text, word, words[at]!)) ||
          words[to]?.folded === 'free'
        const meanings = named.get(phraseKey(words.slice(at, to)))!
        claims.push({ meanings, start: words[at]!.start, end: words[to - 1]!.end, isDenied })
        at = to
      }
    }
    return claims
  }
}

const isOneClause = (text: string, from: Word, to: Word): boolean =>
  !/[,;:.!?]/.test(text.slice(from.end, to.start))

/** The synonyms of values, and what a flag is called: its title, and "free cancellation" for "freeCancellation". */
const otherNames = ({ name, kind, title, synonyms }: Attribute): [string, string | true][] => {
  if (kind === 'flag')
    return [...new Set([title, name.replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, ' ')])].flatMap(
      (phrase) => (phrase ? [[phrase, true]] : []),
    )
  return Object.entries(synonyms ?? {}).flatMap(([value, others]) =>
    others.map((other): [string, string] => [other, value]),
  )
}

type Attributes = Readonly<Record<string, AttributeValue>>

/** Whether an item has one of the values. */
export const holdsOne = (attributes: Attributes, meanings: readonly Named[]): boolean =>
  meanings.some(
    ({ attribute, value }) =>
      Object.hasOwn(attributes, attribute) && [attributes[attribute]].flat().includes(value),
  )
