/** How often a value occurs among a user's items, and which part of the catalogue has it. */
export interface Occurrence {
  /** The user's items that have the value, */
  items: number
  /** of so many. */
  of: number
  /** The part of the catalogue's items that has it: over 0, at most 1. */
  share: number
}

/** A taste is at least half as frequent again as in the catalogue: with many items even a trifle is beyond chance. */
export const leastLift = 1.5

/** So many imagined items, drawn from the catalogue as it is, stand beside the user's: few items say little. */
const imagined = 5

/** How many times as often the value occurs among the user's items as in the catalogue, smoothed. */
export const liftOf = ({ items, of, share }: Occurrence): number =>
  (items + imagined * share) / (of + imagined) / share
