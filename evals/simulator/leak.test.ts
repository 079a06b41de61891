import { expect, test } from 'vitest'
import { seeded } from '../evaluators/index.ts'
import { givesAway } from './leak.ts'
import { speak } from './nodes/speak.ts'
import type { SimulationRuntime } from './runtime.ts'
import { scenarios } from './scenario.ts'
import { deafSystem, filmWorld } from './testing.ts'
import type { Wish } from './wish.ts'

const horror: Wish = { kind: 'avoid', attribute: 'genres', value: 'Horror' }
const film = (title: string, id = 'x1') => ({ ...filmWorld.items[0]!, id, title })
const horrors = filmWorld.items.filter(({ attributes }) =>
  (attributes.genres as string[]).includes('Horror'),
)

test.each([
  ['less War and Peace please', 'War and Peace', true],
  ['less war, and peace', 'War & Peace', false],
  ['show me the alien', 'Aliens', true],
  ['nothing after 1990', '1990', true],
  ['nothing after 19901', '1990', false],
  ['more comedies', 'Toy Story', false],
  ['el niño otra vez', 'El Nino', true],
])('"%s" gives away "%s": %s', (words, title, isGiven) => {
  expect(givesAway(words, film(title))).toBe(isGiven)
})

test('an id is a name too, but not a part of a word', () => {
  expect(givesAway('no x1 please', film('Nothing', 'x1'))).toBe(true)
  expect(givesAway('no x10 please', film('Nothing', 'x1'))).toBe(false)
  expect(givesAway('1995 or later', film('Nothing', '95'))).toBe(false)
})

const speaking = (title: string, later = false) => {
  const wanting = { profile: [horror], targets: [film(title)] }
  const nothing = { profile: [horror], targets: [] }
  const scenario = { ...scenarios.find(({ name }) => name === 'MR')!, saysTwo: 0 }
  return (round: number, seed: string) => {
    const runtime: SimulationRuntime = {
      world: filmWorld,
      scenario,
      person: later ? { first: nothing, after: wanting } : { first: wanting, after: null },
      feed: deafSystem([]).open({ userId: 'u', feed: 'home' }),
      seed,
    }
    const state = { ...nothing, gone: [], round, page: horrors.slice(0, 20), csr: [], recall: [] }
    return speak(
      { ...state, satisfied: false, said: {}, meant: [], command: '', turns: [] },
      runtime,
    )
  }
}

test.each([false, true])(
  'what would name a target is said in another way, later ones too: %s',
  async (later) => {
    const say = speaking('Stop showing me horror', later)
    const seeds = Array.from({ length: 120 }, (_, n) => `leak ${n} ${seeded(n).next()}`)
    const commands = await Promise.all(seeds.map(async (seed) => (await say(0, seed)).command!))
    expect(commands.filter((words) => /stop showing me horror/i.test(words))).toEqual([])
    // Without the guard it is one of the ways.
    const free = speaking('Something else')
    const unguarded = await Promise.all(seeds.map(async (seed) => (await free(0, seed)).command!))
    expect(unguarded.some((words) => /stop showing me horror/i.test(words))).toBe(true)
  },
)

test('what cannot be said without naming it is not said', async () => {
  await expect(speaking('Horror')(0, 'leak')).rejects.toThrow('does not name')
})
