import { describe, expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import { givesAway } from '../leak.ts'
import { scenarios } from '../scenario.ts'
import { filmWorld } from '../testing.ts'
import { namesOf } from '../voice.ts'
import { meets, suits } from '../wish.ts'
import { limitsOf } from './limits.ts'
import type { Past } from './past.ts'
import { type Peopled, personOf } from './person.ts'
import { sharesOf } from './shares.ts'
import { aversionsOf, liftsOf } from './tastes.ts'

const { items, view } = filmWorld
const has = (value: string) => (item: Item) => (item.attributes.genres as string[]).includes(value)
const comedies = items.filter((item) => has('Comedy')(item) && !has('Horror')(item))
const others = items.filter((item) => !has('Comedy')(item) && !has('Horror')(item))
const population = sharesOf(items, view)
const world: Peopled = { items, view, population }

const past = (changes: Partial<Past> = {}): Past => ({
  userId: 'u',
  liked: [...comedies.slice(0, 12), ...others.slice(0, 4)],
  disliked: items.filter(has('Horror')).slice(0, 3),
  had: new Set([...comedies.slice(0, 12), ...others.slice(0, 4)].map(({ id }) => id)),
  later: [...comedies.slice(12, 24), ...others.slice(4, 16)],
  ...changes,
})
const values = (some: readonly { value: string }[]) => some.map(({ value }) => value)

describe('tastes', () => {
  test('a lift is what somebody likes more often than people do', () => {
    const comic = past({ later: comedies.slice(12, 24) })
    expect(values(liftsOf(comic, population, view))[0]).toBe('Comedy')
    expect(values(aversionsOf(comic, population, view))).not.toContain('Comedy')
  })

  test('who likes what people like has no lift', () => {
    const usual = past({ liked: items.slice(0, 100), later: items.slice(100, 200) })
    expect(values(liftsOf(usual, sharesOf(items.slice(0, 200), view), view))).toEqual([])
  })

  test('an aversion is what is avoided, or rated low', () => {
    expect(values(aversionsOf(past(), population, view))).toContain('Horror')
    const neutral = past({ liked: items.slice(0, 30), later: items.slice(30, 60), disliked: [] })
    const even = sharesOf(items.slice(0, 60), view)
    expect(values(aversionsOf(neutral, even, view))).toEqual([])
    const low = { ...neutral, disliked: items.filter(has('Horror')).slice(0, 4) }
    expect(values(aversionsOf(low, even, view))).toContain('Horror')
  })

  test('a code that nobody types is no value', () => {
    const coded = items.map((item) => ({ ...item, attributes: { genres: ['fr', 'Drama'] } }))
    expect([...sharesOf(coded, view).values()].map(({ value }) => value)).toEqual(['Drama'])
  })

  test('limits hold of nearly all that is liked', () => {
    const limits = limitsOf(comedies, view)
    expect(limits.length).toBeGreaterThan(1)
    for (const limit of limits) {
      const known = comedies.filter(({ attributes }) => limit.attribute in attributes)
      const share = known.filter((item) => meets(item, limit)).length / known.length
      expect(share, JSON.stringify(limit)).toBeGreaterThanOrEqual(0.9)
    }
  })
})

describe.each(scenarios)('a person in $name', (given) => {
  // The films are too even for many wishes that all bite.
  const scenario = { ...given, wishes: [2, 3] as const }
  const people = Array.from({ length: 12 }, (_, n) => {
    const liked = [...comedies.slice(n, n + 14), ...others.slice(0, 4)]
    const later = [...comedies.slice(n + 14, n + 34), ...others.slice(4, 60)]
    const had = new Set(liked.map(({ id }) => id))
    const own = past({ liked, had, later })
    return { own, person: personOf(own, world, scenario, `seed ${n}`) }
  }).flatMap(({ own, person }) => (person ? [{ own, person }] : []))

  test('there is one', () => expect(people.length).toBeGreaterThan(3))

  test('is to find later likes that suit what is wanted, new to the user, and another part after the drift', () => {
    for (const { own, person } of people) {
      const { first, after } = person
      expect(after === null).toBe(scenario.driftsAt === null)
      for (const { profile, targets } of [first, after ?? []].flat()) {
        expect(targets.length).toBeGreaterThan(0)
        for (const target of targets) {
          expect(own.later).toContain(target)
          expect(own.had.has(target.id)).toBe(false)
          expect(suits(target, profile)).toBe(true)
        }
      }
      for (const target of after?.targets ?? []) expect(first.targets).not.toContain(target)
      expect(after?.profile[0]).not.toEqual(first.profile[0])
    }
  })

  test('has wishes enough, that two pages of what is new suit, each with its tolerance', () => {
    for (const { own, person } of people) {
      const { profile } = person.first
      expect(profile.length).toBeGreaterThanOrEqual(2)
      const fresh = items.filter(({ id }) => !own.had.has(id))
      expect(fresh.filter((item) => suits(item, profile)).length).toBeGreaterThanOrEqual(40)
      for (const { tolerance } of profile) {
        expect(tolerance).toBeGreaterThanOrEqual(0.05)
        expect(tolerance).toBeLessThanOrEqual(0.25)
      }
    }
  })

  test('seeks nothing that the words for the wishes name', () => {
    const titled = items.map((item, n) => {
      const [genre] = item.attributes.genres as string[]
      return { ...item, title: n % 2 ? genre! : `Zq${n}` }
    })
    const titledById = new Map(titled.map((item) => [item.id, item]))
    const again = (some: readonly Item[]) => some.map(({ id }) => titledById.get(id)!)
    let named = 0
    for (const [n, { own }] of people.entries()) {
      const renamed = { ...own, liked: again(own.liked), later: again(own.later) }
      const person = personOf(renamed, { ...world, items: titled }, scenario, `titled ${n}`)
      for (const { profile, targets } of [person?.first ?? [], person?.after ?? []].flat()) {
        const names = profile.flatMap((wish) => namesOf(wish, view)).flat()
        const isNamed = (item: Item) => names.some((name) => givesAway(name, item))
        named += renamed.later.filter((item) => suits(item, profile) && isNamed(item)).length
        expect(targets.filter(isNamed)).toEqual([])
      }
    }
    expect(named).toBeGreaterThan(0)
  })

  test('is the same for the same seed', () => {
    const [{ own }] = people as [(typeof people)[number]]
    expect(personOf(own, world, scenario, 'a')).toEqual(personOf(own, world, scenario, 'a'))
  })
})

test('what suits both before and after the drift is to be found before it alone', () => {
  const isWestern = has('Western')
  const isComic = (item: Item) => has('Comedy')(item)
  const both = items.filter((item) => isWestern(item) && isComic(item))
  const western = items.filter((item) => isWestern(item) && !isComic(item))
  const comic = items.filter((item) => isComic(item) && !isWestern(item))
  const liked = [...both.slice(0, 2), ...western.slice(0, 3), ...comic.slice(0, 6)]
  const later = [...both.slice(2, 12), ...western.slice(3, 12), ...comic.slice(6, 16)]
  const own = past({ liked, later, had: new Set(liked.map(({ id }) => id)), disliked: [] })
  const scenario = { wishes: [1, 2], driftsAt: 4 } as const
  const people = Array.from({ length: 40 }, (_, n) => personOf(own, world, scenario, `both ${n}`))
  const overlapping = people.flatMap((person) => {
    const again = person?.first.targets.filter((item) => suits(item, person.after!.profile)) ?? []
    return again.length > 0 ? [{ again, found: person!.after!.targets }] : []
  })
  expect(overlapping.length).toBeGreaterThan(0)
  for (const { again, found } of overlapping)
    for (const item of again) expect(found).not.toContain(item)
})
