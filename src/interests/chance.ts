import type { Occurrence } from './lift.ts'

/** How many of the interests believed may be there by chance: one in five. */
const falseShare = 0.2

/**
 * How likely as many items with the value are, or more, if the user's items were drawn blindly from the catalogue:
 * the upper tail of the binomial distribution.
 */
export const chanceOf = ({ items, of, share }: Occurrence): number => {
  if (items === 0 || share >= 1) return 1
  const odds = share / (1 - share)
  let term = Math.log1p(-share) * of
  for (let k = 1; k <= items; k++) term += Math.log(((of - k + 1) / k) * odds)
  let probability = Math.exp(term)
  let tail = probability
  for (let k = items + 1; k <= of && probability > 0; k++) {
    probability *= ((of - k + 1) / k) * odds
    tail += probability
  }
  return Math.min(1, tail)
}

/**
 * What may be believed of findings out of so many values tried, where some would stand out by chance alone: as many
 * of the least likely as keep the part of false ones, by expectation, under one in five (Benjamini and Hochberg 1995).
 */
export const beyondChance = <T extends { chance: number }>(
  findings: readonly T[],
  tried: number,
): T[] => {
  const sorted = findings.toSorted((a, b) => a.chance - b.chance)
  const last = sorted.findLastIndex(({ chance }, at) => chance * tried <= (at + 1) * falseShare)
  return sorted.slice(0, last + 1)
}
