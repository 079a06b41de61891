import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { groundingOf, linesOf, view } from '../testing.ts'

const now = new Date('2026-06-01T12:00:00Z')

const stays = view(
  [
    { name: 'price', kind: 'number', unit: 'USD', title: 'Price' },
    { name: 'pets', kind: 'flag', title: 'Pets allowed' },
    { name: 'cancel', kind: 'flag', title: 'Free cancellation' },
    { name: 'stepFree', kind: 'flag', title: 'Step-free access' },
  ],
  {},
  { price: [10, 20, 30, 40, 50, 90] },
)
const isFlag = true as const
const words = {
  dogs: { alias: { attribute: 'pets', value: 'Pets allowed', confidence: 0.62, isFlag } },
  pet: { alias: { attribute: 'pets', value: 'Pets allowed', confidence: 0.72, isFlag } },
}
const lines = (command: string) =>
  linesOf(
    readCommand({ command, shown: [], view: stays, grounding: groundingOf(words), now }).operations,
  )

test.each([
  ['dogs welcome', ['want prefer pets eq true']],
  ['pet friendly', ['want must pets eq true']],
  ['no dogs', ['avoid must pets eq true']],
  ['cancel for free', ['want must cancel eq true']],
  ['cancel it, under 40', ['want must cancel eq true', 'want must price < 40']],
  ['no steps', ['want must stepFree eq true']],
])('a flag is asked for by what it is about: %s', (command, expected) => {
  expect(lines(command)).toEqual(expected)
})
