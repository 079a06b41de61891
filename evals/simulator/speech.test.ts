import { beforeAll, describe, expect, test } from 'vitest'
import { shoes } from '../../graphs/feed/testing.ts'
import { type CatalogueView, type Item, wordsOf } from '../../src/catalog/index.ts'
import { viewOf } from '../catalogues/index.ts'
import { seeded } from '../evaluators/index.ts'
import { phrases } from './phrases.ts'
import { type Scenario, scenarios } from './scenario.ts'
import { simulate } from './simulate.ts'
import type { Turn } from './state.ts'
import { deafSystem, filmWorld } from './testing.ts'
import { say } from './voice.ts'
import type { Wish } from './wish.ts'

const marked = (item: Item, n: number): Item => ({
  ...item,
  title: `Zq${n}a Wv${n}b`,
  text: `Kx${n}c in Horror, Comedy and 1990`,
})
/** The same films, with titles and texts that nobody could say by chance. */
const world = { ...filmWorld, items: filmWorld.items.map(marked) }

const wordsIn = (text: string) => wordsOf(text).map(({ folded }) => folded)
const ways: string[] = [phrases.avoid, phrases.want, phrases.most, phrases.least, [phrases.drop]]
  .flatMap((group) => Object.values(group))
  .flat()
const wordsOfPhrases = new Set(ways.flatMap(wordsIn))

/** All that may be said for a wish: its values with their synonyms, or its number with its unit. */
const wordsFor = (wish: Wish, { schema }: CatalogueView): string[] => {
  if (wish.kind === 'limit') return []
  const values = wish.kind === 'want' ? wish.anyOf : [wish.value]
  const { synonyms } = schema.get(wish.attribute)!
  return values.flatMap((value) => [value, ...(synonyms?.[value] ?? [])]).flatMap(wordsIn)
}
const isUnit = (word: string) => /^(\d+[hm]?|minutes|min|h|m|or|and)$/.test(word)

const turnsOf = async (scenario: Scenario, users: number): Promise<Turn[]> => {
  const turns: Turn[] = []
  for (let user = 0; user < users; user++) {
    const page = world.items.slice(user, user + 20)
    const system = deafSystem(page)
    // The films are too even for five wishes that all bite.
    const given = { ...scenario, wishes: [2, 3] as const }
    turns.push(...(await simulate({ system, scenario: given, world, user, seed: 'leak' })).turns)
  }
  return turns
}

describe.each(scenarios)('in $name', (scenario) => {
  let turns: Turn[]
  beforeAll(async () => {
    turns = await turnsOf(scenario, 12)
  })

  test('nothing of an item is told: not its title, nor its text, nor its id', () => {
    expect(turns.length).toBeGreaterThanOrEqual(12)
    for (const { command } of turns) expect(command).not.toMatch(/zq\d|wv\d|kx\d|film-\d/i)
  })

  test('nothing is told but what is meant: no word of a wish that is not spoken of', () => {
    for (const { command, meant } of turns) {
      const own = new Set(meant.flatMap(({ complaint: { wish } }) => wordsFor(wish, world.view)))
      const other = wordsIn(command).filter(
        (word) => !own.has(word) && !wordsOfPhrases.has(word) && !isUnit(word),
      )
      expect(other, command).toEqual([])
    }
  })

  test('what is meant together is said in one breath, each thing once', () => {
    for (const { command, meant } of turns) {
      const said = meant.map(({ words }) => words)
      expect([', ', ' and ', ', and '].map((joint) => said.join(joint))).toContain(command)
      expect(new Set(meant.map(({ complaint }) => complaint.wish)).size).toBe(meant.length)
      expect(meant.length).toBeLessThanOrEqual(2)
    }
  })
})

test('every way of saying has a place for the value, and none stands twice in its list', () => {
  for (const way of ways) expect(way).toContain('{}')
  for (const group of Object.values(phrases))
    for (const list of Array.isArray(group) ? [group] : Object.values(group))
      expect(new Set(list).size).toBe(list.length)
})

describe('an amount is said in its unit', () => {
  const view = viewOf({
    ...shoes,
    attributes: [
      ...shoes.attributes,
      { name: 'stars', kind: 'number', unit: 'star' },
      { name: 'reviews', kind: 'number', title: 'Reviews' },
      { name: 'runtime', kind: 'number', unit: 'minute' },
    ],
  })
  const sayings = (attribute: string, value: number) => {
    const wish: Wish = { kind: 'limit', attribute, bound: 'most', value }
    const complaint = { about: 'unmet', wish, times: 0, changed: false } as const
    return Array.from(
      { length: 60 },
      (_, n) => say(complaint, seeded(n), view, { softness: 0 }).words,
    )
  }

  test.each<[attribute: string, value: number, amount: RegExp]>([
    ['price', 60, /(?<!\w)\$60(?!\d)/],
    ['stars', 4, /\b4 star\b/],
    ['reviews', 90, /\bReviews 90\b/],
    ['runtime', 45, /\b45 min(utes)?\b/],
    ['runtime', 120, /\b120 min(utes)?\b|\b2h(?! \d)/],
    ['runtime', 95, /\b95 min(utes)?\b|\b1h 35m\b/],
  ])('%s of %d', (attribute, value, amount) => {
    for (const words of sayings(attribute, value)) expect(words).toMatch(amount)
  })

  test('hours are said now and then, and only of an hour and more', () => {
    expect(sayings('runtime', 95).some((words) => words.includes('1h 35m'))).toBe(true)
    expect(sayings('runtime', 45).some((words) => /\dh/.test(words))).toBe(false)
  })
})
