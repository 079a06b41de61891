import { describe, expect, test } from 'vitest'
import type { Directive, Sort } from '../../../src/preferences/index.ts'
import { planSchema } from '../plan.ts'
import { directive, stateOf } from '../testing.ts'
import { type Emphasis, plansFor } from './plans.ts'

const comedy = { attribute: 'genres', operator: 'contains', value: 'Comedy' } as const
const must = directive(comedy, { strength: 'must' })
const never = directive(comedy, { strength: 'must', polarity: 'avoid' })
const more = directive(comedy)
const less = directive(comedy, { polarity: 'avoid' })
const text = directive({ text: 'slow burn' })
const newest: Sort = { attribute: 'year', direction: 'desc' }

const plansOf = (directives: Directive[], weight = 0, sort: Sort | null = null) =>
  plansFor(
    stateOf({
      preferences: { directives, sort },
      history: { tastes: [{ itemId: 'a', weight }], had: [], refused: [], mark: '' },
    }),
  )
const planOf = (...given: Parameters<typeof plansOf>) => plansOf(...given).balanced

describe('a plan runs', () => {
  test.each<[string, Directive[], Sort | null, string[]]>([
    ['nothing asked for', [], null, ['matcher']],
    ['a must', [must], null, ['filter', 'matcher']],
    ['a must not', [never], null, ['filter', 'matcher']],
    ['more of something', [more], null, ['matcher']],
    ['words', [text], null, ['matcher']],
    ['less of something', [less], null, ['matcher', 'attenuator']],
    ['all of it', [must, more, less], null, ['filter', 'matcher', 'attenuator']],
    ['an order', [], newest, ['matcher']],
    ['an order and a must', [must], newest, ['filter', 'matcher']],
    ['an order, in which less has no place', [less], newest, ['matcher']],
  ])('for %s the tools that it calls for, each for a reason', (_, directives, sort, tools) => {
    const plan = planOf(directives, 0, sort)
    expect(plan.tools).toEqual(tools)
    expect(plan.because.map((why) => why.split(':')[0])).toEqual(tools)
  })
})

describe('the balanced plan mixes', () => {
  const counting = (directives: Directive[], taste = 0) =>
    Object.entries(planOf(directives, taste).weights)
      .filter(([, weight]) => weight > 0)
      .map(([source]) => source)
      .toSorted()

  test.each<[string, Directive[], number, string[]]>([
    ['nothing known: what everybody likes alone', [], 0, ['popularity']],
    ['musts alone, which score nothing: the same', [must, never], 0, ['popularity']],
    ['a taste', [], 1, ['collaborative', 'history', 'popularity', 'tags']],
    ['only a distaste: no taste', [], -1, ['popularity']],
    ['a wish', [more], 0, ['matches', 'popularity', 'semantic']],
    ['words', [text], 0, ['lexical', 'matches', 'popularity', 'semantic']],
    [
      'words and a taste',
      [text],
      1,
      ['collaborative', 'history', 'lexical', 'matches', 'popularity', 'semantic', 'tags'],
    ],
    ['only less of something', [less], 0, ['popularity']],
  ])('by what there is to score: with %s', (_, directives, taste, sources) => {
    expect(counting(directives, taste)).toEqual(sources)
  })

  test('meaning and words by their part of the wishes, from none to all', () => {
    const values = Array(3).fill(more)
    const mixes = [values, [...values, text], [more, text], [text]].map(
      (directives) => planOf(directives).weights,
    )
    for (const [at, mix] of mixes.slice(1).entries()) {
      expect(mix.semantic).toBeGreaterThan(mixes[at]!.semantic)
      expect(mix.lexical).toBeGreaterThan(mixes[at]!.lexical)
    }
    const heavy = planOf([more, { ...text, weight: 3 }]).weights
    expect(heavy.semantic).toBeGreaterThan(planOf([more, text]).weights.semantic)
  })

  test('a wish that is met above all that popularity and nearness give', () => {
    const { matches, semantic, popularity } = planOf([more]).weights
    expect(matches).toBeGreaterThan(semantic + popularity)
  })

  test('what is asked for above what was liked, and that above what everybody likes', () => {
    for (const directives of [[more], [text], [text, more]]) {
      const { semantic, lexical, matches, history, collaborative, popularity } = planOf(
        directives,
        1,
      ).weights
      expect(semantic + lexical + matches).toBeGreaterThan(history + collaborative)
      expect(history + collaborative).toBeGreaterThan(popularity)
    }
  })
})

test('a plan is data: it fits its schema after a journey as JSON', () => {
  const plan = planOf([must, more, less, text], 1)
  expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
})

describe('there is a plan', () => {
  test.each<[string, Directive[], number, Sort | null, Emphasis[]]>([
    ['nothing known: for what everybody likes alone', [], 0, null, ['balanced']],
    ['an order: for that alone', [more], 1, newest, ['balanced']],
    ['a wish', [more], 0, null, ['balanced', 'meaning', 'wishes', 'popularity']],
    ['a taste', [], 1, null, ['balanced', 'taste', 'popularity']],
    [
      'words and a taste',
      [text],
      1,
      null,
      ['balanced', 'meaning', 'wishes', 'taste', 'popularity'],
    ],
  ])('for each thing that may weigh more, with %s', (_, directives, taste, sort, expected) => {
    expect(Object.keys(plansOf(directives, taste, sort))).toEqual(expected)
  })

  test('that weighs one thing more and is else the balanced one', () => {
    const { balanced, taste } = plansOf([more, text], 1)
    const { history, collaborative, tags, ...others } = balanced.weights
    expect(taste).toEqual({
      ...balanced,
      weights: {
        ...others,
        history: 2 * history,
        collaborative: 2 * collaborative,
        tags: 2 * tags,
      },
    })
    for (const plan of Object.values(plansOf([more, less, must, text], 1)))
      expect(planSchema.safeParse(plan).error).toBeUndefined()
  })
})
