import type { Grammar, Measure, ScopeName } from './grammar.ts'

/** A language as it is written down: what it has, and nothing of what it leaves out. */
export type Language = Pick<Grammar, 'language'> &
  Partial<Omit<Grammar, 'scopes' | 'measureNames' | 'people' | 'kin'>> & {
    scopes: Partial<Grammar['scopes']>
    people?: Partial<Grammar['people']>
    kin?: Partial<Grammar['kin']>
    measureNames?: Partial<Grammar['measureNames']>
  }

const scopes: Record<ScopeName, readonly string[]> = {
  want: [],
  only: [],
  more: [],
  like: [],
  without: [],
  less: [],
  except: [],
  allow: [],
  forget: [],
  instead: [],
  clear: [],
  isnt: [],
  out: [],
  must: [],
  any: [],
  insteadOf: [],
}

const measureNames: Record<Measure, readonly string[]> = {
  duration: [],
  money: [],
  time: [],
  rating: [],
}

const people = { women: [], men: [], girls: [], boys: [], children: [] }
const kin = { ...people, anyone: [] }

/** Units as schemas write them, whatever the language of a command. */
const durations = {
  h: 60,
  hour: 60,
  hours: 60,
  min: 1,
  minute: 1,
  minutes: 1,
  second: 1 / 60,
  seconds: 1 / 60,
  day: 1440,
  days: 1440,
}
const years = ['year', 'years']
const ratings = ['rating', 'ratings', 'score', 'star', 'stars']

/** Signs and codes of money, and the names that languages share. */
const currencies = {
  $: 'USD',
  usd: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  chf: 'CHF',
}

const empty: Omit<Grammar, 'language'> = {
  acts: {},
  openings: {},
  errands: [],
  swaps: [],
  swapsFor: [],
  past: [],
  befell: [],
  butFor: [],
  lately: [],
  fans: [],
  copulas: [],
  scopes,
  little: [],
  much: [],
  weak: [],
  and: [],
  or: [],
  contrast: [],
  reason: [],
  result: [],
  lacking: { before: [], after: [] },
  topic: [],
  likeness: [],
  examples: [],
  alike: [],
  maker: [],
  member: [],
  whoMade: [],
  makerOf: [],
  comparisons: [],
  comparisonsAfter: [],
  between: [],
  to: [],
  sorts: [],
  unsorted: [],
  variety: [],
  comparatives: [],
  than: [],
  levels: [],
  ish: [],
  notToo: [],
  exacts: [],
  suitable: [],
  horizons: [],
  lasting: [],
  spans: {},
  untilDay: [],
  dating: [],
  ordinals: {},
  ordinalEndings: [],
  ones: [],
  numbered: [],
  numberedShort: [],
  thisOne: [],
  theseOnes: [],
  same: [],
  sameAs: [],
  fillers: [],
  pushes: [],
  limits: [],
  pushedTo: [],
  inStock: [],
  soldOut: [],
  idle: [],
  prepositions: [],
  telling: [],
  belonging: [],
  serves: [],
  heads: [],
  articles: [],
  aOne: [],
  numbers: {},
  half: [],
  decades: {},
  decadeBefore: [],
  decadeAfter: [],
  partsOfDecade: {},
  ago: [],
  agoBefore: [],
  recent: [],
  periods: [],
  durations,
  currencies,
  coins: {},
  years,
  measureNames,
  former: [],
  formerNames: [],
  ageNames: ['age', 'ages'],
  ages: [],
  yearsAgo: {},
  now: [],
  outOf: [],
  remarks: [],
  dayWords: [],
  ratings,
  people,
  kin,
  demonyms: {},
}

/** Fills the lists that a language leaves out, and adds the units and signs that all languages share. */
export const complete = (language: Language): Grammar => ({
  ...empty,
  ...language,
  scopes: { ...scopes, ...language.scopes },
  people: { ...people, ...language.people },
  kin: { ...kin, ...language.kin },
  measureNames: { ...measureNames, ...language.measureNames },
  durations: { ...durations, ...language.durations },
  currencies: { ...currencies, ...language.currencies },
  years: [...years, ...(language.years ?? [])],
  ratings: [...ratings, ...(language.ratings ?? [])],
})
