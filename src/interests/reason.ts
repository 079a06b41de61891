import type { EventType, KeyedEvent } from '../behavior/index.ts'
import type { Occurrence } from './lift.ts'

const either = new Intl.ListFormat('en', { type: 'disjunction' })
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 2 })

/** What the user did, for each behaviour that can be evidence. */
const did: Partial<Record<EventType, string>> = {
  like: 'liked',
  save: 'saved',
  purchase: 'bought',
  watch: 'watched',
}

/** What a reason is made of: all behaviours that were counted, and since when if not from the first. */
export interface Facts {
  counted: readonly KeyedEvent[]
  occurrence: Occurrence
  occasions: number
  latest: string
  since: string | undefined
}

/**
 * Why an interest is believed, in one sentence: "6 of the 14 items you liked or watched have it, over 4 occasions
 * until Jan 3, 2026; of the catalogue 9% have it."
 */
export const reasonOf = ({ counted, occurrence, occasions, latest, since }: Facts): string => {
  const deeds = [...new Set(counted.map(({ type }) => did[type] ?? type))]
  const after = since ? ` since ${dayOf(since)}` : ''
  const { items, of, share } = occurrence
  return (
    `${items} of the ${of} items you ${either.format(deeds)}${after} have it, over ${occasions} occasions ` +
    `until ${dayOf(latest)}; of the catalogue ${percent.format(share)} have it.`
  )
}

const dayOf = (at: string) => day.format(new Date(at))
