import { daysSince, type KeyedEvent, valuesOn } from '../behavior/index.ts'
import type { Attribute, Item, VocabularyEntry } from '../catalog/index.ts'
import { type Deletion, sinceDeletion } from './deletion.ts'
import { type AttributeWord, beliefId, type Interest, interestName } from './interest.ts'
import { liftOf, type Occurrence } from './lift.ts'
import { reasonOf } from './reason.ts'
import { stageOf } from './stage.ts'
import { type Support, supportOf } from './support.ts'

/** A behaviour counts half after so many days. */
const halfLifeDays = 90

/** What interests are mined from. */
export interface Mine {
  userId: string
  /** The reliable behaviours, oldest first. */
  behaviours: readonly KeyedEvent[]
  /** The items that the user disliked or hid: evidence against. */
  refused: readonly string[]
  /** The items of both, by id; one that is gone counts for nothing. */
  items: ReadonlyMap<string, Item>
  catalogue: { core: readonly Attribute[]; vocabulary: readonly VocabularyEntry[]; items: number }
  deletions: readonly Deletion[]
  now: Date
}

/** The behaviours that tell of taste: those on an item that is there and was not refused. */
export const tellingBehaviours = ({
  behaviours,
  refused,
  items,
}: Pick<Mine, 'behaviours' | 'refused' | 'items'>): KeyedEvent[] => {
  const against = new Set(refused)
  return behaviours.filter(({ itemId }) => items.has(itemId) && !against.has(itemId))
}

/** All that a history says of one value: what speaks for it, and how much. Of a deleted one only what was done since. */
export interface Finding extends AttributeWord {
  attributeOf: Attribute
  id: string
  /** The behaviours on items that have the value, oldest first, of all those that were counted. */
  behaviours: KeyedEvent[]
  counted: readonly KeyedEvent[]
  since: string | undefined
  support: Support
  occurrence: Occurrence
  lift: number
  /** More of the user's items speak for it than were refused. */
  isLiked: boolean
}

/** What a history says of every value that the user's items have on the core attributes. */
export const findingsIn = (mine: Mine): Finding[] => {
  const telling = tellingBehaviours(mine)
  return mine.catalogue.core.flatMap((attribute) => findingsOn(attribute, telling, mine))
}

const findingsOn = (
  attribute: Attribute,
  telling: readonly KeyedEvent[],
  { userId, refused, items, catalogue, deletions }: Mine,
): Finding[] => {
  const entries = catalogue.vocabulary.filter((entry) => entry.attribute === attribute.name)
  const shares = new Map(entries.map(({ value, count }) => [value, count / catalogue.items]))
  const valuesOf = (itemId: string) => valuesOn(items.get(itemId)!, attribute.name)
  const told = supportOf(telling).items
  const against = groupBy(
    refused.filter((id) => items.has(id)),
    valuesOf,
  )
  return [...groupBy(telling, ({ itemId }) => valuesOf(itemId))].map(([value, all]) => {
    const word = { attribute: attribute.name, value }
    const id = beliefId(userId, word)
    const deletion = deletions.find((one) => one.id === id)
    const counted = deletion ? sinceDeletion(telling, deletion) : telling
    const behaviours = deletion ? sinceDeletion(all, deletion) : all
    const support = supportOf(behaviours)
    const occurrence = {
      items: support.items,
      of: deletion ? supportOf(counted).items : told,
      share: Math.min(1, shares.get(value) ?? 1),
    }
    return {
      ...word,
      attributeOf: attribute,
      id,
      behaviours,
      counted,
      since: deletion?.deletedAt,
      support,
      occurrence,
      lift: liftOf(occurrence),
      isLiked: support.items > (against.get(value)?.length ?? 0),
    }
  })
}

/** The interest that a finding is, in words made of facts. */
export const interestOf = (finding: Finding, now: Date): Interest => {
  const { attribute, value, id, behaviours, counted, occurrence, since, support, lift } = finding
  return {
    attribute,
    value,
    id,
    name: interestName(value, finding.attributeOf),
    stage: stageOf(behaviours, now),
    strength: strengthOf(lift, behaviours, now),
    reason: reasonOf({
      counted,
      occurrence,
      occasions: support.occasions,
      latest: behaviours.at(-1)!.at,
      since,
    }),
    evidence: behaviours.map(({ key }) => key),
  }
}

/** How much a taste counts: how far it stands out, times how many items speak for it, less the longer ago. */
export const strengthOf = (lift: number, behaviours: readonly KeyedEvent[], now: Date): number => {
  const latest = new Map(behaviours.map(({ itemId, at }) => [itemId, at]))
  const items = [...latest.values()]
    .map((at) => 0.5 ** (Math.max(0, daysSince(at, now)) / halfLifeDays))
    .reduce((sum, worth) => sum + worth, 0)
  return Math.log(lift) * items
}

export const groupBy = <T>(list: readonly T[], keysOf: (one: T) => string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of list)
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  return groups
}
