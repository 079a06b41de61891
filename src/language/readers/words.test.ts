import { describe, expect, test } from 'vitest'
import type { WordGround } from '../grounding.ts'
import {
  atomsIn,
  filmView,
  grammarFor,
  groundingOf,
  lineOfAtom,
  positionOf,
  view as viewOf,
} from '../testing.ts'
import type { Position } from './atom.ts'
import { readWords } from './words.ts'

const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`theme ${i}`, 40]))

const letters = [...'abcdefghijk']
const people = Object.fromEntries(
  letters.flatMap((one) => letters.map((other) => [`Kim D${one}${other}sen`, 3])),
)

/** A large catalogue, in whose long lists there is a value for many a word. */
const large = viewOf(
  [
    { name: 'genres', kind: 'tags' },
    { name: 'features', kind: 'tags' },
    { name: 'runtime', kind: 'number', unit: 'minute', title: 'Running time' },
    { name: 'themes', kind: 'tags' },
    { name: 'publisher', kind: 'tags' },
    { name: 'cast', kind: 'tags' },
  ],
  {
    genres: { Horror: 4_000, 'Short Story': 9, War: 30 },
    features: { 'Steam Cloud': 90, 'Steam Trading Cards': 70, Theme: 9 },
    themes: {
      ...many,
      director: 2,
      war: 50,
      cloud: 3,
      short: 60,
      long: 2,
      rain: 2,
      grief: 40,
      publisher: 5,
      'Pixel Graphics': 60,
    },
    publisher: { ...many, Rebellion: 4, 'Raving Bots': 3, 'War Game': 2, 'Silent Softworks': 30 },
    cast: { ...people, 'Will Smith': 3, 'Obscura Jones': 1 },
  },
  { runtime: [1, 20, 60, 90, 120, 300] },
)

const familial = viewOf(
  [{ name: 'director', kind: 'tags' }],
  { director: { 'Ethan Coen': 9, 'Joel Coen': 9, 'Obscura Jones': 9 } },
  {},
)

const first = (
  command: string,
  changes: Partial<Position> & { words?: Record<string, WordGround> } = {},
) => {
  const { words = {}, ...rest } = changes
  const position = positionOf(command, { view: large, grounding: groundingOf(words), ...rest })
  const atom = readWords(position, 0)
  return `${lineOfAtom(atom)} to ${atom.to}`
}
/** The same of the second word of a command. */
const second = (command: string, word: WordGround) => {
  const words = { [command.split(' ')[1]!.toLowerCase()]: word }
  const before = [{ kind: 'filler', from: 0, to: 1 } as const]
  return lineOfAtom(
    readWords(positionOf(command, { view: large, grounding: groundingOf(words), before }), 1),
  )
}
const everyday = { isWord: true, isCommon: true }

describe('the longest of what the grammar, the vocabulary and the schema know', () => {
  test.each([
    ['time travel', 'value time travel to 2', 'a value of two words'],
    ['nothing but war', 'scope only to 2', 'a marker of two words'],
    ['running time', 'attribute runtime to 2', 'an attribute of two words'],
    ['length', 'attribute runtime to 1', 'what people call an attribute'],
    ['no thanks', 'scope out to 2', 'the longer of two markers'],
    ['love', 'scope like to 1', 'of a marker and a value the marker'],
    ['genre', 'attribute genres to 1', 'an attribute'],
    ['xqzzt', 'word to 1', 'a word that none of them knows'],
    ['3', 'filler to 1', 'a number that counts nothing'],
    ['comedies', 'value Comedy to 1', 'a value in the plural'],
  ])('of "%s" it is: %s, %s', (command, expected) => {
    expect(first(command, { view: filmView })).toBe(expected)
  })
})

describe('a word that is a value of a long list', () => {
  test('is that of the short list where both have it', () => {
    expect(first('war')).toBe('value War to 1')
    const position = positionOf('war', { view: large })
    expect(readWords(position, 0)).toMatchObject({ senses: [{ attribute: 'genres' }] })
  })

  test('is the value where many items have it', () => {
    expect(first('grief', { words: { grief: everyday } })).toBe('value grief to 1')
  })

  test('is the everyday word where hardly any item has it', () => {
    expect(first('rain')).toBe('value rain to 1')
    expect(first('rain all day', { words: { rain: everyday } })).toBe('word to 1')
  })

  test('unless it is all that is said', () => {
    expect(first('rain', { words: { rain: everyday } })).toBe('value rain to 1')
    expect(first('rain, horror', { words: { rain: everyday } })).toBe('value rain to 1')
  })

  test('after an article is that of all who are called so', () => {
    expect(lineOfAtom(readWords(positionOf('the coens', { view: familial }), 1))).toBe(
      'value Ethan Coen|Joel Coen',
    )
    expect(lineOfAtom(readWords(positionOf('coens', { view: familial }), 0))).toBe('word')
  })

  test('is a name of a maker only where it is no word', () => {
    expect(first('rebellion')).toBe('value Rebellion to 1')
    expect(first('rebellion', { words: { rebellion: { isWord: true } } })).toBe('word to 1')
    expect(first('rain', { words: { rain: { isWord: true } } })).toBe('value rain to 1')
  })

  test('is the name of an attribute before it', () => {
    expect(first('publisher')).toBe('attribute publisher to 1')
  })

  test('of a short list is the value before the name of an attribute', () => {
    expect(first('theme')).toBe('value Theme to 1')
  })

  test('is what it means by embeddings before it', () => {
    const alias = { attribute: 'genres', value: 'Horror', confidence: 0.8 }
    expect(first('grief', { words: { grief: { alias } } })).toBe('value Horror to 1')
    expect(first('horror', { words: { horror: { alias: { ...alias, value: 'War' } } } })).toBe(
      'value Horror to 1',
    )
  })
})

describe('a word for one end of what there is', () => {
  test('is the tag of that name where many items have it', () => {
    expect(first('short')).toBe('value short to 1')
    expect(first('long')).toBe('level to 1')
  })

  test('says nothing more after what is counted: "two hours long"', () => {
    const condition = { attribute: 'runtime', operator: 'eq', value: 120 } as const
    const before = [{ kind: 'condition', condition, compared: true, from: 0, to: 0 } as const]
    expect(first('long', { before })).toBe('filler to 1')
  })
})

test('a part of a name stands for a company or a person, and for nothing else that is written like one', () => {
  expect(first('softworks')).toBe('value Silent Softworks to 1')
  expect(first('graphics')).toBe('word to 1')
})

describe('a part of a value of a short list', () => {
  test('means it before a value that hardly any item has', () => {
    expect(first('cloud')).toBe('value Steam Cloud to 1')
  })

  test('but not where it is an everyday word', () => {
    expect(first('cards', { words: { cards: everyday } })).toBe('word to 1')
  })

  test('unless another part follows it', () => {
    const words = { trading: everyday, cards: everyday }
    expect(first('trading cards', { words })).toBe('value Steam Trading Cards to 2')
  })
})

describe('a last or first name', () => {
  test.each<[string, WordGround, string]>([
    ['smith', {}, 'value Will Smith to 1'],
    ['smith', { isWord: true }, 'value Will Smith to 1'],
    ['smith', everyday, 'word to 1'],
    ['Smith', everyday, 'value Will Smith to 1'],
    ['jones', { isWord: true }, 'word to 1'],
    ['Jones', { isWord: true }, 'value Obscura Jones to 1'],
    ['obscura', {}, 'word to 1'],
    ['Obscura', {}, 'word to 1'],
    ['bots', {}, 'word to 1'],
    ['Bots', {}, 'value Raving Bots to 1'],
  ])('"%s", if it is %j: %s', (name, known, expected) => {
    expect(`${second(`with ${name}`, known)} to 1`).toBe(expected)
  })

  test('has a capital of its own: where a sentence begins any word has one', () => {
    expect(first('Smith', { words: { smith: everyday } })).toBe('word to 1')
  })
})

test("a part of a company's name means it after what says who made an item", () => {
  const before = [{ kind: 'maker', from: 0, to: 0 } as const]
  expect(first('bots', { before })).toBe('value Raving Bots to 1')
})

test('or where so many items are of it that it is known by that, and the word is not one of every day', () => {
  expect(first('softworks')).toBe('value Silent Softworks to 1')
  expect(first('silent', { words: { silent: everyday } })).toBe('word to 1')
})

test('what hardly any item is made by does not hide the usual value that its name begins with', () => {
  expect(first('war games')).toBe('value War to 1')
  expect(first('silent softworks')).toBe('value Silent Softworks to 2')
})

test('a word joined to a value means it in a language that does so', () => {
  expect(first('Horrorfilme', { compiled: grammarFor('de') })).toBe('value Horror to 1')
  expect(first('Horrorfilme')).toBe('word to 1')
})

describe('a word that opens something else', () => {
  const lifts = viewOf([{ name: 'has', kind: 'tags' }], { has: { Lift: 9, Pool: 8 } }, {})
  const told = (command: string) => atomsIn(command, { view: lifts }).map(lineOfAtom)

  test('is the value of a short list where it is to be in an item', () => {
    expect(told('lift')).toEqual(['scope forget'])
    expect(told('with a lift')).toEqual(['member', 'filler', 'value Lift'])
  })

  test('goes no further than a comma', () => {
    expect(told('with a lift, my pool')).toEqual([
      'member',
      'filler',
      'value Lift',
      'comma',
      'filler',
      'value Pool',
    ])
  })
})

describe('the first word of a name', () => {
  const stays = viewOf(
    [{ name: 'places', kind: 'tags' }],
    { places: { ...many, 'Douro Valley': 1, 'Silent Coast': 1 } },
    {},
  )
  const told = (command: string, words: Record<string, WordGround> = {}) =>
    atomsIn(command, { view: stays, grounding: groundingOf(words) }).map(lineOfAtom)

  test('that no language has is the name', () => {
    expect(told('douro')).toEqual(['value Douro Valley'])
    expect(told('silent', { silent: { isWord: true } })).toEqual(['word'])
  })
})
