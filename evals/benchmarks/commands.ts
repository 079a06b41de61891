import { peopleOf } from './catalogue.ts'

/** A session over the generated catalogue: every kind of command, each on top of those before. */
export const sessionOf = (size: number): string[] => [
  'no horror',
  'under two hours',
  'something about time travel or robots',
  `nothing with ${peopleOf(size)[0]}`,
  'a bit more comedy, less war',
  'PG-13 at most',
  'undo that',
  'since 1980, not in English',
  'newest first',
  'start over',
  'less horror, more 90s science fiction under two hours',
  'quiet stories by the sea',
]
