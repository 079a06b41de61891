import type { Item } from '../../src/catalog/index.ts'
import { pageSize } from './system.ts'
import { meets, type Profile, suits, type Wish } from './wish.ts'

/** A page satisfies when at least this share of it suits. */
const satisfying = 0.9

/** How many places of a page do not meet a wish; a place that is empty gives nobody what they want. */
export const unmetPlaces = (page: readonly Item[], wish: Wish): number =>
  page.filter((item) => !meets(item, wish)).length +
  (wish.kind === 'want' ? pageSize - page.length : 0)

/** Whether a wish is broken by no more of a page than the user tolerates. */
export const isTolerable = (page: readonly Item[], wish: Wish): boolean =>
  unmetPlaces(page, wish) <= (wish.tolerance ?? 0) * pageSize

/** Whether a page will do: nearly all of it suits, or there is nothing that the user would say of it. */
export const pleases = (page: readonly Item[], profile: Profile): boolean =>
  page.filter((item) => suits(item, profile)).length >= satisfying * pageSize ||
  profile.every((wish) => isTolerable(page, wish))
