import type { CatalogueView, Item } from '../../src/catalog/index.ts'
import { percentile, type Random } from '../evaluators/index.ts'
import { pageSize } from './system.ts'
import { meets, type Profile, suits, valuesOf, type Wish } from './wish.ts'

/** What profiles are drawn from. */
export interface World {
  items: readonly Item[]
  view: CatalogueView
}

/** So many items suit a profile at least: a page can be filled with them, and then another. */
const suiting = 2 * pageSize
/** A wish bites when at least this share of the items that meet all the others do not meet it. */
const bite = 0.1
const attempts = 5_000

/**
 * A profile of so many wishes over the catalogue's attributes: one or two wanted values, then aversions to what is found beside them,
 * and sometimes a limit on a number. Every wish bites, so that a feed which does not know it cannot please.
 *
 * @throws Error when the catalogue is too small or too even for such a profile.
 */
export const drawProfile = (
  random: Random,
  { items, view }: World,
  [least, most]: readonly [number, number],
): Profile => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const count = least + random.below(most - least + 1)
    const want = drawWant(random, view)
    const wanted = items.filter((item) => meets(item, want))
    if (wanted.length < suiting) continue
    const profile: Wish[] = [want]
    if (count > 2 && random.chance(0.7)) profile.push(drawLimit(random, wanted, view))
    while (profile.length < count) profile.push(drawAversion(random, wanted, view, want))
    if (isWorthHaving(profile, items)) return profile
  }
  throw new Error(`no profile of ${least} to ${most} wishes suits ${suiting} items here`)
}

/** The profile after the user's interest has drifted: other things wanted, everything else as it was. */
export const drift = (random: Random, { items, view }: World, before: Profile): Profile => {
  const old = before.find(({ kind }) => kind === 'want')
  for (let attempt = 0; attempt < attempts; attempt++) {
    const want = drawWant(random, view)
    const isOther =
      want.kind === 'want' &&
      old?.kind === 'want' &&
      (want.attribute !== old.attribute || !want.anyOf.some((value) => old.anyOf.includes(value)))
    const after = [want, ...before.filter(({ kind }) => kind !== 'want')]
    if (isOther && suitsEnough(after, items) && bites(want, after, items)) return after
  }
  throw new Error(`no other wish suits ${suiting} items here`)
}

const isWorthHaving = (profile: Profile, items: readonly Item[]) =>
  suitsEnough(profile, items) && profile.every((wish) => bites(wish, profile, items))

const suitsEnough = (profile: Profile, items: readonly Item[]) =>
  items.filter((item) => suits(item, profile)).length >= suiting

const bites = (wish: Wish, profile: Profile, items: readonly Item[]) => {
  const others = items.filter((item) => profile.every((one) => one === wish || meets(item, one)))
  const missing = others.filter((item) => !meets(item, wish)).length
  return missing > 0 && missing >= bite * others.length
}

const isWordy = ({ schema }: CatalogueView, name: string) =>
  ['tags', 'category'].includes(schema.get(name)?.kind ?? '')

/** One value of an attribute, sometimes with a second of the same that will do as well. */
const drawWant = (random: Random, view: CatalogueView): Wish => {
  const attribute = random.pick(view.attributes.filter(({ name }) => isWordy(view, name))).name
  const values = view.vocabulary.filter((entry) => entry.attribute === attribute)
  const [first, second] = [random.pick(values).value, random.pick(values).value]
  const anyOf = random.chance(0.4) && second !== first ? [first, second] : [first]
  return { kind: 'want', attribute, anyOf }
}

/** A value of one of the wanted items: an aversion to what never comes up would cost nothing. */
const drawAversion = (
  random: Random,
  wanted: readonly Item[],
  view: CatalogueView,
  want: Wish,
): Wish => {
  const item = random.pick(wanted)
  const names = Object.keys(item.attributes).filter((name) => isWordy(view, name))
  const attribute = names.length > 0 ? random.pick(names) : want.attribute
  const value = random.pick(valuesOf(item, attribute))
  return { kind: 'avoid', attribute, value }
}

/** A bound in the middle of what the wanted items have, in round numbers. */
const drawLimit = (random: Random, wanted: readonly Item[], view: CatalogueView): Wish => {
  const numbers = view.attributes.filter(({ kind }) => kind === 'number')
  if (numbers.length === 0) return drawAversion(random, wanted, view, drawWant(random, view))
  const attribute = random.pick(numbers).name
  const known = wanted.flatMap(({ attributes: { [attribute]: value } }) =>
    typeof value === 'number' ? value : [],
  )
  const value = rounded(percentile(known, 0.3 + 0.4 * random.next()))
  return { kind: 'limit', attribute, bound: random.chance(0.5) ? 'most' : 'least', value }
}

const rounded = (value: number) => (value > 20 ? 5 * Math.round(value / 5) : Math.round(value))
