import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Directive } from '../../../src/preferences/index.ts'
import { directive, films, openTestFeed, stateOf, type TestFeed } from '../testing.ts'
import { filter } from './filter.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const western = directive(
  { attribute: 'genres', operator: 'contains', value: 'Western' },
  { strength: 'must' },
)
const old = directive({ attribute: 'year', operator: '<', value: 1970 }, { strength: 'must' })
const drama = { attribute: 'genres', operator: 'contains', value: 'Drama' } as const
const noDrama = directive(drama, { strength: 'must', polarity: 'avoid' })

const filtered = (directives: Directive[], limit = 20) =>
  filter(stateOf({ preferences: { directives, sort: null }, limit }), opened.runtime)
const count = (...tests: ((genres: string[], year: number) => boolean)[]) =>
  films.items.filter(({ attributes: { genres, year } }) =>
    tests.every((passes) => passes(genres as string[], year as number)),
  ).length
const isWestern = (genres: string[]) => genres.includes('Western')
const isOld = (_: string[], year: number) => year < 1970

test('counts what obeys every must, and wishes do not count', async () => {
  const wish = directive(drama)
  expect(await filtered([western, noDrama, wish])).toEqual({
    matching: count(isWestern, (genres) => !genres.includes('Drama')),
    shortfall: null,
  })
})

test('too few for a page are told, with how many each must alone keeps out', async () => {
  const matching = count(isWestern, isOld)
  expect(await filtered([western, old], matching + 1)).toEqual({
    matching,
    shortfall: {
      matching,
      wanted: matching + 1,
      without: [
        { directive: western.id, matching: count(isOld) },
        { directive: old.id, matching: count(isWestern) },
      ],
    },
  })
})

test('just enough is no shortfall', async () => {
  const matching = count(isWestern, isOld)
  expect((await filtered([western, old], matching)).shortfall).toBeNull()
})
