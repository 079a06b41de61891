import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from '../../catalog/index.ts'
import { tokensOf } from '../tokens.ts'
import { quotedIn } from './quote.ts'

const command = tokensOf('Under $30,  no  Café scenes please')

test.each([
  ['letter by letter', 'no  Café scenes', 'no  Café scenes'],
  ['in another case', 'UNDER $30', 'Under $30'],
  ['with other spaces', ' no café\nscenes ', 'no  Café scenes'],
  ['without its diacritics', 'cafe', 'Café'],
  ['with its sign', '$30', '$30'],
  ['without a comma', '30 no', '30,  no'],
])('a quote %s is found, and given back as it was typed', (_, quote, typed) => {
  expect(quotedIn(command, quote)?.quote).toBe(typed)
})

test.each([
  ['other words', 'no horror'],
  ['a part of a word', 'scene'],
  ['words that are apart', 'Under please'],
  ['words in another order', 'café no'],
  ['no word', '$ ,'],
  ['nothing', ''],
])('%s: not in the command', (_, quote) => {
  expect(quotedIn(command, quote)).toBeUndefined()
})

test('every run of words of a command is found in it, and what is given back is of the command', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const words = wordsOf(text)
      fc.pre(words.length > 0)
      const [from, to] = [a % words.length, b % words.length].toSorted((x, y) => x - y)
      const quote = text.slice(words[from!]!.start, words[to!]!.end)
      const found = quotedIn(tokensOf(text), quote)
      fc.pre(wordsOf(quote).length === to! - from! + 1)
      expect(found).toBeDefined()
      expect(text).toContain(found!.quote)
    }),
  )
})
