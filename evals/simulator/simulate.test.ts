import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { films, openTestFeed, type TestFeed } from '../../graphs/feed/testing.ts'
import { mean, seeded } from '../evaluators/index.ts'
import { simulationGraph } from './graph.ts'
import { drift } from './profile.ts'
import { type Scenario, scenarios } from './scenario.ts'
import { simulate } from './simulate.ts'
import { forgetful, remembering } from './system.ts'
import { deafSystem, filmWorld } from './testing.ts'
import { suits, type Wish } from './wish.ts'

const scenario = (name: Scenario['name'], changes: Partial<Scenario> = {}): Scenario => ({
  ...scenarios.find((one) => one.name === name)!,
  wishes: [2, 3],
  ...changes,
})
const meeting = { world: filmWorld, user: 1, seed: 'test' }
const comedy: Wish = { kind: 'want', attribute: 'genres', anyOf: ['Comedy'] }
const pleasing = filmWorld.items.filter((item) => suits(item, [comedy])).slice(0, 20)

/** A conversation of who wants comedies with a system that does not listen. */
const talk = async (page: typeof pleasing, given: Scenario) => {
  const system = deafSystem(page)
  const first = { profile: [comedy], targets: [] }
  const after = { profile: drift(seeded('test drift'), filmWorld, [comedy]), targets: [] }
  const person = { first, after }
  const runtime = {
    world: filmWorld,
    scenario: given,
    feed: system.open({ userId: 'u', feed: 'home' }),
    seed: 'test',
    person,
  }
  const state = await simulationGraph(runtime).invoke(
    { ...first, gone: [], round: 0, csr: [], recall: [], said: {}, turns: [] },
    { recursionLimit: 100 },
  )
  return { ...state, heard: system.heard }
}

describe('a conversation', () => {
  test('ends at once, without a word, when the page suits', async () => {
    const { satisfied, csr, heard } = await talk(pleasing, scenario('MR'))
    expect({ satisfied, csr, heard }).toEqual({ satisfied: true, csr: [1], heard: [] })
  })

  test('goes on while less than nine tenths suit', async () => {
    const others = filmWorld.items.filter((item) => !suits(item, [comedy]))
    const with17 = [...pleasing.slice(0, 17), ...others.slice(0, 3)]
    const with18 = [...pleasing.slice(0, 18), ...others.slice(0, 2)]
    expect((await talk(with17, scenario('MR'))).satisfied).toBe(false)
    expect((await talk(with18, scenario('MR'))).satisfied).toBe(true)
  })

  test('with who does not listen ends at the round limit, said in new words each time', async () => {
    const { satisfied, csr, heard } = await talk([], scenario('MR', { rounds: 6 }))
    expect(satisfied).toBe(false)
    expect(csr).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(heard).toHaveLength(6)
    expect(new Set(heard).size).toBeGreaterThan(2)
  })

  test('never names an item', async () => {
    const { heard } = await talk(filmWorld.items.slice(0, 20), scenario('MRID'))
    for (const { title } of filmWorld.items)
      expect(heard.some((command) => command.includes(title))).toBe(false)
  })

  test('drifts half way: what pleased does not any more, and the rounds before it still count', async () => {
    const { csr, gone, heard, profile, satisfied } = await talk(pleasing, scenario('MRID'))
    expect(csr.slice(0, 4)).toEqual([1, 1, 1, 1])
    expect(csr[4]).toBeLessThan(0.9)
    expect(csr).toHaveLength(9)
    expect(gone).toEqual([comedy])
    expect(profile).not.toContainEqual(comedy)
    // The wait until the drift costs no command.
    expect(heard).toHaveLength(4)
    expect(satisfied).toBe(false)
  })
})

describe('simulate', () => {
  test('gives CSR for every round there could be: what is left lasts', async () => {
    const { csr, turns } = await simulate({
      ...meeting,
      system: deafSystem([]),
      scenario: scenario('MR', { rounds: 3 }),
    })
    expect(csr).toEqual([0, 0, 0, 0])
    expect(turns).toHaveLength(3)
  })
})

describe('with the feed itself', () => {
  let opened: TestFeed
  beforeAll(async () => {
    opened = await openTestFeed(films)
  })
  afterAll(() => opened.close())

  test('a feed that remembers leaves its users better off than one that does not', async () => {
    const given = scenario('MR', { wishes: [3, 3], rounds: 4, softness: 0 })
    const final = async (system: ReturnType<typeof remembering>) => {
      const shares: number[] = []
      for (let user = 0; user < 6; user++)
        shares.push((await simulate({ ...meeting, user, system, scenario: given })).csr.at(-1)!)
      return mean(shares)
    }
    const remembered = await final(remembering(opened.feed))
    expect(remembered).toBeGreaterThan(await final(forgetful(opened.feed)))
  })

  test('a turn keeps the page that led to it, the reading and the page that came of it', async () => {
    const { turns } = await simulate({
      ...meeting,
      user: 7,
      system: remembering(opened.feed),
      scenario: scenario('SR'),
    })
    const [turn] = turns
    expect(turn!.shown).toHaveLength(20)
    expect(turn!.meant.map(({ words }) => turn!.command.includes(words))).toEqual([true, true])
    expect(turn!.answer.reading.operations.length).toBeGreaterThan(0)
  })
})
