import { describe, expect, test } from 'vitest'
import { grammarFor } from '../testing.ts'
import { tokensOf } from '../tokens.ts'
import { doings, predicates } from './verbs.ts'

const verbsOf = (text: string, language = 'en') => {
  const tokens = tokensOf(text)
  return [...predicates(tokens, grammarFor(language))].map((at) => tokens.folded[at])
}

describe('what says that a subject does something', () => {
  test.each([
    ['the oven broke last week', 'broke'],
    ['it rains here 300 days a year', 'rains'],
    ['my daughter starts school on monday', 'starts'],
    ['every single person at my school has one', 'has'],
    ['the kids are asleep', 'are'],
    ['horror, our tv died', 'died'],
    ['ugh, my feet are wide', 'are'],
    ['comedies because the boss cancelled my day off', 'cancelled'],
  ])('"%s": %s', (text, verb) => expect(verbsOf(text)).toEqual([verb]))

  test('a verb that is written with its subject is told by that word', () => {
    expect(verbsOf("only westerns, dad's visiting")).toEqual(['dads'])
    expect(verbsOf("she's grown out of everything")).toContain('shes')
  })

  test('a denial without its apostrophe is a verb too', () => {
    expect(verbsOf('my landlord doesnt pick up')).toEqual(['doesnt'])
  })
})

describe('no such verb is', () => {
  test.each([
    ['waterproof boots', 'what may as well be a plural'],
    ['cars and planes', 'what may as well be a plural'],
    ['based on a true story', 'a participle'],
    ['handmade bags', 'a participle'],
    ['need to impress a date', 'an infinitive'],
    ['running shoes', 'a gerund'],
    ['comedies I missed', 'what tells which things are meant'],
    ['a series my wife loves', 'what tells which things are meant'],
    ['boots that are wide', 'what tells which things are meant'],
    ['a film about a man who loses his memory', 'what an item is about'],
    ['something that makes me cry', 'what a thing should do'],
    ['', 'nothing'],
  ])('in "%s": %s', (text) => expect(verbsOf(text)).toEqual([]))
})

test('only English is told', () => {
  expect(verbsOf('the oven broke', 'de')).toEqual([])
})

describe('what is done to something else', () => {
  const doneIn = (command: string) => {
    const tokens = tokensOf(command)
    return [...doings(tokens, grammarFor('en'))].map((at) => tokens.folded[at])
  }

  test.each([
    ['something to park the kids in front of', 'park'],
    ['what can I chuck in the oven', 'chuck'],
    ['only stuff posted since May', 'posted'],
    ["this week we're doing fish", 'doing'],
  ])('%s', (command, verb) => {
    expect(doneIn(command)).toContain(verb)
  })

  test.each([
    'tee for a boy',
    'hiking boots',
    'grilled chicken',
    'games to relax',
    'gripping drama',
  ])('not in %s', (command) => {
    expect(doneIn(command)).toEqual([])
  })
})
