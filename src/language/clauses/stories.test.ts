import { describe, expect, test } from 'vitest'
import { atomsOf } from '../readers/atoms.ts'
import { contextOf, filmView, lineOfAtom } from '../testing.ts'
import { isJoint } from './segments.ts'
import { withoutStories } from './stories.ts'

/** What is left of a command without its stories. */
const left = (command: string) => {
  const context = contextOf(command, { view })
  return withoutStories(atomsOf(context), context)
    .filter((atom) => atom.kind !== 'filler' && !isJoint(atom))
    .map(lineOfAtom)
}

const many = Array.from({ length: 200 }, (_, i) => ({
  attribute: 'keywords',
  value: `theme ${i}`,
  count: 40,
}))
const view = { ...filmView, vocabulary: [...filmView.vocabulary, ...many] }

describe('what a clause tells of a thing beside what is asked', () => {
  test.each([
    ['the shark broke last week, so horror', ['value Horror']],
    ['horror, the shark needs 300 days of rest', ['value Horror']],
    ["horror, dad's visiting", ['value Horror']],
    ['every single pupil at the aquarium has a shark. Horror', ['value Horror']],
    ["it's raining sharks, so no horror", ['scope without', 'value Horror']],
    ['off to the coast, so no horror', ['scope without', 'value Horror']],
    ['free weekend coming up, so no horror', ['scope without', 'value Horror']],
    ['no horror, everyone at work has horror posters', ['scope without', 'value Horror']],
  ])('is left out: %s', (command, expected) => expect(left(command)).toEqual(expected))

  test('but not how long the wish holds', () => {
    expect(left('horror, the shark is here tonight')).toEqual(['value Horror', 'horizon'])
  })

  test.each([
    ['horror, the shark should die', 'value shark', 'what is asked of it'],
    ['horror where the shark dies', 'value shark', 'a topic'],
    ['horror, the shark fan is here', 'value shark', 'what someone likes'],
    ['comedies, the war is on', 'value War', 'a value of a short list'],
    ['comedies, as long as they are short', 'level', 'what must be of them'],
  ])('stays: "%s" has %s, %s', (command, line) => expect(left(command)).toContain(line))
})

describe('what a clause tells of someone beside what is asked', () => {
  test.each([
    ['no horror, I have sharks at home', ['scope without', 'value Horror']],
    ['no horror. My brain is a shark', ['scope without', 'value Horror']],
    ['we had sharks all day and my tank broke. Horror', ['value Horror']],
    ['my flat has been full of sharks, so horror', ['value Horror']],
    ['work has been a shark and I want horror', ['and', 'scope want', 'value Horror']],
    ['we had a long day and the kids are asleep, so horror', ['value Horror']],
    ['horror, we had a long day', ['value Horror']],
    ['horror, my shark just walked in', ['value Horror']],
    ['horror, it makes me a shark', ['value Horror']],
    ['horror, I just got a new shark', ['value Horror']],
    ['we ended up with three hours of sharks, so horror', ['value Horror']],
    ['horror, had a shark of a day', ['value Horror']],
    ['horror, kids are in bed', ['value Horror']],
    ['horror, the kids are asleep', ['value Horror']],
    ['horror, mine ate all of it in like two weeks', ['value Horror']],
  ])('is left out: %s', (command, expected) => expect(left(command)).toEqual(expected))

  test.each([
    ['horror, I want sharks', 'value shark', 'a wish in it'],
    ['horror, my son is obsessed with sharks', 'value shark', 'a liking in it'],
    ["we're after sharks, newest first", 'value shark', 'what someone is after'],
    ["horror, I'm a huge shark fan", 'value shark', 'what someone is a fan of'],
    ['horror, we have three hours', 'condition', 'a bound that is not over'],
    ['horror, those that had sharks', 'value shark', 'what there was in it'],
    ['horror, kids', 'value Children', 'people of whom nothing is told'],
    ['horror, kids are fine', 'value Children', 'people whom something is asked for'],
    ['horror, it should have sharks', 'value shark', 'a demand in it'],
    ['horror, I only have two hours', 'condition', 'a bound'],
    ['horror, my kids are war mad', 'value War', 'a value of a short list'],
    ['horror, it is about sharks', 'value shark', 'a topic'],
    ['horror, my runtime is long', 'level', 'an attribute'],
    ['horror, my shark and war', 'value War', 'a value of a short list after it'],
    ['horror with sharks that I had', 'value shark', 'a thing that more is told of'],
    ["horror, I'm on a budget", 'level', 'how much there is to spend'],
  ])('stays for what it asks: "%s" has %s, %s', (command, line) => {
    expect(left(command)).toContain(line)
  })

  test('is left out though nothing else is asked where it only just happened', () => {
    expect(left('my shark just walked across the attic')).toEqual([])
  })

  test.each(['I only watch sharks', 'I only watch sharks, newest first', 'we just watch sharks'])(
    'stays where it says what alone is watched: %s',
    (command) => {
      expect(left(command)).toContain('value shark')
    },
  )

  test('stays where nothing else is asked', () => {
    expect(left('I have sharks')).toEqual(['value shark'])
    expect(left('I have sharks, thanks')).toContain('value shark')
  })
})
