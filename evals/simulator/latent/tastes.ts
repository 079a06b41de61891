import type { CatalogueView } from '../../../src/catalog/index.ts'
import type { Past } from './past.ts'
import { type Share, sharesOf } from './shares.ts'

/** By so many standard errors something is liked more, or less, than by people in general. */
const apart = 1.5
/** A lift is borne out by so many of the later likes. */
const borneOut = 3
/** Something is rated low when it was disliked so often, and twice as often as it was liked. */
const disliked = 2

/** The values that somebody likes more often than people in general do, the most lifted first. */
export const liftsOf = (
  { liked, later }: Past,
  population: ReadonlyMap<string, Share>,
  view: CatalogueView,
): Share[] => {
  const own = [...liked, ...later]
  const lately = sharesOf(later, view)
  return [...sharesOf(own, view)]
    .map(([key, one]) => ({
      one,
      later: lately.get(key)?.count ?? 0,
      lift: liftOf(one.share, population.get(key)?.share ?? 0, own.length),
    }))
    .filter(({ lift, later }) => lift >= apart && later >= borneOut)
    .sort((a, b) => b.lift - a.lift)
    .map(({ one }) => one)
}

/** The values that somebody avoids or rates low, the most avoided first. */
export const aversionsOf = (
  past: Past,
  population: ReadonlyMap<string, Share>,
  view: CatalogueView,
): Share[] => {
  const own = [...past.liked, ...past.later]
  const liked = sharesOf(own, view)
  const low = sharesOf(past.disliked, view)
  return [...population]
    .map(([key, usual]) => {
      const share = liked.get(key)?.share ?? 0
      const { count = 0, share: among = 0 } = low.get(key) ?? {}
      const isRatedLow = count >= disliked && among >= 2 * share
      return { usual, lift: liftOf(share, usual.share, own.length), isRatedLow }
    })
    .filter(({ lift, isRatedLow }) => lift <= -apart || isRatedLow)
    .sort((a, b) => a.lift - b.lift)
    .map(({ usual }) => usual)
}

/** How far a share of so many items lies from the usual one, in standard errors of the usual one. */
const liftOf = (share: number, usual: number, count: number): number => {
  // Of what nobody likes or everybody does the error would be none.
  const bounded = Math.min(Math.max(usual, 0.5 / count), 1 - 0.5 / count)
  return (share - bounded) / Math.sqrt((bounded * (1 - bounded)) / count)
}
