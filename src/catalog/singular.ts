import pluralize from 'pluralize'
import { remembered } from './remembered.ts'

/** An English word in the singular, folded; other words as they are, or nearly so. */
export const singular = remembered(
  (word: string) => (/^.{0,2}s$/.test(word) ? word : pluralize.singular(word)),
  50_000,
)

/** How a word begins in the singular and in the plural: "foot" and "feet" share their "f". */
export const beginning = (word: string): string => {
  const [one, many] = [singular(word), pluralize.plural(word)]
  let same = 0
  while (same < one.length && one[same] === many[same]) same++
  return one.slice(0, same)
}
