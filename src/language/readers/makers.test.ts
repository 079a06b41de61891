import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, groundingOf, itemOf, linesOf, now, view } from '../testing.ts'

const shown = [
  itemOf('0', { director: ['Agnès Varda'] }, 'Vagabond'),
  itemOf('1', { director: ['Clint Eastwood'] }, 'Unforgiven'),
  itemOf('2', {}, 'Nobody'),
]
const grounding = groundingOf({}, { unforgiven: shown[1]! })

const lines = (command: string, of = filmView) =>
  linesOf(readCommand({ command, shown, view: of, grounding, now }).operations)

test.each([
  'whoever made the second one',
  'other stuff by whoever directed the second',
  'stuff from the people who made the second one',
  'the person behind unforgiven',
  'the director of the second one',
  'from the makers of Unforgiven',
  'the guy who directed Unforgiven',
])('whoever made an item is asked for by name: %s', (command) => {
  expect(lines(command)).toEqual(['want must director contains Clint Eastwood'])
})

test('with what is meant of them', () => {
  expect(lines('more from the director of the second one')).toEqual([
    'want prefer director contains Clint Eastwood',
  ])
  expect(lines('no more from whoever directed the first one')).toEqual([
    'avoid must director contains Agnès Varda',
  ])
})

test('the word for what they did tells which of several makers', () => {
  const games = view(
    [
      { name: 'developer', kind: 'tags' },
      { name: 'publisher', kind: 'tags' },
    ],
    { developer: { Ant: 2 }, publisher: { Bee: 2 } },
    {},
  )
  const page = [itemOf('0', { developer: ['Ant'], publisher: ['Bee'] })]
  const told = (command: string) =>
    linesOf(readCommand({ command, shown: page, view: games, now }).operations)
  expect(told('whoever made the first one')).toEqual(['want must developer contains Ant'])
  expect(told('whoever published the first one')).toEqual(['want must publisher contains Bee'])
})

test('nothing is asked for where the page has no such item, or nobody is known to have made it', () => {
  for (const command of ['whoever made the ninth one', 'whoever made the third one'])
    expect(readCommand({ command, shown, view: filmView, now })).toMatchObject({
      operations: [],
      notUnderstood: [{ quote: command }],
    })
})
