import { describe, expect, test } from 'vitest'
import { groundingOf, view as viewOf, viewOfValues } from '../testing.ts'
import { tokensOf } from '../tokens.ts'
import { grammarIn } from './spoken.ts'

const themes = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`theme ${i}`, 1]))
const films = viewOf(
  [
    { name: 'genre', kind: 'tags', synonyms: { Romance: ['Liebe'], Comedy: ['comedia'] } },
    { name: 'cast', kind: 'tags' },
    { name: 'themes', kind: 'tags' },
  ],
  {
    genre: { Romance: 40, Comedy: 90, Sin: 4 },
    cast: { 'Mit Ohne': 5, 'Maria Sans': 7 },
    themes: { ...themes, ohne: 9, 'mit ohne': 3 },
  },
  {},
)
const languageOf = (command: string, words = {}, view = films) =>
  grammarIn(tokensOf(command), view, groundingOf(words)).grammar.language

describe('what the catalogue explains tells no language', () => {
  test.each([
    ['sin', 'en', 'a value of a short list'],
    ['ohne', 'de', 'but not one of a long list: that may have any word'],
    ['mit ohne', 'en', 'of which only several words are certain'],
    ['sans', 'fr', 'nor a last name that may be any word'],
  ])('%s is %s: %s', (command, language) => expect(languageOf(command)).toBe(language))
})

test('figures are words of no language, though a dictionary may have them', () => {
  const english = { isWord: true, isCommon: true }
  expect(languageOf('unter 1 200', { 1: english, 200: english })).toBe('de')
})

describe('values alone are in the language', () => {
  test.each([
    ['Liebesfilme', 'de', 'that joins words to one'],
    ['comedias', 'en', 'that they have their stem in: English'],
    ['Lieben', 'de', 'that inflects one'],
  ])('%s: %s, %s', (command, language) => expect(languageOf(command)).toBe(language))

  test('unless a word beside them is English', () => {
    expect(languageOf('Liebesfilme tonight', { tonight: { isWord: true, isCommon: true } })).toBe(
      'en',
    )
  })

  test('and in English where no language does', () => {
    expect(languageOf('Liebesfilme', {}, viewOfValues({ genre: { War: 3 } }))).toBe('en')
  })
})
