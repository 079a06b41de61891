import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, groundingOf, itemOf, linesOf, now, shown } from '../testing.ts'

const [heat, alien, her] = ['Heat', 'Alien Nation', 'Her'].map((title) => itemOf(title, {}, title))
const grounding = groundingOf(
  { heat: { isCommon: true, isWord: true } },
  { heat: heat!, 'alien nation': alien!, her: her! },
)
const lines = (command: string) =>
  linesOf(readCommand({ command, shown, view: filmView, grounding, now }).operations)

test.each([
  'Alien Nation was ace, got anything else along those lines?',
  'I loved Alien Nation, anything like that?',
  'just watched alien nation, more like that please',
  'alien nation was great, more of that',
  'i enjoyed Alien Nation. similar stuff?',
])('what points back at an item told of is likeness to it, not to what is shown: %s', (command) => {
  expect(lines(command)).toEqual(['want prefer like Alien Nation'])
})

test.each([
  ['the second one looks good, got others like that?', 1],
  ['2nd one is lovely. more like that', 1],
  ['ooh the last one. got any others like that?', 2],
])('an item of the page may be told of, too: %s', (command, id) => {
  expect(lines(command)).toEqual([`want prefer like ${id}`])
})

test('and so may several', () => {
  expect(lines('I loved Alien Nation and Her. stuff like that')).toEqual([
    'want prefer like Alien Nation',
    'want prefer like Her',
  ])
})

test('a word of every day is no item told of, and nothing is where nothing points back', () => {
  expect(lines('the heat is on, more like that')).toContain('want prefer like 0')
  expect(lines('alien nation was great. horror')).toEqual(['want must genres contains Horror'])
})

test.each([
  ['think alien nation or her'],
  ['something like Alien Nation, Her'],
  ['in the vein of Alien Nation and Her'],
])('likeness goes on over a list of titles: %s', (command) => {
  expect(lines(command)).toEqual(['want prefer like Alien Nation', 'want prefer like Her'])
})

test('but not over what has a meaning of its own', () => {
  expect(lines('like alien nation or funny')).toEqual([
    'want prefer like Alien Nation',
    'want prefer genres contains Comedy',
  ])
})
