import { agree, aspects, type Claim, isRight, overlap } from './claim.ts'

/** Expected claims beside the predicted ones. */
export interface Alignment {
  /** Expected and predicted that say the same. */
  right: [Claim, Claim][]
  /** Expected and predicted that speak of the same thing, not alike. */
  near: [Claim, Claim][]
  missed: Claim[]
  extra: Claim[]
}

/** Pairs claims: those that say the same first, then those that agree most on the same attribute or value. */
export const align = (expected: readonly Claim[], predicted: readonly Claim[]): Alignment => {
  const missed = [...expected]
  const extra = [...predicted]
  const take = (score: (a: Claim, b: Claim) => number): [Claim, Claim][] => {
    const pairs = missed
      .flatMap((a) => extra.map((b) => ({ a, b, score: score(a, b) })))
      .filter((pair) => pair.score > 0)
      .sort((one, other) => other.score - one.score)
    const taken: [Claim, Claim][] = []
    for (const { a, b } of pairs) {
      if (!missed.includes(a) || !extra.includes(b)) continue
      missed.splice(missed.indexOf(a), 1)
      extra.splice(extra.indexOf(b), 1)
      taken.push([a, b])
    }
    return taken
  }
  // Texts that are partly alike say the same too: the very text comes first.
  const right = take((a, b) => (isRight(a, b) ? 1 + overlap(a.value, b.value) : 0))
  const near = take((a, b) =>
    agree(a, b, 'attribute') || agree(a, b, 'value')
      ? aspects.filter((aspect) => agree(a, b, aspect)).length
      : 0,
  )
  return { right, near, missed, extra }
}

/** How many claims were expected, predicted and right: what precision and recall are made of. */
export interface Tally {
  expected: number
  predicted: number
  right: number
}

export const tallyOf = (
  { right, near, missed, extra }: Alignment,
  keep: (claim: Claim) => boolean = () => true,
): Tally => {
  const count = (claims: readonly Claim[]) => claims.filter(keep).length
  const [expected, predicted] = [0, 1].map((side) => [...right, ...near].map((pair) => pair[side]!))
  return {
    expected: count([...expected!, ...missed]),
    predicted: count([...predicted!, ...extra]),
    right: count(right.map(([claim]) => claim)),
  }
}

/** Tallies together. */
export const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      expected: sum.expected + tally.expected,
      predicted: sum.predicted + tally.predicted,
      right: sum.right + tally.right,
    }),
    { expected: 0, predicted: 0, right: 0 },
  )

// Of nothing predicted, nothing is wrong.
export const precision = ({ right, predicted }: Tally): number =>
  predicted === 0 ? 1 : right / predicted

export const recall = ({ right, expected }: Tally): number =>
  expected === 0 ? 1 : right / expected

/** The harmonic mean of precision and recall; 1 where nothing was expected and nothing predicted. */
export const f1 = ({ right, expected, predicted }: Tally): number =>
  expected + predicted === 0 ? 1 : (2 * right) / (expected + predicted)
