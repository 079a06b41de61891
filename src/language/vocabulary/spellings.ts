import { phraseKey, type Word, wordsOf } from '../../catalog/index.ts'

/**
 * The ways in which a phrase is written, each as the stems of its words: "Sci-Fi" also as "scifi", and "Online Co-op"
 * as "onlinecoop" and as "online coop".
 */
export const spellingsOf = (text: string, words: readonly Word[] = wordsOf(text)): string[][] => {
  if (words.length < 2) return [stemsOf(words)]
  const joined = wordsOf(words.map(({ folded }) => folded).join(''))
  const unhyphened = wordsOf(text.replace(/(?<=\p{L})-(?=\p{L})/gu, ''))
  const ways = [words, joined, unhyphened].filter(
    (way, i) => i === 0 || (way.length > 0 && way.length < words.length),
  )
  return [...new Map(ways.map((way) => [phraseKey(way), stemsOf(way)])).values()]
}

const stemsOf = (words: readonly Word[]) => words.map(({ stem }) => stem)
