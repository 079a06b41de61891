import type { Item } from '../../src/catalog/index.ts'
import type { Scenario } from './scenario.ts'
import type { SimulationState } from './state.ts'
import { pageSize } from './system.ts'
import type { Complaint } from './voice.ts'
import { keyOf, meets, type Wish } from './wish.ts'

/** How many places of a page do not meet a wish; a place that is empty gives nobody what they want. */
const unmetPlaces = (page: readonly Item[], wish: Wish) =>
  page.filter((item) => !meets(item, wish)).length +
  (wish.kind === 'want' ? pageSize - page.length : 0)

/**
 * What a user could say of a page, the worst first. Who finds the page too short first takes back what is no longer
 * wanted, if it was ever said.
 */
export const complaintsOf = (
  { profile, gone, page, said }: Pick<SimulationState, 'profile' | 'gone' | 'page' | 'said'>,
  { saysAll }: Pick<Scenario, 'saysAll'>,
): Complaint[] => {
  const times = (wish: Wish) => said[keyOf(wish)] ?? 0
  const lingering = page.length < pageSize ? gone.filter((wish) => times(wish) > 0) : []
  const unmet = profile
    .map((wish) => ({ wish, places: unmetPlaces(page, wish) }))
    .filter(({ places }) => saysAll || places > 0)
    .sort((a, b) => b.places - a.places)
  return [
    ...lingering.map((wish): Complaint => ({ about: 'over', wish })),
    ...unmet.map(
      ({ wish }): Complaint => ({
        about: 'unmet',
        wish,
        times: times(wish),
        changed: wish.kind === 'want' && gone.length > 0,
      }),
    ),
  ]
}
