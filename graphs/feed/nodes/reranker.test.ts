import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeItems, storeItems } from '../../../src/catalog/index.ts'
import type { FeedState } from '../state.ts'
import { directive, films, openTestFeed, stateOf, type TestFeed } from '../testing.ts'
import { reranker } from './reranker.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const ids = films.items.slice(0, 40).map(({ id }) => id)
const ranking = ids.map((id, n) => ({ id, score: 1 - n / 100, shares: [], penalty: 0 }))
const reranked = async (given: Partial<FeedState>) =>
  (await reranker(stateOf({ ranking, ...given }), opened.runtime)).ranking!.map(({ id }) => id)
const historyOf = (given: Partial<FeedState['history']>) => ({
  history: { tastes: [], had: [], refused: [], mark: '', ...given },
})
const noHorror = directive(
  { attribute: 'genres', operator: 'contains', value: 'Horror' },
  { polarity: 'avoid', strength: 'must' },
)
const isHorror = (id: string) =>
  (films.items.find((item) => item.id === id)!.attributes.genres as string[]).includes('Horror')

test('checks every must on the items themselves, whatever the matcher brought', async () => {
  const result = await reranked({ preferences: { directives: [noHorror], sort: null } })
  expect(result.toSorted()).toEqual(ids.filter((id) => !isHorror(id)).toSorted())
})

test('checks it on the items as they are now', async () => {
  const changed = films.items.find(({ id }) => ids.includes(id) && !isHorror(id))!
  await storeItems(opened.runtime.pool, [
    { ...changed, attributes: { ...changed.attributes, genres: ['Horror'] } },
  ])
  const result = await reranked({ preferences: { directives: [noHorror], sort: null } })
  expect(result).not.toContain(changed.id)
  await storeItems(opened.runtime.pool, [changed])
})

test('an item that was deleted since is not ranked', async () => {
  const gone = films.items.find(({ id }) => id === ids[3])!
  await removeItems(opened.runtime.pool, [gone.id])
  expect(await reranked({})).not.toContain(gone.id)
  await storeItems(opened.runtime.pool, [gone])
})

test('what was refused is gone, and what the user had comes last', async () => {
  const [refused, had] = ids
  const result = await reranked(historyOf({ refused: [refused!], had: [had!] }))
  expect(result).not.toContain(refused)
  expect(result.at(-1)).toBe(had)
})

test('in an order that was asked for nothing moves', async () => {
  const sort = { attribute: 'year', direction: 'asc' } as const
  const result = await reranked({
    preferences: { directives: [], sort },
    ...historyOf({ had: [ids[0]!] }),
  })
  expect(result).toEqual(ids)
})
