import { distance } from 'fastest-levenshtein'

/** A known word that a misspelt one stands for, and how many slips lie between them. */
export interface Correction {
  word: string
  slips: number
}

/** Finds what a misspelt word stands for; undefined where no known word is near, or several are. */
export type Corrector = (word: string) => Correction | undefined

/** A word this much more frequent than another as near is the one that was meant; and so is a name before a synonym. */
export const margin = 3

/** Shorter words are too near each other to be guessed. */
const shortest = 4

/** One slip in a short word, two in a long one. */
export const slipsIn = (word: string) => (word.length >= 7 ? 2 : 1)

/**
 * Finds misspelt words among known ones, each with how often it occurs. A correction begins with the same letter: it
 * is where people slip least, and it keeps the search short.
 */
export const corrector = (known: ReadonlyMap<string, number>): Corrector => {
  const byLetter = new Map<string, [word: string, count: number][]>()
  for (const [word, count] of known) {
    if (word.length < shortest || /\P{L}/u.test(word)) continue
    const bucket = byLetter.get(word[0]!)
    if (bucket) bucket.push([word, count])
    else byLetter.set(word[0]!, [[word, count]])
  }
  return function correct(word) {
    if (word.length < shortest || /\P{L}/u.test(word)) return undefined
    const most = slipsIn(word)
    let best: (Correction & { count: number }) | undefined
    let isTied = false
    for (const [candidate, count] of byLetter.get(word[0]!) ?? []) {
      if (Math.abs(candidate.length - word.length) > most) continue
      const slips = slipsBetween(word, candidate)
      if (slips > most || (best && slips > best.slips)) continue
      if (!best || slips < best.slips || count >= margin * best.count) {
        best = { word: candidate, count, slips }
        isTied = false
      } else if (best.count < margin * count) {
        isTied = true
        if (count > best.count) best = { word: candidate, count, slips }
      }
    }
    return isTied || !best ? undefined : { word: best.word, slips: best.slips }
  }
}

/** Letters left out, added, changed or swapped with the next. */
export const slipsBetween = (a: string, b: string): number => {
  const plain = distance(a, b)
  return plain === 2 && isSwapped(a, b) ? 1 : plain
}

const isSwapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
