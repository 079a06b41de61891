import { expect, test } from 'vitest'
import { seeded } from '../evaluators/index.ts'
import { drawProfile, drift } from './profile.ts'
import { filmWorld } from './testing.ts'
import { meets, suits } from './wish.ts'

const seeds = Array.from({ length: 60 }, (_, n) => `user ${n}`)
const draw = (seed: string) => drawProfile(seeded(seed), filmWorld, [2, 3])

test('the seed decides the profile, and seeds differ', () => {
  expect(draw('a')).toEqual(draw('a'))
  expect(new Set(seeds.map((seed) => JSON.stringify(draw(seed)))).size).toBeGreaterThan(40)
})

test('every profile has its number of wishes, suits two pages, and none of its wishes is idle', () => {
  for (const seed of seeds) {
    const profile = draw(seed)
    expect(profile.length).toBeGreaterThanOrEqual(2)
    expect(profile.length).toBeLessThanOrEqual(3)
    expect(filmWorld.items.filter((item) => suits(item, profile)).length).toBeGreaterThanOrEqual(40)
    for (const wish of profile) {
      const rest = profile.filter((one) => one !== wish)
      const others = filmWorld.items.filter((item) => suits(item, rest))
      const missing = others.filter((item) => !meets(item, wish)).length
      expect(missing / others.length, JSON.stringify(profile)).toBeGreaterThanOrEqual(0.1)
    }
  }
})

test('wishes are of the catalogue: its values, and numbers that its items reach', () => {
  const kinds = new Set<string>()
  for (const wish of seeds.flatMap(draw)) {
    kinds.add(wish.kind)
    expect(filmWorld.view.schema.has(wish.attribute)).toBe(true)
    expect(filmWorld.items.some((item) => meets(item, wish))).toBe(true)
  }
  expect(kinds).toEqual(new Set(['want', 'avoid', 'limit']))
})

test('a drift wants something else, keeps the rest, and still suits two pages', () => {
  for (const seed of seeds.slice(0, 20)) {
    const before = draw(seed)
    const after = drift(seeded(seed), filmWorld, before)
    const wanted = (profile: typeof before) =>
      profile.flatMap((wish) => (wish.kind === 'want' ? wish.anyOf : []))
    expect(wanted(after).filter((value) => wanted(before).includes(value))).toEqual([])
    expect(after.filter(({ kind }) => kind !== 'want')).toEqual(
      before.filter(({ kind }) => kind !== 'want'),
    )
    expect(filmWorld.items.filter((item) => suits(item, after)).length).toBeGreaterThanOrEqual(40)
  }
})

test('a catalogue that cannot please anybody is said to be too small', () => {
  const few = { ...filmWorld, items: filmWorld.items.slice(0, 30) }
  expect(() => drawProfile(seeded(1), few, [2, 3])).toThrow('suits 40 items')
})
