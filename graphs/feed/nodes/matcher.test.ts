import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Embedder } from '../../../src/models/index.ts'
import type { FeedState } from '../state.ts'
import { directive, films, openTestFeed, stateOf, type TestFeed, wordEmbedder } from '../testing.ts'
import { matcher } from './matcher.ts'
import { planner } from './planner.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

/** The candidates of a state, planned as in the graph, and the texts that were embedded for them. */
const matched = async (given: Partial<FeedState>) => {
  const embedded: string[] = []
  const embedder: Embedder = {
    ...wordEmbedder,
    embed: (texts, options) => {
      embedded.push(...texts)
      return wordEmbedder.embed(texts, options)
    },
  }
  const state = stateOf(given)
  const { plan } = planner(state)
  const { candidates } = await matcher({ ...state, plan: plan! }, { ...opened.runtime, embedder })
  return { candidates: candidates!, embedded, ids: candidates!.map(({ id }) => id) }
}
const historyOf = (given: Partial<FeedState['history']>): FeedState['history'] => ({
  tastes: [],
  had: [],
  refused: [],
  mark: '',
  ...given,
})
const asking = (...directives: ReturnType<typeof directive>[]) => ({
  preferences: { directives, sort: null },
})
const western = { attribute: 'genres', operator: 'contains', value: 'Western' } as const
const isWestern = (id: string) =>
  (films.items.find((item) => item.id === id)!.attributes.genres as string[]).includes('Western')

describe('candidates', () => {
  test('obey every must', async () => {
    const { ids } = await matched(asking(directive(western, { strength: 'must' })))
    expect(ids.length).toBeGreaterThan(20)
    expect(ids.every(isWestern)).toBe(true)
  })

  test('are never what the user refused, nor what the snapshot has already', async () => {
    const [first, second] = (await matched({})).ids
    const { ids } = await matched({
      history: historyOf({ refused: [first!] }),
      ranked: [second!],
    })
    expect(ids).not.toContain(first)
    expect(ids).not.toContain(second)
  })

  test('come in the order that was asked for', async () => {
    const { ids } = await matched({
      preferences: { directives: [], sort: { attribute: 'year', direction: 'asc' } },
    })
    const years = ids.map((id) => films.items.find((item) => item.id === id)!.attributes.year)
    expect(years).toEqual(years.toSorted())
  })

  test('that meet a wish score for it, and the others are there too', async () => {
    const { candidates } = await matched(asking(directive(western)))
    for (const { id, scores } of candidates) expect(scores.matches).toBe(isWestern(id) ? 1 : 0)
    expect(candidates.some(({ scores }) => scores.matches === 0)).toBe(true)
  })

  test('near the words asked for are closer than others', async () => {
    const { candidates } = await matched(asking(directive({ text: 'robots learn to sing' })))
    const mean = (sings: boolean) => {
      const scores = candidates.filter(
        ({ id }) => films.items.find((item) => item.id === id)!.text.includes('Robots') === sings,
      )
      return scores.reduce((sum, one) => sum + one.scores.semantic, 0) / scores.length
    }
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.1)
  })
})

describe('what is embedded', () => {
  test('is what is wanted, never what is avoided', async () => {
    const { embedded } = await matched(
      asking(
        directive({ text: 'slow burn' }),
        directive(western),
        directive({ text: 'jump scares' }, { polarity: 'avoid' }),
      ),
    )
    expect(embedded.join()).toContain('slow burn')
    expect(embedded.join()).toContain('Western')
    expect(embedded.join()).not.toContain('jump scares')
  })

  test('is nothing when nothing is wanted: no model is waited for', async () => {
    const must = directive(western, { strength: 'must' })
    expect((await matched(asking(must))).embedded).toEqual([])
  })

  test('of numbers is nothing: "under 90" has no meaning to be near', async () => {
    const short = directive({ attribute: 'runtime', operator: '<', value: 90 })
    expect((await matched(asking(short))).embedded).toEqual([])
  })
})

describe('the history', () => {
  test('draws near what was liked, and not what was disliked', async () => {
    const robots = films.items.filter(({ text }) => text.includes('Robots'))
    const tastes = (weight: number) =>
      historyOf({ tastes: robots.slice(0, 3).map(({ id }) => ({ itemId: id, weight })) })
    const liked = await matched({ history: tastes(1) })
    expect(liked.candidates.some(({ scores }) => scores.history > 0.5)).toBe(true)
    const disliked = await matched({ history: tastes(-1) })
    expect(disliked.candidates.every(({ scores }) => scores.history === 0)).toBe(true)
  })

  test('of what others like together finds what they like beside it, as the intent leads', async () => {
    const [heist, space, partner, rocket] = ['film-1', 'film-2', 'film-101', 'film-102']
    await opened.runtime.pool.query(
      `insert into collaborative_vectors (item_id, vector) values
         ($1, '[1,0]'), ($2, '[0,1]'), ($3, '[0.9,0.1]'), ($4, '[0.1,0.9]')`,
      [heist, space, partner, rocket],
    )
    try {
      const history = historyOf({
        tastes: [heist, space].map((itemId) => ({ itemId: itemId!, weight: 1 })),
      })
      const scoresOf = async (given: Partial<FeedState>) => {
        const { candidates } = await matched({ history, ...given })
        const scores = new Map(candidates.map(({ id, scores }) => [id, scores.collaborative]))
        return [scores.get(partner!)!, scores.get(rocket!)!]
      }
      const [either, other] = await scoresOf({})
      expect(either).toBeCloseTo(other!, 5)
      // A film that is like the first of the two alone.
      const [near, far] = await scoresOf(asking(directive({ like: heist! })))
      expect(near).toBeGreaterThan(far! + 0.3)
    } finally {
      await opened.runtime.pool.query('delete from collaborative_vectors')
    }
  })

  test('takes no place of what is new, and is still there where nothing else is', async () => {
    const { ids } = await matched({})
    const had = ids.slice(0, 150)
    const { ids: with150 } = await matched({ history: historyOf({ had }) })
    const places = had.map((id) => with150.indexOf(id)).filter((at) => at >= 0)
    const others = with150.filter((id) => !had.includes(id))
    expect(others.length).toBeGreaterThan(0)
    for (const place of places) expect(place).toBeGreaterThanOrEqual(others.length)
    expect(with150.length).toBe(ids.length)
  })

  test('of an item that is gone counts for nothing', async () => {
    const { candidates } = await matched({
      history: historyOf({ tastes: [{ itemId: 'long gone', weight: 1 }] }),
    })
    expect(candidates.every(({ scores }) => scores.history === 0)).toBe(true)
  })
})
