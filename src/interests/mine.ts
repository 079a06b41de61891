import { daysSince, type KeyedEvent, valuesOn } from '../behavior/index.ts'
import type { Attribute, Item, VocabularyEntry } from '../catalog/index.ts'
import { beyondChance, chanceOf } from './chance.ts'
import { type Deletion, sinceDeletion } from './deletion.ts'
import { beliefId, type Interest, interestName } from './interest.ts'
import { leastLift, liftOf, type Occurrence } from './lift.ts'
import { reasonOf } from './reason.ts'
import { stageOf } from './stage.ts'
import { needed, suffices, supportOf } from './support.ts'

/** How many interests a user has at most: RecGPT finds about as many. */
const most = 16

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

/**
 * Interests without a model: the values that the user's items have more often than the catalogue's, beyond chance, on
 * diverse evidence, and more often liked than refused. The strongest first.
 */
export const mineInterests = (mine: Mine): Interest[] => {
  const { core, vocabulary } = mine.catalogue
  const telling = tellingBehaviours(mine)
  const found = core.flatMap((attribute) => findingsOn(attribute, telling, mine))
  const names = new Set(core.map(({ name }) => name))
  const tried = vocabulary.filter((v) => names.has(v.attribute) && v.count >= needed.items)
  return beyondChance(found, tried.length)
    .map(({ interest }) => interest)
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}

const findingsOn = (
  attribute: Attribute,
  telling: readonly KeyedEvent[],
  { userId, refused, items, catalogue, deletions, now }: Mine,
): { interest: Interest; chance: number }[] => {
  const entries = catalogue.vocabulary.filter((entry) => entry.attribute === attribute.name)
  const shares = new Map(entries.map(({ value, count }) => [value, count / catalogue.items]))
  const valuesOf = (itemId: string) => valuesOn(items.get(itemId)!, attribute.name)
  const told = supportOf(telling).items
  const against = groupBy(
    refused.filter((id) => items.has(id)),
    valuesOf,
  )

  return [...groupBy(telling, ({ itemId }) => valuesOf(itemId))].flatMap(([value, all]) => {
    const word = { attribute: attribute.name, value }
    const id = beliefId(userId, word)
    const deletion = deletions.find((one) => one.id === id)
    const counted = deletion ? sinceDeletion(telling, deletion) : telling
    const behaviours = deletion ? sinceDeletion(all, deletion) : all
    const { items, occasions } = supportOf(behaviours)
    const share = Math.min(1, shares.get(value) ?? 1)
    const occurrence: Occurrence = { items, of: deletion ? supportOf(counted).items : told, share }
    const lift = liftOf(occurrence)
    const isLiked = items > (against.get(value)?.length ?? 0)
    if (!suffices({ items, occasions }) || !isLiked || lift < leastLift) return []
    const interest: Interest = {
      ...word,
      id,
      name: interestName(value, attribute),
      stage: stageOf(behaviours, now),
      strength: Math.log(lift) * freshness(behaviours, now),
      reason: reasonOf({
        counted,
        occurrence,
        occasions,
        latest: behaviours.at(-1)!.at,
        since: deletion?.deletedAt,
      }),
      evidence: behaviours.map(({ key }) => key),
    }
    return { interest, chance: chanceOf(occurrence) }
  })
}

/** How many items speak for a taste, each worth less the longer ago its last behaviour was. */
const freshness = (behaviours: readonly KeyedEvent[], now: Date): number => {
  const latest = new Map(behaviours.map(({ itemId, at }) => [itemId, at]))
  return [...latest.values()]
    .map((at) => 0.5 ** (Math.max(0, daysSince(at, now)) / halfLifeDays))
    .reduce((sum, worth) => sum + worth, 0)
}

const groupBy = <T>(list: readonly T[], keysOf: (one: T) => string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of list)
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  return groups
}
