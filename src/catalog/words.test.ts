import { describe, expect, test } from 'vitest'
import { fold, mentions, phraseKey, wordsOf } from './words.ts'

const key = (text: string) => phraseKey(wordsOf(text))

test('case and accents do not count', () => expect(fold('Amélie ÅÉ')).toBe('amelie ae'))

test.each([
  ['Comedies', 'comedy'],
  ['Sci-Fi', 'sci fi'],
  ['Thrillers!', 'thriller'],
  ["don't", 'dont'],
])('"%s" and "%s" meet', (a, b) => expect(key(a)).toBe(key(b)))

test('words know where they stand', () => {
  const text = 'under 2h, "PG-13"'
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'under',
    '2',
    'h',
    'PG',
    '13',
  ])
})

describe('a text mentions a phrase', () => {
  test.each([
    ['The haunted houses', 'haunted house', true],
    ['The house is haunted', 'haunted house', false],
    ['warm', 'war', false],
    ['anything', '', false],
  ])('%s / %s: %s', (text, phrase, expected) => expect(mentions(text, phrase)).toBe(expected))
})
