import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FeedState } from '../state.ts'
import { directive, films, openTestFeed, stateOf, type TestFeed } from '../testing.ts'
import { explainer } from './explainer.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const ranking: FeedState['ranking'] = films.items.slice(0, 30).map(({ id }, n) => ({
  id,
  score: 1 - n / 100,
  shares: [{ source: 'popularity', share: 1 }],
  penalty: 0,
}))
const explained = (given: Partial<FeedState>) =>
  explainer(stateOf({ ranking, ...given }), opened.runtime)
const asking = (...directives: ReturnType<typeof directive>[]) => ({
  preferences: { directives, sort: null },
})

test('each item of the first page has a sentence, in the order of the ranking, and no other item', async () => {
  const { page } = await explained({ limit: 12 })
  expect(page!.map(({ id }) => id)).toEqual(ranking.slice(0, 12).map(({ id }) => id))
  for (const { explanation } of page!) expect(explanation).toMatch(/^Popular: .+\.$/)
})

test('an item that is gone is not explained, and the others are', async () => {
  const { page } = await explained({ ranking: [{ ...ranking[0]!, id: 'gone' }, ranking[1]!] })
  expect(page!.map(({ id }) => id)).toEqual([ranking[1]!.id])
})

test('a wish that no item of the page meets is told, and one that some item meets is not', async () => {
  const met = directive({ attribute: 'genres', operator: 'contains', value: 'Comedy' })
  const unmet = directive({ attribute: 'genres', operator: 'contains', value: 'Opera' })
  const { relaxations } = await explained(asking(met, unmet))
  expect(relaxations).toEqual([{ directive: unmet.id, why: expect.any(String) }])
})

test('of a wish that the first in an order do not meet it is not said that nothing does', async () => {
  const unmet = directive({ attribute: 'genres', operator: 'contains', value: 'Opera' })
  const { preferences } = asking(unmet)
  const sort = { attribute: 'year', direction: 'desc' as const }
  const { relaxations } = await explained({ preferences: { ...preferences, sort } })
  expect(relaxations![0]!.why).toBe(
    'nothing that comes first in the order asked for meets this wish',
  )
})

test('a must is never told as relaxed, nor is what is only to be near', async () => {
  const must = directive(
    { attribute: 'genres', operator: 'contains', value: 'Opera' },
    { strength: 'must' },
  )
  const less = directive(
    { attribute: 'genres', operator: 'contains', value: 'Opera' },
    { polarity: 'avoid' },
  )
  const { relaxations } = await explained(asking(must, less, directive({ text: 'opera' })))
  expect(relaxations).toEqual([])
})
