import { namesFact } from './relevance.ts'
import type { ReadSentence } from './sentence.ts'

/** What people read at a glance. */
const most = { words: 25, characters: 160 }

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

const slogan =
  /!|\b(do ?n['’]?t miss|do not miss|treat yourself|hurry|buy now|order now|act now|you deserve|look no further|what are you waiting|only today|limited time|grab (it|yours))\b/i

/** A clear explanation is one short sentence that says something, and cries nothing. */
export const clarityFaults = (read: ReadSentence): string[] => {
  const { sentence, words, claims } = read
  const cried = slogan.exec(sentence)
  return [
    ...([...sentences.segment(sentence)].length > 1 ? ['it is more than one sentence'] : []),
    ...(words.length > most.words || sentence.length > most.characters ? ['it is too long'] : []),
    ...(cried ? [`“${cried[0]}” is a slogan`] : []),
    ...(namesFact(read) || claims.some(({ isLiked }) => isLiked) ? [] : ['it says nothing']),
  ]
}
