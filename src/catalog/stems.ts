import { textsIn } from './item.ts'
import { phraseKey, wordsOf } from './words.ts'

/**
 * The stems of an item's words, as they are stored: those of its title, its text and each of its values apart, so that
 * the item mentions a phrase exactly when the phrase's stems stand in them side by side.
 */
export const stemsOf = (item: Parameters<typeof textsIn>[0]): string =>
  textsIn(item)
    .map((part) => ` ${stemsOfPhrase(part)} `)
    .join('\n')

/** The stems of a phrase, in order; empty when it holds no word. */
export const stemsOfPhrase = (phrase: string): string => phraseKey(wordsOf(phrase))
