import { describe, expect, test } from 'vitest'
import { beginning, singular } from './singular.ts'
import { mentions, phraseKey, wordsOf } from './words.ts'

describe('one and many meet', () => {
  test.each([
    ['zombie', 'zombies'],
    ['spy', 'spies'],
    ['werewolf', 'werewolves'],
    ['superhero', 'superheroes'],
    ['wife', 'wives'],
    ['witch', 'witches'],
    ['child', 'children'],
    ['foot', 'feet'],
    ['mouse', 'mice'],
  ])('%s, %s', (one, many) => {
    expect(singular(many)).toBe(one)
    expect(phraseKey(wordsOf(many))).toBe(phraseKey(wordsOf(one)))
    expect([mentions(`the ${many} of`, one), mentions(`a ${one}.`, many)]).toEqual([true, true])
  })
})

test.each(['series', 'news', 'glass', 'class', 'boss', 's', 'gas'])('%s is one already', (word) =>
  expect(singular(word)).toBe(word),
)

test('a word begins as its singular and its plural do', () => {
  expect(['wolves', 'feet', 'robots'].map(beginning)).toEqual(['wol', 'f', 'robot'])
})
