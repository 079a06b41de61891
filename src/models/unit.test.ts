import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EmbedderError } from './error.ts'
import { unitVector } from './unit.ts'

test('keeps the direction and makes the length 1', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (values) => {
      fc.pre(values.some((value) => Math.abs(value) > 1e-3))
      const unit = unitVector(values, values.length, 'model')
      expect(Math.hypot(...unit)).toBeCloseTo(1, 5)
      const norm = Math.hypot(...values)
      unit.forEach((value, at) => {
        expect(value * norm).toBeCloseTo(values[at]!, -Math.log10(norm) + 5)
      })
    }),
  )
})

test.each([
  ['too few numbers', [1, 2]],
  ['too many numbers', [1, 2, 3, 4]],
  ['something that is no number', [1, Number.NaN, 3]],
  ['an infinity', [1, Infinity, 3]],
  ['zeros only', [0, 0, 0]],
  ['null among the numbers', [1, null, 3]],
  ['base64', 'AACAPwAAAEAAAEBA'],
  ['nothing', undefined],
])('refuses %s and names the model', (_, values) => {
  const make = () => unitVector(values, 3, 'openai:some-model')
  expect(make).toThrow(EmbedderError)
  expect(make).toThrow('openai:some-model')
})
