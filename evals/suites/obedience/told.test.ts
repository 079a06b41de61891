import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '../../../src/catalog/index.ts'
import { reportOf } from './report.ts'
import { all, any, below, has, mentions, not, oneOf, type Told, within } from './told.ts'

const item: Item = {
  id: '1',
  title: 'The Salt Road',
  text: 'Two carters and a storm.',
  popularity: 3,
  attributes: {
    genres: ['Drama', 'War'],
    language: 'Greek',
    runtime: 100,
    added: '2024-03-15',
    rated: 'PG',
    seen: false,
  },
}

test.each<[what: string, told: Told, holds: boolean]>([
  ['a tag that it has', has('genres', 'War'), true],
  ['a tag that it lacks', has('genres', 'Wa'), false],
  ['its category', has('language', 'Greek'), true],
  ['a part of its category', has('language', 'Gree'), false],
  ['a value of an attribute that it lacks', has('cast', 'Ada Grant'), false],
  ['a number at the lower end', within('runtime', 100, 120), true],
  ['a number at the upper end', within('runtime', 90, 100), true],
  ['a number outside', within('runtime', 101, 120), false],
  ['a day at the first of the days', within('added', '2024-03-15', '9999'), true],
  ['a day before', within('added', '2024-03-16', '9999'), false],
  ['a number that it lacks, within all there are', within('cost', -Infinity, Infinity), false],
  ['less than a limit', below('runtime', 101), true],
  ['the limit itself', below('runtime', 100), false],
  ['less of what it lacks', below('cost', 100), false],
  ['one of several', oneOf('rated', 'G', 'PG'), true],
  ['none of several', oneOf('rated', 'G', 'R'), false],
  ['one of several of what it lacks', oneOf('heat', 'mild'), false],
  ['a word of the title', mentions(/\bsalt\b/i), true],
  ['a word of the text', mentions(/\bcarters\b/), true],
  ['a word of a tag', mentions(/\bwar\b/i), true],
  ['words that only touch', mentions(/Road Two/), false],
])('%s', (_, told, holds) => {
  expect(told(item)).toBe(holds)
  expect(not(told)(item)).toBe(!holds)
})

test('not, all and any are those of logic, and of none all hold and not any', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (values) => {
      const parts = values.map(
        (value): Told =>
          () =>
            value,
      )
      expect(all(...parts)(item)).toBe(!values.includes(false))
      expect(any(...parts)(item)).toBe(values.includes(true))
      expect(not(any(...parts))(item)).toBe(all(...parts.map(not))(item))
    }),
  )
})

test('the notes of a bad run are short: twenty cases, and three titles of each', () => {
  const violations = ['One', 'Two', 'Three', 'Four']
  const seen = { commands: ['no war', 'undo that'], shown: 9, violations, repeats: 0 }
  const bad = { ...seen, letsBack: null, restored: null }
  const { notes, metrics } = reportOf(Array.from({ length: 30 }, () => bad))
  expect(notes).toHaveLength(20)
  expect(notes[0]).toBe('"no war", "undo that" showed 4 that break it: One; Two; Three')
  expect(metrics.map(({ key, score, count }) => [key, score, count])).toEqual([
    ['violations', 4 / 9, 270],
    ['cases obeyed', 0, 30],
    ['taken back, shown again', 0, 0],
    ['repeats', 0, 270],
    ['pages restored by undo', 0, 0],
  ])
})
