import { describe, expect, test } from 'vitest'
import { wordEmbedder } from '../../../graphs/feed/testing.ts'
import { textsIn } from '../../../src/catalog/index.ts'
import type { System } from '../system.ts'
import { filmWorld } from '../testing.ts'
import { dense } from './dense.ts'
import type { Known } from './known.ts'
import { lexical } from './lexical.ts'
import { popularity } from './popularity.ts'
import { sequential } from './sequential.ts'

const items = filmWorld.items.map((item, n) => ({ ...item, popularity: (n * 7) % 101 }))
const id = (n: number) => items[n]!.id
const known: Known = {
  items,
  liked: new Map([
    ['one', [id(0), id(1), id(2)]],
    ['two', [id(0), id(3), id(2)]],
    ['three', [id(5), id(6)]],
    ['user', [id(0)]],
  ]),
  had: new Map([['user', new Set([id(0), id(9)])]]),
}
const ids = async (system: System, commands: readonly string[] = [], count = 20) => {
  const feed = system.open({ userId: 'user', feed: 'home' })
  for (const command of commands) await feed.steer(command)
  return (await feed.look(count)).map((item) => item.id)
}
const genresOf = (shown: readonly string[]) =>
  items
    .filter((item) => shown.includes(item.id))
    .map(({ attributes }) => attributes.genres as string[])

const vectors = async () => {
  const texts = items.map((item) => textsIn(item).join(' '))
  const embedded = await wordEmbedder.embed(texts)
  return new Map(items.map((item, n) => [item.id, embedded[n]!]))
}

describe('every system that reads nothing', () => {
  test.each<[name: string, open: () => Promise<System>]>([
    ['popularity', async () => popularity(known)],
    ['BM25', async () => lexical(known)],
    ['dense', async () => dense(known, wordEmbedder, await vectors())],
    ['sequential', async () => sequential(known)],
  ])('%s shows nobody what they had, and nothing twice, down to the last', async (name, open) => {
    const system = await open()
    expect(system.name).toBe(name)
    const all = await ids(system, ['no horror'], 1_000)
    expect(all).toHaveLength(items.length - 2)
    expect(new Set(all).size).toBe(all.length)
    for (const one of [id(0), id(9)]) expect(all).not.toContain(one)
  })

  test('keeps its users apart, and answers with the page that is seen next', async () => {
    const system = lexical(known)
    const [mine, other] = ['a', 'b'].map((userId) => system.open({ userId, feed: 'home' }))
    const before = await other!.look(20)
    const { items: page } = await mine!.steer('horror')
    expect(await mine!.look(20)).toEqual(page)
    expect(await other!.look(20)).toEqual(before)
    expect(page).not.toEqual(before)
  })
})

test('popularity is deaf: what most people liked comes first', async () => {
  const system = popularity(known)
  const shown = await ids(system)
  const popular = shown.map((one) => items.find((item) => item.id === one)!.popularity)
  expect(popular).toEqual(popular.toSorted((a, b) => b - a))
  expect(await ids(system, ['horror'])).toEqual(shown)
})

test('words count wherever they stand: "no horror" finds horror', async () => {
  for (const genres of genresOf(await ids(lexical(known), ['no horror'])))
    expect(genres).toContain('Horror')
})

test('all that was said counts, not the last alone', async () => {
  const both = await ids(lexical(known), ['horror', 'comedy'])
  expect(both).toEqual(await ids(lexical(known), ['comedy', 'horror']))
  expect(both).not.toEqual(await ids(lexical(known), ['comedy']))
})

test('meaning is near to what was said, and popularity speaks until then', async () => {
  const system = dense(known, wordEmbedder, await vectors())
  expect(await ids(system)).toEqual(await ids(popularity(known)))
  const isHorror = genresOf(await ids(system, ['horror'])).filter((all) => all.includes('Horror'))
  expect(isHorror.length).toBeGreaterThan(15)
})

test('what was liked in turn with the last likes comes first, most often together before all', async () => {
  const shown = await ids(sequential(known))
  expect(shown[0]).toBe(id(2))
  expect(shown.slice(1, 3).toSorted()).toEqual([id(1), id(3)].toSorted())
  expect(await ids(sequential(known), ['horror'])).toEqual(shown)
})
