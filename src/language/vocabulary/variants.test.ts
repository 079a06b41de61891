import { describe, expect, test } from 'vitest'
import type { Grammar } from '../grammar/index.ts'
import { grammarFor, viewOfValues } from '../testing.ts'
import type { ValueSense } from './sense.ts'
import { variantsOf } from './variants.ts'

const themes = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`theme ${i}`, 1]))
const view = viewOfValues({ genre: { Horror: 9, Comedy: 9, Red: 9, Romance: 9 }, themes })

/** A lexicon of these beginnings, all of them values of the genre but the marked ones. */
const beginnings = new Map(
  Object.entries({
    horror: 'genre Horror',
    horrorkomodie: 'genre Comedy',
    komodie: 'genre Comedy',
    rot: 'genre Red',
    rojo: 'genre Red',
    liebe: 'genre Romance',
    ei: 'genre Red',
    geister: 'themes theme 1',
  }).map(([word, named]): [string, ValueSense[]] => {
    const [attribute, value] = [named.split(' ')[0]!, named.split(' ').slice(1).join(' ')]
    return [word, [{ attribute, value, count: 9, by: 'synonym' }]]
  }),
)

const named = (word: string, grammar: Pick<Grammar, 'endings' | 'compounds'>) =>
  variantsOf(word, grammar, { beginnings }, view)?.map(({ value }) => value)

const german = { endings: ['en', 'e', 'n', 's'], compounds: true }
const spanish = { endings: ['as', 'os', 'a', 'o', 's'] }

describe('an inflected word names a value', () => {
  test.each([
    ['komodien', german, 'with an ending'],
    ['horrors', german, 'with another'],
    ['rote', german, 'of three letters'],
    ['rojas', spanish, 'with one ending in place of another'],
    ['rojos', spanish, 'with an ending more'],
  ])('%s', (word, grammar) => expect(named(word, grammar)).toHaveLength(1))

  test.each<[string, Pick<Grammar, 'endings'>, string]>([
    ['komodien', { endings: ['s'] }, 'the language has no such ending'],
    ['komodien', {}, 'the language has no endings'],
    ['eier', { endings: ['er'] }, 'what is left is too short'],
    ['geistern', german, 'the list is long'],
    ['blauen', german, 'what is left is no value'],
  ])('%s does not: %j, %s', (word, grammar) => expect(named(word, grammar)).toBeUndefined())
})

describe('a joined word names a value', () => {
  test.each([
    ['horrorfilm', 'Horror'],
    ['liebesgeschichte', 'Romance'],
    ['horrorkomodienabend', 'Comedy'],
  ])('%s names %s, by its longest beginning', (word, value) => {
    expect(named(word, german)).toEqual([value])
  })

  test.each([
    ['rotwein', 'the beginning is short: it is another word'],
    ['horrorxy', 'what is joined is no word'],
    ['geisterhaus', 'the list is long'],
    ['filmhorror', 'the value stands last'],
  ])('%s does not: %s', (word) => expect(named(word, german)).toBeUndefined())

  test('in no language that does not join words', () => {
    expect(named('horrorfilm', spanish)).toBeUndefined()
  })
})

test('a word of two lists means the short one', () => {
  const both = new Map([
    [
      'horror',
      ['themes', 'genre'].map((attribute) => ({ ...beginnings.get('horror')![0]!, attribute })),
    ],
  ])
  expect(variantsOf('horrors', german, { beginnings: both }, view)).toMatchObject([
    { attribute: 'genre' },
  ])
})

describe('in English', () => {
  const sense = (value: string) => ({ attribute: 'genre', value, count: 1, by: 'value' as const })
  const things = new Map(['gore', 'blood', 'war'].map((word) => [word, [sense(word)]]))
  const quality = (word: string) =>
    variantsOf(word, grammarFor('en').grammar, { beginnings: things }, view)?.map(
      ({ value }) => value,
    )

  test.each([
    ['gory', ['gore']],
    ['bloody', ['blood']],
  ])('a quality names its thing: %s', (word, values) => expect(quality(word)).toEqual(values))

  test('but no short one', () => expect(quality('wary')).toBeUndefined())
})

describe('a quality that is compared is a guess at its value', () => {
  const easy: ValueSense = { attribute: 'genre', value: 'Horror', count: 9, by: 'value' }
  const lexicon = {
    beginnings: new Map([
      ['easy', [easy]],
      ['hard', [easy]],
      ['red', [easy]],
    ]),
  }
  const compared = (word: string) =>
    variantsOf(word, { degrees: ['er', 'est'] }, lexicon, view)?.map(({ by }) => by)

  test.each(['harder', 'hardest', 'easiest', 'easier', 'reddest'])('%s', (word) => {
    expect(compared(word)).toEqual(['guess'])
  })

  test.each(['her', 'hardly', 'forest'])('not %s', (word) => expect(compared(word)).toBeUndefined())
})
