import type { OwnCatalogue } from '../../feed/index.ts'

/** A value that users ask for more or less of, over the catalogue that has it. */
export interface Steered {
  catalogue: OwnCatalogue
  attribute: string
  value: string
  /** As users call it, after "more" and "no". */
  called: string
}

const of =
  (catalogue: OwnCatalogue, attribute: string) =>
  ([value, called]: readonly [string, string]): Steered => ({ catalogue, attribute, value, called })

/** Values that a page has some of and could have more or fewer of. */
export const steered: readonly Steered[] = [
  ...(
    [
      ['Comedy', 'comedies'],
      ['Horror', 'horror'],
      ['Sci-Fi', 'sci-fi'],
      ['Romance', 'romance'],
      ['Western', 'westerns'],
      ['Animation', 'animation'],
      ['Thriller', 'thrillers'],
      ['Documentary', 'documentaries'],
    ] as const
  ).map(of('demo', 'genres')),
  ...(
    [
      ['onion', 'onions'],
      ['garlic', 'garlic'],
      ['chicken', 'chicken'],
      ['chilli', 'chilli'],
      ['potato', 'potatoes'],
      ['rice', 'rice'],
    ] as const
  ).map(of('recipes', 'ingredients')),
  ...(
    [
      ['pool', 'pools'],
      ['terrace', 'terraces'],
      ['sauna', 'saunas'],
      ['bar', 'bars'],
    ] as const
  ).map(of('stays', 'amenities')),
]

/** The ways to ask, from the strongest against to the strongest for: the share of the page must follow their order. */
export const ways = {
  no: (called: string) => `no ${called}`,
  less: (called: string) => `less ${called}`,
  nothing: () => null,
  'a bit more': (called: string) => `a bit more ${called}`,
  more: (called: string) => `more ${called}`,
  'a lot more': (called: string) => `a lot more ${called}`,
  only: (called: string) => `only ${called}`,
} as const satisfies Record<string, (called: string) => string | null>
export type Way = keyof typeof ways
export const wayNames = Object.keys(ways) as Way[]
