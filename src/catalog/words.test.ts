import fc from 'fast-check'
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

test.each([
  ["l'horreur", ['l', 'horreur']],
  ['Qu’est-ce', ['qu', 'est', 'ce']],
  ["jusqu'à", ['jusqu', 'a']],
  ["aujourd'hui", ['aujourdhui']],
  ["don't, o'clock, it's, y'all, c'mon", ['dont', 'oclock', 'its', 'yall', 'cmon']],
  ["rock'n'roll", ['rocknroll']],
])('what French leaves out parts words, and English does not: %s', (text, words) => {
  expect(wordsOf(text).map(({ folded }) => folded)).toEqual(words)
})

describe('a text mentions a phrase', () => {
  test.each([
    ['The haunted houses', 'haunted house', true],
    ['The house is haunted', 'haunted house', false],
    ['warm', 'war', false],
    ['anything', '', false],
  ])('%s / %s: %s', (text, phrase, expected) => expect(mentions(text, phrase)).toBe(expected))
})

describe('mentions', () => {
  const endings =
    's es ed ing er ers ly ness ies y e ation ational izer bility iveness fulness ously ement al'
  const stem = fc.stringMatching(/^[a-z]{0,5}$/)
  const word = fc.oneof(
    fc.tuple(stem, fc.constantFrom('', ...endings.split(' '))).map((parts) => parts.join('')),
    fc.constantFrom(
      "don't",
      'Amélie',
      'happy',
      'hoping',
      '90s',
      'Ärger',
      'ΟΔΟΣ',
      '日本',
      'ﬁre',
      '½',
    ),
  )
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))

  test('finds what the stems say, though it looks at the beginnings first', () => {
    fc.assert(
      fc.property(text, fc.array(word, { minLength: 1, maxLength: 3 }), (given, words) => {
        const phrase = words.join('-')
        const wanted = key(phrase)
        const expected = wanted !== '' && ` ${key(given)} `.includes(` ${wanted} `)
        expect(mentions(given, phrase)).toBe(expected)
      }),
      { numRuns: 1_000 },
    )
  })

  test('finds every word of a text in that text', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), (words, n) => {
        const one = words[n % words.length]!
        fc.pre(key(one) !== '')
        expect(mentions(words.join(', '), one)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('of a phrase in a thousand items takes no more than moments', () => {
    const items = Array.from({ length: 1_000 }, (_, n) => `Number ${n} keeps bees. `.repeat(20))
    const started = performance.now()
    for (const item of items) expect(mentions(item, 'haunted house')).toBe(false)
    // Far above what it takes, for machines with other things to do: finding every stem took 250 ms.
    expect(performance.now() - started).toBeLessThan(100)
  })
})
