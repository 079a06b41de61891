import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { itemOf, linesOf, now, shopView } from '../testing.ts'

const page = ['Manga Tee', 'Funny Dino Tee', 'Red College Tee'].map((title, i) =>
  itemOf(`${i}`, { price: 10 * (i + 1) }, title),
)
const lines = (command: string) =>
  linesOf(readCommand({ command, shown: page, view: shopView, now }).operations)

test.each([
  ['not the dino one', 'avoid must like 1'],
  ['more like the funny dino one', 'want prefer like 1'],
  ['cheaper than the college one', 'want must price < 30'],
  ['hide the manga one please', 'avoid must like 0'],
])('an item shown is called by a word of its title: %s', (command, expected) => {
  expect(lines(command)).toEqual([expected])
})

test('what several or none are called, or tells what sort is meant, is no such word', () => {
  expect(lines('not the tee one')).toEqual(['avoid must "tee"'])
  expect(lines('not the red one')).toEqual(['avoid must colour eq Red'])
  expect(lines('the cheap one')).toEqual(['want prefer price <= 35'])
})

test('a number may be short for a word', () => {
  expect(lines('like no. 1 but cheaper than no. 3')).toEqual([
    'want prefer like 0',
    'want must price < 30',
  ])
})
