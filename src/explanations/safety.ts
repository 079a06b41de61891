import { isIn, type ReadSentence } from './sentence.ts'
import { isContent } from './stop-words.ts'

/** Praise beyond what can be known: "the finest tea" and "the most romantic bakery", but not "for the smallest". */
const superlative =
  /(?<=\b(?:the|world['’]s|our|your)\s+(?:very\s+)?)(?:best|worst|greatest|most\s+\p{L}+|(?!for|inter|hon|mod|gu|ch|w|n|t|r|qu|harv|conqu|requ|prot|cont|inv)\p{L}{2,}est)(?=\s+\p{L})/iu

const exaggeration =
  /\b(ultimate|unbeatable|unforgettable|unmissable|guaranteed?|perfect|flawless|incredible|amazing|legendary|must[- ](have|read|see|try)|life[- ]changing|change your life|number one|no\. ?1|once in a lifetime|miracle|absolutely|of all time|in the world|money can buy|everyone (knows|loves)|you will ever|best[- ]ever)\b|#1/iu

const groups =
  'wom[ae]n|m[ae]n|girls?|boys?|lad(?:y|ies)|gentlem[ae]n|mothers?|fathers?|mums?|dads?|muslims?|christians?|jew(?:s|ish)?|hindus?|buddhists?|catholics?|atheists?|religion|religious|faith|gay|lesbian|queer|bisexual|transgender|immigrants?|foreigners?|race|ethnicity|pregnan(?:t|cy)|disab(?:led|ility)|blind|deaf|wheelchair|diabet(?:es|ic)|depress(?:ed|ion)|anxiety|cancer|illness|ill|sick|overweight|obese|elderly|old|young|retired|pensioners?|widow(?:ed)?|divorced|conservative|liberal|age'

/** What is said of the user, and not of the item: "as a young woman", "you are pregnant", "your diabetes". */
const protectedTrait = new RegExp(
  `\\b(?:(?:as|being) an? (?:\\p{L}+ )?(?:${groups})|you(?:['’]re| are| were| get| must be)\\b[^,.;:]*\\b(?:${groups})|your (?:\\p{L}+ )?(?:${groups})|(?:those|people) who (?:cannot|can['’]t)|for (?:${groups.split('|').slice(0, 10).join('|')}))\\b`,
  'iu',
)

/** A safe explanation neither boasts, nor speaks of who the user is, nor says the title over. */
export const safetyFaults = (read: ReadSentence): string[] => {
  const { sentence, claims, titles } = read
  // What an award or a book is called is no boast.
  const names = [...titles, ...claims.filter(({ isTrue }) => isTrue)]
  const found = (pattern: RegExp, what: string) => {
    const match = pattern.exec(sentence)
    if (!match || isIn({ start: match.index, end: match.index + match[0].length }, names)) return []
    return [`“${match[0]}” ${what}`]
  }
  return [
    ...found(superlative, 'is a superlative'),
    ...found(exaggeration, 'is an exaggeration'),
    ...found(protectedTrait, 'speaks of who the user is'),
    ...(isTitleOver(read) ? ['it is the title over again'] : []),
  ]
}

const isTitleOver = ({ words, titles }: ReadSentence): boolean =>
  titles.length > 0 && words.filter(isContent).every((word) => isIn(word, titles))
