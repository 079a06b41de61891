import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantitiesIn, sizeOfUnit } from './in-text.ts'

const now = new Date('2026-06-01T12:00:00Z')
const read = (text: string) =>
  quantitiesIn(text, now).map(({ quantity, start, end }) => [text.slice(start, end), quantity])

test('all that is counted is found, each with its place', () => {
  expect(read('Seven and a half hours of rain, €39, 484 pages.')).toEqual([
    ['Seven and a half hours', { measure: 'duration', minutes: 450 }],
    ['39', { measure: 'money', amount: 39, currency: 'EUR' }],
    ['484', { measure: 'bare', number: 484, unit: 'page' }],
  ])
})

test('places are in order, apart and within the text, whatever the text', () => {
  const word = fc.constantFrom(
    'two',
    'hours',
    '$',
    '40',
    'and',
    'a',
    'half',
    ',',
    '1980s',
    'tea',
    'of',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(' ')
      let last = 0
      for (const { start, end } of quantitiesIn(text, now)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})

test.each([
  ['kilogram', 1_000],
  ['kg', 1_000],
  ['page', undefined],
  ['', undefined],
  [undefined, undefined],
])('a unit called %s is of the size %s', (name, size) => {
  expect(sizeOfUnit(name)).toBe(size)
})
