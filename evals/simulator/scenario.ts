/** RecBot's kinds of conversation. */
export interface Scenario {
  name: 'SR' | 'MR' | 'MRID'
  about: string
  /** How many wishes a profile has, from and to. */
  wishes: readonly [number, number]
  /** After so many commands a user gives up. */
  rounds: number
  /** The round at which the user comes to want something else. */
  driftsAt: number | null
  /** How often a second thing is said in the same breath. */
  saysTwo: number
  /** How often the first words for a wish are soft ones: a feed need not fill the page for them. */
  softness: number
  /** Whether wishes are spoken of that the page happens to meet. */
  saysAll: boolean
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'SR',
    about: 'single round: two wishes, said in one command',
    wishes: [2, 2],
    rounds: 1,
    driftsAt: null,
    saysTwo: 1,
    // Who says it once says it plainly: soft words are not meant to fill the page.
    softness: 0,
    saysAll: true,
  },
  {
    name: 'MR',
    about: 'multi-round: three to five wishes, said as the page makes one think of them',
    wishes: [3, 5],
    rounds: 6,
    driftsAt: null,
    saysTwo: 0.3,
    softness: 0.25,
    saysAll: false,
  },
  {
    name: 'MRID',
    about: 'multi-round with interest drift: half way something else is wanted',
    wishes: [3, 4],
    rounds: 8,
    driftsAt: 4,
    saysTwo: 0.3,
    softness: 0.25,
    saysAll: false,
  },
]
