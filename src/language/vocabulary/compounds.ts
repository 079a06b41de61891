import type { Dictionary } from '../../models/index.ts'

/** Shorter words are in too many misspelt ones. */
const shortestPart = 4

/** Whether a word is two of the language written as one, as new words mostly are: "timesink", "jumpscares". */
export const isCompound = (word: string, { isWord }: Pick<Dictionary, 'isWord'>): boolean => {
  for (let at = shortestPart; at <= word.length - shortestPart; at++)
    if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return true
  return false
}
