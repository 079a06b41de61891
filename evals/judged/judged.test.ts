import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordEmbedder } from '../../graphs/feed/testing.ts'
import { recipes } from '../suites/obedience/recipes.ts'
import {
  attenuatorAlone,
  dense,
  direction,
  feed,
  figuresOf,
  fullText,
  type Judged,
  judgedOf,
  matcherAlone,
  matches,
  measure,
  movedReference,
  openWorld,
  popularity,
  tableOf,
  titlesOf,
} from './index.ts'

const all = new Set(recipes.items.map(({ id }) => id))
const having = (ingredient: string) =>
  recipes.items.filter(({ attributes: { ingredients } }) =>
    (ingredients as string[]).includes(ingredient),
  )
const ids = (items: { id: string }[]) => items.map(({ id }) => id)
const without = (taken: readonly string[]) => [...all].filter((id) => !taken.includes(id))

const tofu = ids(having('tofu'))
const wanted: Judged = {
  of: 'tofu',
  isKeptBack: false,
  more: ['tofu'],
  less: [],
  reference: tofu[0],
  better: tofu,
  worse: without(tofu),
  among: all,
}
const unwanted: Judged = { ...wanted, more: [], less: ['tofu'], better: without(tofu), worse: tofu }

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld(recipes, wordEmbedder)
})
afterAll(() => world.close())

const aucOf = async (cases: Judged[]) => {
  const scorers = [feed, matcherAlone, attenuatorAlone]
  const others = [popularity, fullText, dense, matches, direction, movedReference]
  return measure(cases, [...scorers, ...others.map((of) => of(world))], world.steer, () => {})
}

describe('what is asked for as more of a value', () => {
  test('comes first by the feed, by the values and by the words', async () => {
    const [measured] = await aucOf([wanted])
    expect(measured!.auc).toMatchObject({ feed: 1, 'matcher alone': 1, 'values alone': 1, BM25: 1 })
    expect(measured!.auc['embedding alone']).toBeGreaterThan(0.8)
    expect(measured!.auc['direction alone']).toBeGreaterThan(0.8)
    expect(measured!.auc.popularity).toBeLessThan(0.7)
  })

  test('comes last where less of it is asked', async () => {
    const [measured] = await aucOf([unwanted])
    expect(measured!.auc).toMatchObject({ 'attenuator alone': 1, 'values alone': 1, BM25: 1 })
    expect(measured!.auc.feed).toBeGreaterThan(0.6)
    expect(measured!.auc['embedding alone']).toBeGreaterThan(0.8)
  })
})

test('what is no candidate is not ranked', async () => {
  const few = new Set(tofu.slice(0, 3))
  const { ranking } = await world.steer({ more: ['tofu'], less: [], among: few })
  expect(ids(ranking).sort()).toEqual([...few].sort())
})

test('words that the parser makes nothing of are taken as a text', async () => {
  const { preferences } = await world.steer({ more: [], less: ['if only'], among: all })
  expect(preferences.directives).toMatchObject([
    { polarity: 'avoid', condition: { text: 'if only' } },
  ])
})

test('the figures are means over the cases, and what ours is above another, pair by pair', async () => {
  const measured = [
    { of: 'x', isKeptBack: true, auc: { ours: 0.9, other: 0.5 } },
    { of: 'y', isKeptBack: true, auc: { ours: 0.7, other: 0.6 } },
    { of: 'y', isKeptBack: false, auc: { ours: 0.1, other: 0.2 } },
  ]
  const keptBack = figuresOf('kept back', 'less', measured, 'ours')
  expect(keptBack.map(({ key, score }) => [key, score])).toEqual([
    ['kept back, less: ours', 0.8],
    ['kept back, less: other', 0.55],
    ['kept back, less: ours over other', expect.closeTo(0.25)],
  ])
  // What was tuned on is no proof.
  const [, , gain] = keptBack
  expect(gain!.goal).toEqual({ atLeast: 0 })
  const development = figuresOf('development', 'less', measured, 'ours')
  expect(development.map(({ score, goal }) => [score, goal])).toEqual([
    [0.1, undefined],
    [0.2, undefined],
    [expect.closeTo(-0.1), undefined],
  ])
  expect(tableOf(measured)).toMatch(/x +1 +0\.900 +0\.500\ny +2 +0\.400 +0\.400/)
})

test('only what is in a case is in its catalogue', () => {
  const among = new Set(tofu.slice(0, 2))
  const { items } = judgedOf(recipes, [{ ...wanted, among, reference: tofu[5] }])
  expect(ids(items).sort()).toEqual([...among, tofu[5]].sort())
})

test('a title is found by its words and its year; one that two items have is nobody’s', () => {
  const [a, b, c] = ['Old Pond', 'old pond!', 'Crane'].map((title, n) => ({
    ...recipes.items[0]!,
    id: title,
    title,
    attributes: { year: 2000 + n },
  }))
  const find = titlesOf([a!, b!, c!])
  expect(find('OLD POND', 2001)).toBe(b)
  expect(find('Old Pond')).toBeUndefined()
  expect(find('crane')).toBe(c)
  expect(find('crane', 1990)).toBeUndefined()
})
