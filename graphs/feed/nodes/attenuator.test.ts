import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Directive } from '../../../src/preferences/index.ts'
import { directive, films, openTestFeed, stateOf, type TestFeed, wordEmbedder } from '../testing.ts'
import { attenuator } from './attenuator.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const none = {
  semantic: 0,
  lexical: 0,
  matches: 0,
  history: 0,
  collaborative: 0,
  tags: 0,
  popularity: 0,
}
const penaltiesOf = async (directives: Directive[], ids = films.items.map(({ id }) => id)) => {
  const candidates = ids.map((id) => ({ id, scores: none }))
  const state = stateOf({ preferences: { directives, sort: null }, candidates })
  return (await attenuator(state, opened.runtime)).penalties!
}
const less = (condition: Directive['condition'], weight = 1) =>
  directive(condition, { polarity: 'avoid', weight })
const horror = { attribute: 'genres', operator: 'contains', value: 'Horror' } as const
const isHorror = ({ attributes }: (typeof films.items)[number]) =>
  (attributes.genres as string[]).includes('Horror')

test('every candidate that is what is avoided loses, and no other', async () => {
  const penalties = await penaltiesOf([less(horror)])
  expect(Object.keys(penalties).toSorted()).toEqual(
    films.items
      .filter(isHorror)
      .map(({ id }) => id)
      .toSorted(),
  )
})

test('only candidates lose', async () => {
  const [one] = films.items.filter(isHorror)
  expect(Object.keys(await penaltiesOf([less(horror)], [one!.id]))).toEqual([one!.id])
})

test('"much less" takes more than "a bit less"', async () => {
  const [bit, much] = [await penaltiesOf([less(horror, 0.5)]), await penaltiesOf([less(horror, 2)])]
  for (const [id, penalty] of Object.entries(much)) expect(penalty).toBeGreaterThan(bit[id]!)
})

test('each text is compared by itself, whatever other avoids stand between them', async () => {
  const [robots, storm] = [{ text: 'robots learn to sing' }, { text: 'a storm at sea' }]
  const apart = [await penaltiesOf([less(robots)]), await penaltiesOf([less(storm)])]
  const together = await penaltiesOf([less(robots), less(horror), less(storm)])
  for (const { id } of films.items.filter((item) => !isHorror(item)))
    expect(1 - (together[id] ?? 0)).toBeCloseTo(
      (1 - (apart[0]![id] ?? 0)) * (1 - (apart[1]![id] ?? 0)),
      10,
    )
})

test('what a text speaks of loses more than the rest, and most of the rest nothing', async () => {
  const penalties = await penaltiesOf([less({ text: 'robots learn to sing' })])
  const [sing, others] = [true, false].map((sings) =>
    films.items
      .filter(({ text }) => text.includes('Robots') === sings)
      .map(({ id }) => penalties[id] ?? 0),
  )
  expect(Math.min(...sing!)).toBeGreaterThan(0)
  expect(others!.filter((penalty) => penalty === 0).length).toBeGreaterThan(others!.length / 2)
})

test('what is wanted or is a must takes nothing away', async () => {
  const must = directive(horror, { polarity: 'avoid', strength: 'must' })
  expect(await penaltiesOf([must, directive({ text: 'a storm at sea' })])).toEqual({})
})

test('a model that fails fails the node: a page that ignores what is avoided is not shown', async () => {
  const embedder = { ...wordEmbedder, embed: () => Promise.reject(new Error('gone')) }
  const state = stateOf({ preferences: { directives: [less({ text: 'rain' })], sort: null } })
  await expect(attenuator(state, { ...opened.runtime, embedder })).rejects.toThrow('gone')
})
