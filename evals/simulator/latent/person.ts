import type { CatalogueView, Item } from '../../../src/catalog/index.ts'
import { type Random, seeded } from '../../evaluators/index.ts'
import { givesAway } from '../leak.ts'
import type { Person, Wanting } from '../person.ts'
import type { World } from '../profile.ts'
import type { Scenario } from '../scenario.ts'
import { pageSize } from '../system.ts'
import { namesOf } from '../voice.ts'
import { keyOf, meets, type Profile, suits, type Wish } from '../wish.ts'
import { limitsOf } from './limits.ts'
import type { Past } from './past.ts'
import type { Share } from './shares.ts'
import { aversionsOf, liftsOf } from './tastes.ts'

/** So many items that are new to the user suit a profile at least: two pages of them. */
const suiting = 2 * pageSize
/** A wish bites when at least this share of what meets the others breaks it; what is wanted more. */
const bite = { want: 0.5, other: 0.1 }
/** There is so much to find at least, and a wish leaves this share of it. */
const [fewest, left] = [3, 0.6]
/** Wants are drawn from the strongest lifts. */
const strongest = 6
/** The share of a page that may break a wish is that of what the user likes which does, within these. */
const tolerated = [0.05, 0.25] as const

/** What persons with a past live in. */
export interface Peopled extends World {
  /** How often each value is among what people like. */
  population: ReadonlyMap<string, Share>
}

/**
 * Somebody with a real past: they want a value that they like more often than others do, nothing of what they avoid,
 * and numbers within what they like; to be found is what suits all that of what they came to like later. The drift is
 * to another part of it. Undefined when their past tells too little for the scenario.
 */
export const personOf = (
  past: Past,
  { items, view, population }: Peopled,
  { wishes: [least, most], driftsAt }: Pick<Scenario, 'wishes' | 'driftsAt'>,
  seed: string,
): Person | undefined => {
  const random = seeded(`${seed} person`)
  const count = least + random.below(most - least + 1)
  const liked = [...past.liked, ...past.later]
  const fresh = items.filter(({ id }) => !past.had.has(id))
  const tolerant = (wish: Wish): Wish => ({ ...wish, tolerance: toleranceOf(wish, liked) })
  const aversions = aversionsOf(past, population, view)
    .slice(0, strongest)
    .map(({ attribute, value }): Wish => ({ kind: 'avoid', attribute, value }))
  const lifts = liftsOf(past, population, view)
  const wants = shuffled(random, wantsOf(lifts, random).slice(0, strongest)).map(tolerant)
  for (const want of wants) {
    const part = liked.filter((item) => meets(item, want))
    const limits = shuffled(random, [...aversions, ...limitsOf(part, view)]).map(tolerant)
    const first = wantingOf([want], limits, count, { fresh, later: past.later })
    if (!first || first.profile.length < least) continue
    if (driftsAt === null) {
      const [only] = unnamed([first], view) ?? []
      if (only) return { userId: past.userId, first: only, after: null }
      continue
    }
    const found = new Set(first.targets)
    const later = past.later.filter((item) => !found.has(item))
    for (const other of wants) {
      if (sharesValue(want, other)) continue
      const after = wantingOf([other], first.profile.slice(1), count, { fresh, later })
      const [one, two] = (after && unnamed([first, after], view)) ?? []
      if (one && two) return { userId: past.userId, first: one, after: two }
    }
  }
  return undefined
}

/** A want of each lift; now and then of two values of one attribute, of which either will do. */
const wantsOf = (lifts: readonly Share[], random: Random): Wish[] =>
  lifts.map(({ attribute, value }) => {
    const others = lifts.filter((one) => one.attribute === attribute && one.value !== value)
    const isTwofold = random.chance(0.3) && others.length > 0
    return { kind: 'want', attribute, anyOf: isTwofold ? [value, others[0]!.value] : [value] }
  })

/** Adds wishes while they bite, and leave enough to fill pages with and to find. */
const wantingOf = (
  wanted: Profile,
  others: readonly Wish[],
  count: number,
  { fresh, later }: { fresh: readonly Item[]; later: readonly Item[] },
): Wanting | undefined => {
  let profile = [...wanted]
  let open = fresh.filter((item) => suits(item, profile))
  let targets = later.filter((item) => suits(item, profile))
  const isRare = open.length <= (1 - bite.want) * fresh.length
  if (!isRare || open.length < suiting || targets.length < fewest) return undefined
  for (const wish of others) {
    if (profile.length === count) break
    const kept = open.filter((item) => meets(item, wish))
    const found = targets.filter((item) => meets(item, wish))
    const isWorthSaying = kept.length <= (1 - bite.other) * open.length
    const isEnough =
      kept.length >= suiting && found.length >= Math.max(fewest, left * targets.length)
    if (!isWorthSaying || !isEnough || profile.some((one) => isSameLimit(one, wish))) continue
    profile = [...profile, wish]
    ;[open, targets] = [kept, found]
  }
  return { profile, targets }
}

/** Without the targets that cannot but be named by who says the wishes; undefined when nothing is left to find. */
const unnamed = (wantings: readonly Wanting[], view: CatalogueView): Wanting[] | undefined => {
  const names = wantings
    .flatMap(({ profile }) => profile)
    .flatMap((wish) => namesOf(wish, view))
    .flat()
  const kept = wantings.map(({ profile, targets }) => ({
    profile,
    targets: targets.filter((item) => !names.some((name) => givesAway(name, item))),
  }))
  return kept.every(({ targets }) => targets.length > 0) ? kept : undefined
}

const toleranceOf = (wish: Wish, liked: readonly Item[]): number => {
  const [low, high] = tolerated
  const broken = liked.filter((item) => !meets(item, wish)).length / liked.length
  return Math.min(Math.max(broken, low), high)
}

const isSameLimit = (one: Wish, other: Wish) =>
  one.kind === 'limit' && other.kind === 'limit'
    ? one.attribute === other.attribute && one.bound === other.bound
    : keyOf(one) === keyOf(other)

const sharesValue = (one: Wish, other: Wish) =>
  one.kind === 'want' &&
  other.kind === 'want' &&
  one.attribute === other.attribute &&
  one.anyOf.some((value) => other.anyOf.includes(value))

const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
