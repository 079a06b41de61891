import { beforeAll, expect, test } from 'vitest'
import { readModelSource } from './source.ts'
import { createTokenizer, type Tokenize } from './tokenizer.ts'

const [BEGIN, END] = [101, 102]
let tokenize: Tokenize
beforeAll(async () => {
  tokenize = createTokenizer((await readModelSource()).tokenizer, 256)
})

test('splits words into known pieces, whatever their case and accents', () => {
  expect(tokenize('Hello, unaffable!')).toEqual([BEGIN, 7592, 1010, 14477, 20961, 3468, 999, END])
  expect(tokenize('HÉLLO')).toEqual(tokenize('hello'))
})

test('the empty text has a beginning and an end', () => {
  expect(tokenize('')).toEqual([BEGIN, END])
})

test('a long text keeps its first tokens and its end mark, 256 in all', () => {
  const tokens = tokenize('word '.repeat(1_000_000))
  expect(tokens).toHaveLength(256)
  expect(tokens.at(-1)).toBe(END)
  expect(tokens.slice(0, 255)).toEqual(tokenize('word '.repeat(254)).slice(0, 255))
})
