import { isTolerable, unmetPlaces } from './page.ts'
import type { Scenario } from './scenario.ts'
import type { SimulationState } from './state.ts'
import { pageSize } from './system.ts'
import type { Complaint } from './voice.ts'
import { keyOf, type Wish } from './wish.ts'

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
    .filter((wish) => saysAll || !isTolerable(page, wish))
    .map((wish) => ({ wish, places: unmetPlaces(page, wish) }))
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
