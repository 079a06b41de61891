import { describe, expect, test } from 'vitest'
import { seeded } from '../evaluators/index.ts'
import { filmWorld } from './testing.ts'
import { type Complaint, say } from './voice.ts'
import type { Wish } from './wish.ts'

const { view } = filmWorld
const horror: Wish = { kind: 'avoid', attribute: 'genres', value: 'Horror' }
const scifi: Wish = { kind: 'want', attribute: 'genres', anyOf: ['Sci-Fi', 'Comedy'] }
const long: Wish = { kind: 'limit', attribute: 'runtime', bound: 'most', value: 105 }
const late: Wish = { kind: 'limit', attribute: 'year', bound: 'least', value: 1990 }

const unmet = (wish: Wish, times = 0, changed = false): Complaint => ({
  about: 'unmet',
  wish,
  times,
  changed,
})
/** What is said with many seeds. */
const all = (complaint: Complaint, softness = 0.25) =>
  Array.from({ length: 200 }, (_, n) => say(complaint, seeded(n), view, { softness }))

describe('what is said', () => {
  test.each<[what: string, complaint: Complaint, naming: RegExp]>([
    ['an aversion', unmet(horror), /Horror/],
    ['an aversion again', unmet(horror, 2), /Horror/],
    ['wanted values', unmet(scifi), /(Sci-Fi|science fiction) or Comedy/],
    ['a changed mind', unmet(scifi, 0, true), /(Sci-Fi|science fiction) or Comedy/],
    ['what is over', { about: 'over', wish: scifi }, /(Sci-Fi|science fiction) or Comedy/],
    ['minutes', unmet(long), /105 min|1h 45m/],
    ['a year', unmet(late), /1990/],
  ])('of %s names it, in more than one way, with no gap left', (_, complaint, naming) => {
    const words = all(complaint).map((spoken) => spoken.words)
    for (const one of words) {
      expect(one).toMatch(naming)
      expect(one).not.toContain('{}')
    }
    expect(new Set(words).size).toBeGreaterThan(2)
  })

  test('uses the catalogue’s own synonyms now and then', () => {
    const named = all(unmet(scifi)).filter(({ words }) => words.includes('science fiction'))
    expect(named.length).toBeGreaterThan(20)
    expect(named.length).toBeLessThan(120)
  })
})

describe('firmness', () => {
  test('a first word is soft as often as the scenario has it', () => {
    const soft = all(unmet(horror)).filter(({ firm }) => !firm).length
    expect(soft).toBeGreaterThan(20)
    expect(soft).toBeLessThan(80)
    expect(all(unmet(horror), 0).every(({ firm }) => firm)).toBe(true)
  })

  test('who was not heard, or speaks of a limit, is firm', () => {
    for (const complaint of [unmet(horror, 1), unmet(scifi, 3), unmet(long), unmet(late)])
      expect(all(complaint, 1).every(({ firm }) => firm)).toBe(true)
  })
})
