import { describe, expect, test } from 'vitest'
import { type Scenario, scenarios } from './scenario.ts'
import { simulate } from './simulate.ts'
import type { System } from './system.ts'
import { deafSystem, filmWorld } from './testing.ts'

const scenario = (name: Scenario['name']): Scenario => ({
  ...scenarios.find((one) => one.name === name)!,
  wishes: [2, 3],
})
const page = filmWorld.items.slice(0, 20)
const other = filmWorld.items.slice(100, 120)

const talk = (given: Partial<Parameters<typeof simulate>[0]> = {}) =>
  simulate({
    system: deafSystem(page),
    scenario: scenario('MR'),
    world: filmWorld,
    user: 1,
    seed: 'seeds',
    ...given,
  })
const commands = async (given?: Parameters<typeof talk>[0]) =>
  (await talk(given)).turns.map(({ command }) => command)

describe('the seed, the scenario and the user’s number decide a talk', () => {
  test.each(scenarios)('$name: the same ones, the same talk', async ({ name }) => {
    const given = { scenario: scenario(name), user: 4 }
    expect(await talk(given)).toEqual(await talk(given))
  })

  test.each<[what: string, changes: Parameters<typeof talk>[0]]>([
    ['seed', { seed: 'other seeds' }],
    ['user', { user: 2 }],
    ['scenario', { scenario: scenario('MRID') }],
  ])('another %s, another talk', async (_, changes) => {
    expect(await commands(changes)).not.toEqual(await commands())
  })

  test('users are many people: of thirty hardly two say the same first', async () => {
    const first = await Promise.all(
      Array.from({ length: 30 }, async (_, user) => (await commands({ user }))[0]),
    )
    expect(new Set(first).size).toBeGreaterThan(25)
  })
})

describe('against another system', () => {
  test('its name changes nothing in what is wanted or said', async () => {
    const named = { ...deafSystem(page), name: 'another' }
    expect(await commands({ system: named })).toEqual(await commands())
  })

  test('the user wants the same, whatever the page: only the complaints differ', async () => {
    const wishes = async (system: System) => {
      // Who says all that is on their mind shows the whole profile.
      const given = { ...scenario('SR'), rounds: 6, saysAll: true }
      const { turns } = await talk({ system, scenario: given })
      return new Set(
        turns.flatMap(({ meant }) => meant.map(({ complaint }) => JSON.stringify(complaint.wish))),
      )
    }
    expect(await wishes(deafSystem(other))).toEqual(await wishes(deafSystem(page)))
  })
})

test('every talk is had in a feed of its own: no two share a user', async () => {
  const opened: string[] = []
  const recording = (name: string): System => ({
    name,
    open(key) {
      opened.push(key.userId)
      return deafSystem(page).open(key)
    },
  })
  for (const name of ['one', 'two'])
    for (const { name: kind } of scenarios)
      for (const user of [0, 1, 11])
        await talk({ system: recording(name), scenario: scenario(kind), user })
  expect(opened).toHaveLength(18)
  expect(new Set(opened).size).toBe(18)
})
