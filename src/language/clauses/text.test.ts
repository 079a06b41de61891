import { describe, expect, test } from 'vitest'
import type { WordGround } from '../grounding.ts'
import { atomsOf } from '../readers/atoms.ts'
import {
  contextOf,
  grammarFor,
  groundingOf,
  lineOfAtom,
  view as viewOf,
  viewOfValues,
} from '../testing.ts'
import { withTexts } from './text.ts'

const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`theme ${i}`, 40]))
const view = viewOfValues({
  genres: { Horror: 4_000, Comedy: 3_000 },
  themes: { ...many, sunday: 2, grief: 40 },
})

/** The atoms of a command with its texts; what it is known of its words makes it grounded. */
const read = (command: string, words: Record<string, WordGround> = {}) => {
  const context = contextOf(command, { view, grounding: groundingOf(words) })
  return withTexts(atomsOf(context), context)
}
const told = (...given: Parameters<typeof read>) =>
  read(...given)
    .filter(({ kind }) => kind !== 'filler')
    .map(lineOfAtom)

describe('words that nothing knows', () => {
  test.each([
    ['rainy weather', ['text "rainy weather"'], 'are one text'],
    ['a rainy, warm weather', ['text "rainy"', 'comma', 'text "warm weather"'], 'up to a comma'],
    ['clowns in the attic', ['text "clowns in the attic"'], 'with what stands between them'],
    ['the clowns please', ['text "clowns"'], 'but nothing around them'],
    ['Rainy-Attic Clowns', ['text "Rainy-Attic Clowns"'], 'as they were typed'],
    ['no clowns', ['scope without', 'text "clowns"'], 'after a marker'],
    ['long weeks', ['text "long weeks"'], 'with what would be one end of what there is'],
    ['rainy horror', ['text "rainy"', 'value Horror'], 'beside a value'],
  ])('"%s": %j, %s', (command, expected) => expect(told(command)).toEqual(expected))

  test('are asked for where a marker, a value or another wish stands beside them', () => {
    for (const command of ['horror about clowns', 'horror and clowns', 'horror, more clowns'])
      expect(told(command, { clowns: { isWord: true } })).toContain('text "clowns"')
  })

  test('are asked for before what stands for any item', () => {
    expect(told('no horror. attic stuff, long', { attic: { isWord: true } })).toContain(
      'text "attic"',
    )
  })

  test('are what the name of the attribute says that is bound beside them', () => {
    const stays = viewOf(
      [{ name: 'distance', kind: 'number', unit: 'km', title: 'Distance to the centre' }],
      {},
      { distance: [0, 1, 2, 3, 4, 9] },
    )
    const of = (command: string) => {
      const context = contextOf(command, { view: stays })
      return withTexts(atomsOf(context), context).map(lineOfAtom)
    }
    expect(of('from center max 2 km')).toEqual(['filler', 'condition'])
    expect(of('quarry max 2 km')).toEqual(['text "quarry"', 'condition'])
  })

  test('that no language has go with the number after them', () => {
    expect(told('zx 8000 horror')).toContain('text "zx 8000"')
    expect(told('size 9 horror', { size: { isWord: true } }).join()).not.toContain('9')
  })

  test('are talk in what a verb tells of something, and no talk where that is all', () => {
    expect(told('my daughter starts rainy school, horror')).toContain('unclear')
    expect(told('horror, the attic is full of clowns')).toContain('unclear')
    expect(told('horror, the attic is more clowns')).toContain('text "clowns"')
    expect(told('the attic broke')).toEqual(['text "attic broke"'])
  })

  test('keep what is joined to them by a hyphen', () => {
    expect(told('mind-bending')).toEqual(['text "mind-bending"'])
  })

  test('are talk where something else is asked for', () => {
    expect(told("my nan's over, no horror", { nans: {} })).toContain('unclear')
    expect(told("my nan's over")).not.toContain('unclear')
    expect(told('wow, horror', { wow: {} })).not.toContain('text "wow"')
    expect(told('brilliant, horror', { brilliant: {} })).toEqual(['comma', 'value Horror'])
  })

  test('that say what is done to something else are none, unless they are all there is', () => {
    expect(told('horror to impress a date', { impress: {} })).not.toContain('text "impress"')
    expect(told('horror posted since May', { posted: {} }).join()).not.toMatch(/text/)
    expect(told('impress me', { impress: {} })).toContain('text "impress"')
  })

  test.each([
    'clowns, horror',
    'horror, clowns',
    'horror. Clowns in the attic',
    'I want clowns, horror',
    'my nan wants some clowns, horror',
    'no horror, something with clowns',
  ])('are asked for as an entry of a list, and right after what opens a wish: %s', (command) => {
    expect(told(command, { clowns: {} }).join()).toMatch(/text "clowns/i)
  })

  test.each([
    'we had clowns, horror',
    'horror, my clowns',
    'horror, for which I need a lot of my clowns',
  ])('are talk after whom a sentence tells of: %s', (command) => {
    expect(told(command, { clowns: {} })).toContain('unclear')
  })

  test('in another language than English stand alone to be an entry: any noun may be one for an item', () => {
    const spanish = (command: string) => {
      const context = contextOf(command, {
        view,
        compiled: grammarFor('es'),
        grounding: groundingOf({ payasos: {} }),
      })
      return withTexts(atomsOf(context), context).map(lineOfAtom)
    }
    expect(spanish('horror, payasos')).toContain('text "payasos"')
    expect(spanish('payasos con horror')).not.toContain('text "payasos"')
  })

  test.each([
    ['horror flicks', ['value Horror']],
    ['flicks about clowns', ['topic', 'text "clowns"']],
    ['super heavy clowns', ['text "super heavy clowns"']],
  ])(
    'that are nouns for any item, or say how much, ask for nothing alone: %s',
    (command, lines) => {
      const words = { flicks: { isWord: true }, clowns: { isWord: true }, super: { isWord: true } }
      expect(told(command, words)).toEqual(lines)
    },
  )

  test('that ask for nothing by themselves are left out, and are words among others', () => {
    expect(told('works with horror', { works: {} })).toEqual(['member', 'value Horror'])
    expect(told('no pay to win', { pay: {}, win: {} })).toEqual([
      'scope without',
      'text "pay to win"',
    ])
  })

  test.each([
    ['clowns movies that I had', { clowns: {}, movies: { isItemNoun: true } }],
    ['crop tops in horror', { crop: {}, tops: {} }],
  ])(
    'are asked for before a noun for items, and where more is said of them: %s',
    (command, words) => {
      expect(told(command, words)[0]).toMatch(/^text "(clowns|crop tops)/)
    },
  )

  test('are no noise, and no end of what only items have', () => {
    expect(told('yo clowns', { clowns: {} })).toEqual(['text "clowns"'])
    expect(told('highly rated clowns', { clowns: {} })).toEqual(['level', 'text "clowns"'])
  })

  test.each([
    'obviously horror',
    'my old clowns horror',
    'I had clowns and want horror',
    "it's clowns, horror",
    'horror and comedy together',
    'super horror',
    'horror tbh',
    'horror which means comedy',
    'horror releases',
  ])('are none where they say how something is, or whose: %s', (command) => {
    const words = { obviously: {}, clowns: {}, tbh: { isKnown: true } }
    expect(told(command, words).filter((line) => line.startsWith('text'))).toEqual([])
  })

  test('end where a sentence begins to tell of someone', () => {
    expect(told('no clowns my nan had clowns', { clowns: {} })[1]).toBe('text "clowns"')
    expect(told('a place where I grow clowns')).toContain('text "grow clowns"')
  })

  test('after what describes an item are a noun for it, where nothing is known of words', () => {
    expect(told('horror clowns')).toEqual(['value Horror'])
    expect(told('horror clowns', { clowns: { isWord: true } })).toEqual([
      'value Horror',
      'text "clowns"',
    ])
  })

  test('after a value that is avoided are about the value', () => {
    for (const command of ['no horror garbage', 'less horror garbage'])
      expect(told(command, { garbage: { isWord: true } })).not.toContain('text "garbage"')
    expect(told('more horror garbage', { garbage: { isWord: true } })).toContain('text "garbage"')
  })

  test('of more letters than a directive holds are too long for a wish', () => {
    expect(told('clown '.repeat(80))).toEqual([`text "${'clown '.repeat(80).trim()}"`])
    expect(told('clown '.repeat(90))).toEqual(['unclear'])
  })
})

describe('a rare value', () => {
  test('among such words is only one of them', () => {
    expect(told('rainy sunday weather')).toEqual(['text "rainy sunday weather"'])
    expect(told('sunday weather')).toEqual(['text "sunday weather"'])
  })

  test('by itself is the value', () => {
    expect(told('sunday')).toEqual(['value sunday'])
    expect(told('sunday horror')).toEqual(['value sunday', 'value Horror'])
  })

  test('is what someone has, and no wish', () => {
    expect(told('horror, I have a sunday')).not.toContain('value sunday')
    expect(told('horror, I have a grief')).toContain('value grief')
  })

  test('that is not rare is one among any words', () => {
    expect(told('rainy grief')).toEqual(['text "rainy"', 'value grief'])
  })
})

describe('words that no language and no item knows', () => {
  const unknown = { isKnown: false }

  test.each<[string, Record<string, WordGround>, string[], string]>([
    ['xqzzt blorp', { xqzzt: unknown, blorp: unknown }, ['unclear'], 'are no meaning'],
    ['xqzzt clowns', { xqzzt: unknown }, ['text "xqzzt clowns"'], 'unless one beside them is'],
    ['blorp', {}, ['text "blorp"'], 'are a meaning where nothing was asked'],
    ['zz', {}, ['text "zz"'], 'nor are those of few letters'],
    ['zz', { other: {} }, ['unclear'], 'of few letters are none where the dictionary lacks them'],
    ['zz', { zz: { isWord: true } }, ['text "zz"'], 'and are one where it has them'],
    ['no xqzzt', { xqzzt: unknown }, ['scope without', 'unclear'], 'are none after a marker too'],
  ])('"%s", %j: %j, %s', (command, words, expected) => {
    expect(told(command, words)).toEqual(expected)
  })
})

test('a text spans its words, so that they are quoted whole', () => {
  expect(read('no clowns in the attic')[1]).toMatchObject({ kind: 'text', from: 1, to: 5 })
})
