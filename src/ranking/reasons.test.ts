import { describe, expect, test } from 'vitest'
import { type Item, schemaOf } from '../catalog/index.ts'
import type { Condition, Directive, Sort } from '../preferences/index.ts'
import type { Ranked, ScoreSource } from './ranked.ts'
import { reasonsOf } from './reasons.ts'

const schema = schemaOf([
  { name: 'genres', kind: 'tags' },
  { name: 'year', kind: 'number', unit: 'year' },
  { name: 'runtime', kind: 'number', unit: 'minute' },
  { name: 'plot', kind: 'text' },
  { name: 'rating', kind: 'number' },
])
const item: Item = {
  id: 'i',
  title: 'The Long Way',
  text: '',
  attributes: { genres: ['Drama', 'Comedy'], year: 1994, runtime: 81, plot: 'Long.' },
  popularity: 5,
}
const comedy: Condition = { attribute: 'genres', operator: 'contains', value: 'Comedy' }
const nineties: Condition = { attribute: 'year', operator: 'between', value: [1990, 1999] }
const short: Condition = { attribute: 'runtime', operator: '<', value: 120 }
const horror: Condition = { attribute: 'genres', operator: 'contains', value: 'Horror' }

const directive = (condition: Condition, given: Partial<Directive> = {}): Directive => ({
  id: JSON.stringify(condition),
  polarity: 'want',
  strength: 'prefer',
  weight: 1,
  quote: '',
  expiresAt: null,
  condition,
  ...given,
})
const reasons = (
  shares: Partial<Record<ScoreSource, number>>,
  directives: Directive[],
  sort: Sort | null = null,
) => {
  const list = Object.entries(shares) as [ScoreSource, number][]
  const ranked: Pick<Ranked, 'shares'> = {
    shares: list.map(([source, share]) => ({ source, share })),
  }
  return reasonsOf(ranked, item, { directives, sort }, schema)
}

describe('reasonsOf', () => {
  test('what was met shares what matching scored, by weight, and is named by the item’s own value', () => {
    const wants = [directive(comedy, { weight: 2 }), directive(nineties), directive(horror)]
    expect(reasons({ matches: 0.6, popularity: 0.4 }, wants)).toEqual([
      { kind: 'matches', attribute: 'genres', value: 'Comedy', share: 0.4 },
      { kind: 'popular', share: 0.4 },
      { kind: 'matches', attribute: 'year', value: 1994, share: 0.2 },
    ])
  })

  test('a must that let the item in is named beside what scored, with a share of 0', () => {
    const directives = [directive(short, { strength: 'must' }), directive(comedy)]
    expect(reasons({ matches: 1 }, directives)).toEqual([
      { kind: 'matches', attribute: 'genres', value: 'Comedy', share: 1 },
      { kind: 'matches', attribute: 'runtime', value: 81, share: 0 },
    ])
  })

  test('what is avoided is no reason', () => {
    const avoid = directive(horror, { polarity: 'avoid', strength: 'must' })
    expect(reasons({ popularity: 1 }, [avoid])).toEqual([{ kind: 'popular', share: 1 }])
  })

  test('closeness goes to the wanted texts where there are any', () => {
    const wants = [directive({ text: 'slow burn' }), directive({ text: 'rain' }), directive(comedy)]
    expect(reasons({ semantic: 0.4, lexical: 0.2, matches: 0.4 }, wants)).toEqual([
      { kind: 'matches', attribute: 'genres', value: 'Comedy', share: 0.4 },
      { kind: 'text', text: 'slow burn', share: 0.3 },
      { kind: 'text', text: 'rain', share: 0.3 },
    ])
  })

  test('without a wanted text closeness goes to what is met', () => {
    expect(reasons({ semantic: 0.3, matches: 0.5, history: 0.2 }, [directive(comedy)])).toEqual([
      { kind: 'matches', attribute: 'genres', value: 'Comedy', share: 0.8 },
      { kind: 'history', share: 0.2 },
    ])
  })

  test('nothing is a reason that was not scored', () => {
    expect(reasons({}, [directive({ text: 'slow burn' }), directive(horror)])).toEqual([])
    expect(reasons({ semantic: 1 }, [directive(horror)])).toEqual([])
  })

  test('wants that the same value meets are one reason', () => {
    const from = directive({ attribute: 'year', operator: '>=', value: 1990 })
    const to = directive({ attribute: 'year', operator: '<', value: 2000 })
    expect(reasons({ matches: 1 }, [from, to])).toEqual([
      { kind: 'matches', attribute: 'year', value: 1994, share: 1 },
    ])
  })

  test('of any of several tags the one is named that the item has', () => {
    const any = directive({ attribute: 'genres', operator: 'in', value: ['Horror', 'Drama'] })
    expect(reasons({ matches: 1 }, [any])).toMatchObject([{ value: 'Drama' }])
  })

  test('shares have three decimals', () => {
    const wants = [directive(comedy), directive(nineties), directive(short)]
    expect(reasons({ matches: 1 }, wants).map(({ share }) => share)).toEqual([0.333, 0.333, 0.333])
  })

  test('in an order that was asked for the value that it goes by is the cause, not what was scored', () => {
    const newest: Sort = { attribute: 'year', direction: 'desc' }
    const scored = { matches: 0.5, history: 0.3, popularity: 0.2 }
    expect(reasons(scored, [directive(comedy)], newest)).toEqual([
      { kind: 'sorted', attribute: 'year', value: 1994, share: 1 },
      { kind: 'matches', attribute: 'genres', value: 'Comedy', share: 0 },
    ])
  })

  test.each<[string, Sort]>([
    ['that the item lacks', { attribute: 'rating', direction: 'desc' }],
    ['that has several values', { attribute: 'genres', direction: 'asc' }],
    ['that is a long text', { attribute: 'plot', direction: 'asc' }],
    ['that every object inherits', { attribute: 'constructor', direction: 'asc' }],
    ['from the least popular on', { attribute: 'popularity', direction: 'asc' }],
  ])('an order by something %s is no reason', (_, sort) => {
    expect(reasons({ popularity: 1 }, [], sort)).toEqual([])
  })

  test('in the order of popularity that is the reason', () => {
    const popular: Sort = { attribute: 'popularity', direction: 'desc' }
    expect(reasons({ semantic: 1 }, [], popular)).toEqual([{ kind: 'popular', share: 1 }])
  })
})
