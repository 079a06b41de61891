import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films, openTestFeed, type TestFeed } from '../../../graphs/feed/testing.ts'
import { mean } from '../../evaluators/index.ts'
import { allItems } from '../../feed/index.ts'
import { remembering, type System } from '../system.ts'
import { meets, type Wish } from '../wish.ts'
import { hardFilter } from './hard-filter.ts'
import type { Known } from './known.ts'
import { withoutSoftNegatives } from './soft-negatives.ts'
import { without } from './without.ts'

let opened: TestFeed
let known: Known
let byId: Map<string, Known['items'][number]>
beforeAll(async () => {
  opened = await openTestFeed(films)
  const items = await allItems(opened.feed)
  byId = new Map(items.map((item) => [item.id, item]))
  known = { items, liked: new Map(), had: new Map() }
})
afterAll(() => opened.close())

const genre = (value: string): Wish => ({ kind: 'want', attribute: 'genres', anyOf: [value] })
let users = 0
/** The pages after each command, as somebody new sees them. */
const pages = async (system: System, commands: readonly string[], count = 20) => {
  const { look, steer } = system.open({ userId: `reader ${++users}`, feed: 'home' })
  const seen = [await look(count)]
  for (const command of commands) {
    const { items } = await steer(command)
    const page = await look(count)
    expect(page.slice(0, 20)).toEqual(items)
    seen.push(page)
  }
  return seen.map((page) => page.map(({ id }) => id))
}
const shareOf = (ids: readonly string[], value: string) =>
  ids.filter((id) => meets(byId.get(id)!, genre(value))).length / ids.length

const tools = ['filter', 'matcher', 'attenuator'] as const

test('with every tool the nodes show what the feed does, as far down as is read', async () => {
  const commands = ['less horror', 'more comedies', 'no drama, nothing after 2000', 'only comedies']
  const nodes = without(null, opened.runtime, byId)
  expect(await pages(nodes, commands, 50)).toEqual(
    await pages(remembering(opened.feed), commands, 50),
  )
})

describe('without one of its tools', () => {
  test.each(tools)('the %s, no page breaks a must: the last check stays', async (tool) => {
    const system = without(tool, opened.runtime, byId)
    const [, first, second] = await pages(system, ['no horror', 'only comedies'])
    expect(shareOf(first!, 'Horror')).toBe(0)
    expect(shareOf(second!, 'Comedy')).toBe(1)
  })

  test('the filter, what must not be shown takes the places of what may', async () => {
    const [, whole] = await pages(without(null, opened.runtime, byId), ['no horror'], 300)
    const [, after] = await pages(without('filter', opened.runtime, byId), ['no horror'], 300)
    expect(after!.length).toBeLessThan(whole!.length)
  })

  test('the matcher, a wish finds nothing: only the page’s portions heed it', async () => {
    const [before, after] = await pages(
      without('matcher', opened.runtime, byId),
      ['more comedies'],
      200,
    )
    expect(after!.toSorted()).toEqual(before!.toSorted())
    const [, whole] = await pages(without(null, opened.runtime, byId), ['more comedies'])
    expect(shareOf(whole!, 'Comedy')).toBeGreaterThan(shareOf(after!.slice(0, 20), 'Comedy'))
  })

  test('the attenuator, "less" takes nothing from a score: only the page’s portions heed it', async () => {
    const placesOf = async (system: System) => {
      const [, after] = await pages(system, ['less horror'], 200)
      return after!.flatMap((id, place) => (meets(byId.get(id)!, genre('Horror')) ? place : []))
    }
    const unattenuated = await placesOf(without('attenuator', opened.runtime, byId))
    const whole = await placesOf(without(null, opened.runtime, byId))
    expect(mean(whole)).toBeGreaterThan(mean(unattenuated) + 20)
  })
})

describe('the controls', () => {
  test('of a hard filter alone obey every must, and are deaf to wishes and to "less"', async () => {
    const [before, wish, less, must] = await pages(hardFilter(opened.runtime, known), [
      'more comedies',
      'less horror',
      'no horror',
    ])
    expect([wish, less]).toEqual([before, before])
    expect(shareOf(must!, 'Horror')).toBe(0)
  })

  test('like InteRecAgent obey and heed wishes, and are deaf to "less" alone', async () => {
    const system = withoutSoftNegatives(opened.runtime, known, new Map())
    const [before, less, wish, must] = await pages(system, [
      'less horror',
      'more comedies',
      'no drama',
    ])
    expect(less).toEqual(before)
    expect(shareOf(wish!, 'Comedy')).toBeGreaterThan(shareOf(before!, 'Comedy'))
    expect(shareOf(must!, 'Drama')).toBe(0)
  })

  test('remember what was said before, as the feed does', async () => {
    for (const system of [
      hardFilter(opened.runtime, known),
      withoutSoftNegatives(opened.runtime, known, new Map()),
    ]) {
      const [, , both] = await pages(system, ['no horror', 'only comedies'])
      expect([shareOf(both!, 'Horror'), shareOf(both!, 'Comedy')]).toEqual([0, 1])
    }
  })
})
