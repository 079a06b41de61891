import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../../evaluators/index.ts'
import type { Wanting } from '../person.ts'
import { drift } from '../profile.ts'
import type { SimulationRuntime } from '../runtime.ts'
import { type Scenario, scenarios } from '../scenario.ts'
import type { SimulationState } from '../state.ts'
import { deafSystem, filmWorld, noAnswer } from '../testing.ts'
import { keyOf, meets, suits, type Wish } from '../wish.ts'
import { judge } from './judge.ts'
import { look } from './look.ts'
import { speak } from './speak.ts'
import { steer } from './steer.ts'

const comedy: Wish = { kind: 'want', attribute: 'genres', anyOf: ['Comedy'] }
const noHorror: Wish = { kind: 'avoid', attribute: 'genres', value: 'Horror' }
const comedies = filmWorld.items.filter((item) => meets(item, comedy))
const others = filmWorld.items.filter((item) => !meets(item, comedy))

const state = (given: Partial<SimulationState> = {}): SimulationState => ({
  profile: [comedy],
  targets: [],
  gone: [],
  round: 0,
  page: [],
  csr: [],
  recall: [],
  satisfied: false,
  said: {},
  meant: [],
  command: '',
  turns: [],
  ...given,
})
const drifted: Wanting = {
  profile: drift(seeded('nodes'), filmWorld, [comedy, noHorror]),
  targets: [],
}
const runtime = (name: Scenario['name'], changes: Partial<Scenario> = {}): SimulationRuntime => ({
  world: filmWorld,
  person: { first: { profile: [comedy], targets: [] }, after: drifted },
  scenario: { ...scenarios.find((one) => one.name === name)!, ...changes },
  feed: deafSystem([]).open({ userId: 'u', feed: 'home' }),
  seed: 'nodes',
})

describe('a page is judged', () => {
  test('by its twenty places: one that is empty suits nobody', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (good, bad) => {
        const page = [...comedies.slice(0, good), ...others.slice(0, Math.min(bad, 20 - good))]
        const { csr, satisfied } = judge(state({ page, csr: [0.3] }), runtime('MR'))
        expect(csr).toEqual([0.3, good / 20])
        expect(satisfied).toBe(good >= 18)
      }),
    )
  })

  test('by every wish of the profile at once', () => {
    const page = comedies.slice(0, 20)
    const profile = [comedy, noHorror]
    const { csr } = judge(state({ page, profile }), runtime('MR'))
    expect(csr).toEqual([page.filter((item) => suits(item, profile)).length / 20])
  })
})

describe('interest drifts', () => {
  const drifting = runtime('MRID')
  const judged = (given: Partial<SimulationState>) => judge(state(given), drifting)

  test('at its round though nothing has pleased yet, and not a round before', () => {
    const before = judged({ round: 3, csr: [0, 0, 0] })
    expect(before).toEqual({ csr: [0, 0, 0, 0], recall: [], satisfied: false })
    const { gone, csr, round } = judged({ round: 4, csr: [0, 0, 0, 0] })
    expect({ gone, round }).toEqual({ gone: [comedy], round: 4 })
    expect(csr).toEqual([0, 0, 0, 0, 0])
  })

  test('as soon as the page pleases: the rounds until then are spent pleased', () => {
    const { csr, round, profile } = judged({
      round: 2,
      csr: [0, 0],
      page: comedies.slice(0, 20),
    })
    expect(csr!.slice(0, 4)).toEqual([0, 0, 1, 1])
    expect(csr).toHaveLength(5)
    expect(round).toBe(4)
    expect(csr![4]).toBe(comedies.slice(0, 20).filter((item) => suits(item, profile!)).length / 20)
  })

  test('once: who has drifted is pleased for good', () => {
    const changed = { gone: [noHorror], round: 5, csr: [0, 0, 0, 0, 0] }
    const pleased = judged({ ...changed, page: comedies.slice(0, 20) })
    expect(pleased).toEqual({ csr: [0, 0, 0, 0, 0, 1], recall: [], satisfied: true })
  })

  test('never where the scenario has none', () => {
    for (const round of [0, 4, 6])
      expect(judge(state({ round }), runtime('MR'))).not.toHaveProperty('gone')
  })
})

describe('what is said', () => {
  const bad = { page: others.slice(0, 20), profile: [comedy, noHorror] }
  const meant = async (given: Partial<SimulationState>, changes: Partial<Scenario>) =>
    (await speak(state({ ...bad, ...given }), runtime('MR', changes))).meant!

  test('is one thing, or two where the scenario has it, the worst first', async () => {
    const [worst, ...more] = await meant({}, { saysTwo: 0 })
    expect(worst!.complaint.wish).toEqual(comedy)
    expect(more).toEqual([])
    const both = (await meant({}, { saysTwo: 1 })).map(({ complaint }) => complaint.wish)
    expect(both).toEqual([comedy, noHorror])
  })

  test('in another round is put in other words', async () => {
    const words: string[] = []
    for (let round = 0; round < 8; round++)
      words.push((await meant({ round }, { saysTwo: 0 }))[0]!.words)
    expect(new Set(words).size).toBeGreaterThan(2)
  })
})

describe('what was typed', () => {
  const complaint = { about: 'unmet', wish: comedy, times: 0, changed: false } as const
  const unmet = { words: 'comedies', firm: true, complaint }
  const over = {
    words: 'forget it',
    firm: true,
    complaint: { about: 'over', wish: comedy },
  } as const
  const typed = (given: Partial<SimulationState>) =>
    steer(state({ command: 'comedies', ...given }), runtime('MR'))

  test('counts for each wish spoken of, and what was taken back as never said', async () => {
    const key = keyOf(comedy)
    expect((await typed({ meant: [unmet] })).said).toEqual({ [key]: 1 })
    const before = { [key]: 2, other: 1 }
    expect((await typed({ meant: [unmet], said: before })).said).toEqual({ [key]: 3, other: 1 })
    expect((await typed({ meant: [over], said: before })).said).toEqual({ [key]: 0, other: 1 })
    expect(before).toEqual({ [key]: 2, other: 1 })
  })

  test('is kept with the page that made the user say it, after the turns before', async () => {
    const page = others.slice(0, 3)
    const turn = { command: 'comedies', meant: [unmet], shown: page, answer: noAnswer }
    const earlier = { ...turn, command: 'earlier' }
    const { round, turns } = await typed({ meant: [unmet], page, round: 3, turns: [earlier] })
    expect(round).toBe(4)
    expect(turns).toEqual([earlier, turn])
  })

  test('is all that the system hears', async () => {
    const system = deafSystem(others.slice(0, 2))
    const listening = { ...runtime('MR'), feed: system.open({ userId: 'u', feed: 'home' }) }
    await steer(state({ command: 'no horror', meant: [unmet] }), listening)
    expect(system.heard).toEqual(['no horror'])
    expect(await look(listening)).toEqual({ page: others.slice(0, 2) })
  })
})
