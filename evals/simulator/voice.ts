import { type Attribute, type CatalogueView, titleOf } from '../../src/catalog/index.ts'
import type { Random } from '../evaluators/index.ts'
import { phrases } from './phrases.ts'
import type { Scenario } from './scenario.ts'
import type { Wish } from './wish.ts'

/**
 * What a user says: that a wish is not met, or that one no longer holds. `times` is how often this was said before;
 * `changed` that it takes the place of what was wanted till now.
 */
export type Complaint =
  | { about: 'unmet'; wish: Wish; times: number; changed: boolean }
  | { about: 'over'; wish: Wish }

/** Something said: the words, and whether they are firm enough that every item must obey. */
export interface Spoken {
  words: string
  firm: boolean
}

/** Puts a complaint into words, never with an item's title. */
export const say = (
  complaint: Complaint,
  random: Random,
  view: CatalogueView,
  { softness }: Pick<Scenario, 'softness'>,
): Spoken => {
  const { wish } = complaint
  const spoken = (templates: readonly string[], firm: boolean): Spoken => ({
    words: random.pick(templates).replaceAll('{}', named(wish, random, view)),
    firm,
  })
  if (complaint.about === 'over') return spoken(phrases.drop, true)
  if (wish.kind === 'limit') {
    const bound = phrases[wish.bound]
    const isYear = view.schema.get(wish.attribute)?.unit === 'year'
    return spoken(isYear ? bound.year : bound.any, true)
  }
  const ways = phrases[wish.kind]
  if (complaint.times > 0) return spoken(ways.again, true)
  if (complaint.changed && 'changed' in ways) return spoken(ways.changed, true)
  return random.chance(softness) ? spoken(ways.soft, false) : spoken(ways.firm, true)
}

const named = (wish: Wish, random: Random, view: CatalogueView): string =>
  namesOf(wish, view)
    .map((names) => (wish.kind === 'limit' ? random.pick(names) : called(names, random)))
    .join(' or ')

/** The value, or now and then another word for it that the catalogue knows. */
const called = ([value, ...others]: readonly string[], random: Random): string =>
  others.length > 0 && random.chance(0.3) ? random.pick(others) : value!

/** For each value of a wish, or its amount, the words that it goes by. */
export const namesOf = (wish: Wish, { schema }: CatalogueView): string[][] => {
  const attribute = schema.get(wish.attribute)!
  if (wish.kind === 'limit') return [amountsOf(wish.value, attribute)]
  const values = wish.kind === 'want' ? wish.anyOf : [wish.value]
  return values.map((value) => [value, ...(attribute.synonyms?.[value] ?? [])])
}

const amountsOf = (value: number, attribute: Attribute): string[] => {
  switch (attribute.unit) {
    case 'year':
      return [String(value)]
    case 'minute':
      return [`${value} minutes`, `${value} min`, hours(value)]
    case 'USD':
      return [`$${value}`]
    case undefined:
      return [`${titleOf(attribute)} ${value}`]
    default:
      return [`${value} ${attribute.unit}`]
  }
}

const hours = (minutes: number) => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  return whole === 0 ? `${rest} minutes` : rest === 0 ? `${whole}h` : `${whole}h ${rest}m`
}
