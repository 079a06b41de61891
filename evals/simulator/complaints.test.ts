import { expect, test } from 'vitest'
import type { Item } from '../../src/catalog/index.ts'
import { complaintsOf } from './complaints.ts'
import { keyOf, type Wish } from './wish.ts'

const film = (genres: string[], n: number): Item => ({
  id: `${n}`,
  title: `Film ${n}`,
  text: '',
  popularity: 0,
  attributes: { genres },
})
const page = (...parts: [count: number, genres: string[]][]) =>
  parts.flatMap(([count, genres]) => Array.from({ length: count }, (_, n) => film(genres, n)))

const comedy: Wish = { kind: 'want', attribute: 'genres', anyOf: ['Comedy'] }
const war: Wish = { kind: 'want', attribute: 'genres', anyOf: ['War'] }
const noHorror: Wish = { kind: 'avoid', attribute: 'genres', value: 'Horror' }
const state = { profile: [comedy, noHorror], gone: [], said: {} }
const worst = { saysAll: false }

const wishes = (given: Parameters<typeof complaintsOf>[0], scenario = worst) =>
  complaintsOf(given, scenario).map(({ wish }) => wish)

test('the wish that most of the page does not meet comes first', () => {
  const horrid = page([12, ['Comedy', 'Horror']], [8, ['Drama']])
  expect(wishes({ ...state, page: horrid })).toEqual([noHorror, comedy])
  const dull = page([8, ['Comedy', 'Horror']], [12, ['Drama']])
  expect(wishes({ ...state, page: dull })).toEqual([comedy, noHorror])
})

test('of what the page meets nothing is said, but by who says it all at once', () => {
  const tame = page([20, ['Drama']])
  expect(wishes({ ...state, page: tame })).toEqual([comedy])
  expect(wishes({ ...state, page: tame }, { saysAll: true })).toEqual([comedy, noHorror])
})

test('empty places are missed by who wants something', () => {
  expect(wishes({ ...state, page: page([15, ['Comedy']]) })).toEqual([comedy])
})

test('a page that is too short recalls what is no longer wanted, if it was ever said', () => {
  const short = { ...state, gone: [war], page: page([3, ['Comedy', 'War']]) }
  expect(complaintsOf(short, worst)[0]).toMatchObject({
    about: 'unmet',
    wish: comedy,
    changed: true,
  })
  const said = { ...short, said: { [keyOf(war)]: 1 } }
  expect(complaintsOf(said, worst)[0]).toEqual({ about: 'over', wish: war })
  expect(complaintsOf({ ...said, page: page([20, ['War']]) }, worst)[0]!.about).toBe('unmet')
})

test('a complaint knows how often it was made', () => {
  const again = { ...state, page: page([20, ['Drama']]), said: { [keyOf(comedy)]: 2 } }
  expect(complaintsOf(again, worst)[0]).toMatchObject({ times: 2 })
})
