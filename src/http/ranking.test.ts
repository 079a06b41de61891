import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shoes } from '../../graphs/feed/testing.ts'
import type { Item } from '../catalog/index.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(shoes)
})
afterAll(() => server.close())

const set = (rules: unknown) => server.request('PUT', '/v1/ranking', { rules })
const pageOf = async (user: string): Promise<(Item & { reasons: { kind: string }[] })[]> =>
  (await server.request('GET', '/v1/feeds/home', undefined, as(user))).body.page.items

const white = { kind: 'boost', attribute: 'colour', operator: 'eq', value: 'White', by: 1 }

describe('the rules of every ranking', () => {
  test('are replaced as a whole and shown as they were put', async () => {
    const rules = [white, { kind: 'explore', share: 0.1 }]
    expect(await set(rules)).toMatchObject({ status: 200, body: { rules } })
    expect((await server.request('GET', '/v1/ranking')).body).toEqual({ rules })
    await set([])
    expect((await server.request('GET', '/v1/ranking')).body).toEqual({ rules: [] })
  })

  test('hold from the next page on, and its reasons say so', async () => {
    const before = await pageOf('reader')
    await set([white])
    const after = await pageOf('reader')
    const whites = (page: readonly Item[]) =>
      page.filter(({ attributes }) => attributes.colour === 'White').length
    expect(whites(after)).toBeGreaterThan(whites(before))
    const boosted = after.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'boosted'))
    expect(boosted.length).toBeGreaterThan(0)
    expect(whites(boosted)).toBe(boosted.length)
    await set([])
    expect(await pageOf('reader')).toEqual(before)
  })

  test('never show what a user must not be shown, nor move an order that was asked for', async () => {
    await set([white])
    const steer = (text: string) =>
      server.request('POST', '/v1/feeds/home/commands', { text }, as('steerer'))
    const { body: refused } = await steer('nothing white')
    expect(refused.page.items.length).toBeGreaterThan(0)
    for (const { attributes } of refused.page.items) expect(attributes.colour).not.toBe('White')
    await steer('start over')
    const { body: sorted } = await steer('cheapest first')
    const prices = sorted.page.items.map(({ attributes }: Item) => attributes.price)
    expect(prices).toEqual(prices.toSorted((a: number, b: number) => a - b))
    await set([])
  })

  test.each([
    ['an attribute that is not there', { ...white, attribute: 'size' }, 'rules.1'],
    ['a comparison that it does not know', { ...white, operator: '<' }, 'rules.1'],
    [
      'an age told by what tells none',
      { kind: 'fresh', attribute: 'price', halfLifeDays: 9, by: 1 },
      'rules.1',
    ],
    ['an unknown kind', { kind: 'pin', item: 'a' }, 'rules.1.kind'],
    ['an unknown field', { ...white, until: 'May' }, 'rules.1.until'],
    ['more than all', { ...white, by: 2 }, 'rules.1.by'],
    ['half of the places and more', { kind: 'explore', share: 0.6 }, 'rules.1.share'],
    ['a cap at nothing', { kind: 'cap', attribute: 'colour', most: 0 }, 'rules.1.most'],
  ])('with %s are refused by their place, and none is stored', async (_, rule, location) => {
    const { status, body } = await set([white, rule])
    expect([status, body.errors?.[0]?.location]).toEqual([400, location])
    expect((await server.request('GET', '/v1/ranking')).body).toEqual({ rules: [] })
  })
})
