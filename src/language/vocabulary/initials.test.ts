import { describe, expect, test } from 'vitest'
import { atomsIn, groundingOf, lineOfAtom, viewOfValues } from '../testing.ts'
import { initialsOf } from './initials.ts'
import type { ValueSense } from './sense.ts'

const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`Topic${i}`, 100]))
const games = viewOfValues({
  genres: { 'Early Access': 300, Action: 1000 },
  topics: { ...many, 'Visual Novel': 54, 'Card Game': 16, 'World War II': 130, 'Time Loop': 9 },
  publishers: {
    ...Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`p${i}`, 5])),
    'Electronic Arts': 35,
    'Big Fish Games': 90,
  },
})

const valuesOf = (command: string, words = {}) =>
  atomsIn(command, { view: games, grounding: groundingOf(words) })
    .filter(({ kind }) => kind === 'value')
    .map(lineOfAtom)

describe('a value goes by its initials', () => {
  test.each([
    ['no bfg', 'Big Fish Games'],
    ['any VNs', 'Visual Novel'],
    ['vn', 'Visual Novel'],
    ['wwii', 'World War II'],
    ['ww2 strategy', 'World War II'],
    ['ww 2', 'World War II'],
  ])('%s', (command, value) => expect(valuesOf(command)).toEqual([`value ${value}`]))

  test('not where they are a word, unless it is in capitals', () => {
    const words = { bfg: { isWord: true } }
    expect(valuesOf('no bfg', words)).toEqual([])
    expect(valuesOf('no BFG', words)).toEqual(['value Big Fish Games'])
  })

  test('with a number they are no word, whatever a dictionary has', () => {
    expect(valuesOf('wwii', { wwii: { isWord: true } })).toEqual(['value World War II'])
  })

  test('of two letters only if it is frequent or in a short list, or a maker is named', () => {
    expect(valuesOf('cg')).toEqual([])
    expect(valuesOf('ea')).toEqual(['value Early Access'])
    expect(valuesOf('made by ea')).toEqual(['value Electronic Arts'])
  })
})

describe('initials mean the value that is far more frequent than any other', () => {
  const sense = (value: string, count: number, attribute = 'topics'): ValueSense => ({
    attribute,
    value,
    count,
    by: 'value',
  })
  const meantBy = (...senses: ValueSense[]) =>
    [...initialsOf(senses, games, 2)].map(([letters, [first]]) => [letters, first?.value])

  test('three times as frequent', () => {
    expect(meantBy(sense('Card Game', 300), sense('Cult Gem', 101))).toEqual([])
    expect(meantBy(sense('Card Game', 300), sense('Cult Gem', 100))).toEqual([['cg', 'Card Game']])
  })

  test('on every attribute that has it', () => {
    const both = [sense('Card Game', 300), sense('Card game', 200, 'genres')]
    expect(initialsOf(both, games, 2).get('cg')).toHaveLength(2)
  })

  test('never one that hardly any item has', () => {
    expect(meantBy(sense('Time Loop', 1))).toEqual([])
  })
})
