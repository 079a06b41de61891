import { expect, test } from 'vitest'
import { isTolerable, pleases } from './page.ts'
import { filmWorld } from './testing.ts'
import { meets, type Wish } from './wish.ts'

const comedy: Wish = { kind: 'want', attribute: 'genres', anyOf: ['Comedy'] }
const comedies = filmWorld.items.filter((item) => meets(item, comedy))
const others = filmWorld.items.filter((item) => !meets(item, comedy))
const page = (good: number, bad = 20 - good) => [
  ...comedies.slice(0, good),
  ...others.slice(0, bad),
]

test('who tolerates nothing has something to say of one item, and will do with nine tenths all the same', () => {
  expect([20, 19].map((good) => isTolerable(page(good), comedy))).toEqual([true, false])
  expect([18, 17].map((good) => pleases(page(good), [comedy]))).toEqual([true, false])
})

test('a wish may be broken by as much of a page as is tolerated, empty places among it', () => {
  const patient: Wish = { ...comedy, tolerance: 0.25 }
  expect([15, 14].map((good) => pleases(page(good), [patient]))).toEqual([true, false])
  expect([15, 14].map((good) => pleases(page(good, 0), [patient]))).toEqual([true, false])
})

test('each wish has its own: one that is broken too often is enough', () => {
  const noDrama: Wish = { kind: 'avoid', attribute: 'genres', value: 'Drama' }
  const profile: Wish[] = [
    { ...comedy, tolerance: 1 },
    { ...noDrama, tolerance: 0 },
  ]
  const dramas = filmWorld.items.filter((item) => !meets(item, noDrama))
  const tame = others.filter((item) => meets(item, noDrama))
  expect(pleases(tame.slice(0, 20), profile)).toBe(true)
  expect(pleases([...tame.slice(0, 17), ...dramas.slice(0, 3)], profile)).toBe(false)
})
