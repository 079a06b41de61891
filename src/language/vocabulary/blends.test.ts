import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, groundingOf, linesOf, now, view as viewOf, viewOfValues } from '../testing.ts'
import { blended, blendedIn } from './blends.ts'

const told = (senses: ReturnType<typeof blendedIn>) =>
  senses.map(({ attribute, value, by }) => `${attribute} ${value} ${by}`)

describe('two glued beginnings mean', () => {
  test('both of two tags of a short list', () => {
    expect(told(blendedIn('romcoms', filmView))).toEqual([
      'genres Romance blend',
      'genres Comedy blend',
    ])
    expect(told(blended('rom', 'coms', filmView))).toHaveLength(2)
  })

  test('a value of two words', () => {
    const view = viewOfValues({
      genres: { 'Science Fiction': 9, Romance: 8, 'Romantic Comedy': 4 },
    })
    expect(told(blendedIn('scifi', view))).toEqual(['genres Science Fiction synonym'])
    expect(told(blendedIn('romcom', view))).toEqual(['genres Romantic Comedy synonym'])
  })

  test('no two that begin alike, nor the same twice', () => {
    const view = viewOfValues({ genres: { Comedy: 9, Comic: 8, Romance: 7, Drama: 5 } })
    expect(blendedIn('romcom', view)).toEqual([])
    expect(blendedIn('dradrama', view)).toEqual([])
  })

  test('no two of which an item has only one', () => {
    const one = viewOf(
      [{ name: 'genre', kind: 'category' }],
      { genre: { Romance: 4, Comedy: 3 } },
      {},
    )
    expect(blendedIn('romcom', one)).toEqual([])
  })

  test('of several values of two words the one that is far more frequent', () => {
    const view = (count: number) =>
      viewOfValues({ topics: { 'Science Fiction': 30, 'Scientific Finds': count } })
    expect(told(blendedIn('scifi', view(10)))).toEqual(['topics Science Fiction synonym'])
    expect(blendedIn('scifi', view(11))).toEqual([])
  })
})

describe('a blend', () => {
  const view = viewOfValues({
    genres: { Romance: 40, Comedy: 90 },
    topics: { 'romantic comedy': 12 },
  })
  const read = (command: string, where = view, grounding = groundingOf({})) =>
    linesOf(readCommand({ command, shown: [], view: where, grounding, now }).operations)

  test('asks for both', () => {
    const both = ['want must genres contains Romance', 'want must genres contains Comedy']
    expect(read('a romcom')).toEqual(both)
    expect(read('some rom-coms')).toEqual(both)
    expect(read('rom coms')).toEqual(both)
  })

  test('that is not wanted is the value of that name, or what it says: nothing against either', () => {
    expect(read('no romcoms')).toEqual(['avoid must topics contains romantic comedy'])
    expect(read('no romcoms', filmView)).toEqual(['avoid must "romcoms"'])
  })

  test('is no word of the language, and no two of every day', () => {
    expect(read('romcom', view, groundingOf({ romcom: { isWord: true } }))).toEqual([
      'want prefer "romcom"',
    ])
    expect(read('rom com', view, groundingOf({ rom: { isWord: true, isCommon: true } }))).toEqual([
      'want prefer "rom com"',
    ])
  })
})
