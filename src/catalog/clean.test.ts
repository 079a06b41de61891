import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { clean, unclean } from './clean.ts'

const schema = clean(z.string().max(3))

test.each([
  ['a\0b', 'NUL'],
  ['\ud83d', 'surrogate'],
  ['\ude00a', 'surrogate'],
])('%j cannot be stored, and the mend is named', (text, why) => {
  expect(unclean(text)).toContain(why)
  expect(schema.safeParse(text).error?.issues[0]?.message).toContain(why)
})

test('every other text can, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.includes('\0'))
      expect(unclean(text)).toBeUndefined()
    }),
  )
})

test('what else the schema refuses it still refuses', () => {
  expect(schema.safeParse('four').success).toBe(false)
  expect(schema.safeParse('😀').success).toBe(true)
})
