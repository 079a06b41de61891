import { expect, test } from 'vitest'
import { isCompound } from './compounds.ts'

const isWord = (word: string) => ['jump', 'scares', 'time', 'sink', 'in'].includes(word)

test.each([
  ['jumpscares', true],
  ['timesink', true],
  ['jumpscarez', false],
  // Two letters are in too many words.
  ['sinkin', false],
  ['jump', false],
])('%s is two words of the language: %s', (word, is) => {
  expect(isCompound(word, { isWord })).toBe(is)
})
