import { textsIn, wordsOf } from '../catalog/index.ts'
import { isIn, type ReadSentence, type Span } from './sentence.ts'
import { isContent } from './stop-words.ts'

/** A sentence speaks of what the user likes and the item has, or of the item's own merit beyond its title. */
export const relevanceFaults = (read: ReadSentence): string[] => {
  const ofUser = read.claims.filter(({ isOfUser }) => isOfUser)
  const missed = ofUser.find(({ isTrue }) => !isTrue)
  if (missed && ofUser.every(({ isTrue }) => !isTrue))
    return [`the item has nothing of “${read.sentence.slice(missed.start, missed.end)}”`]
  return namesFact(read, read.titles) ? [] : ['it names nothing of the item']
}

/** Whether a sentence names a value or a number of the item, or two words of what is written of it. */
export const namesFact = (read: ReadSentence, without: readonly Span[] = []): boolean => {
  const counts = (span: Span) => !isIn(span, without)
  const own = new Set(textsIn(read.item).flatMap((text) => wordsOf(text).map(({ stem }) => stem)))
  const words = read.words.filter((word) => counts(word) && isContent(word) && own.has(word.stem))
  return (
    words.length >= 2 ||
    read.claims.some((claim) => claim.isTrue && counts(claim)) ||
    read.measures.some((measure) => measure.isTrue && counts(measure))
  )
}
