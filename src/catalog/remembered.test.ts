import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('answers as the function does, however little it may keep', () => {
  const words = fc.constantFrom('a', 'b', 'c', 'constructor', '')
  fc.assert(
    fc.property(fc.array(words), fc.integer({ min: 1, max: 4 }), (asked, most) => {
      const double = remembered((text) => text + text, most)
      expect(asked.map(double)).toEqual(asked.map((text) => text + text))
    }),
  )
})

test('asks the function once for each text that it keeps, and begins anew when it is full', () => {
  const asked: string[] = []
  const length = remembered((text) => asked.push(text) && text.length, 2)
  for (const text of ['a', 'b', 'a', 'b']) length(text)
  expect(asked).toEqual(['a', 'b'])
  for (const text of ['c', 'c', 'a']) length(text)
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})
