import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, linesOf, now } from '../testing.ts'

const lines = (command: string) =>
  linesOf(readCommand({ command, shown: [], view: filmView, now }).operations)

test.each([
  ["sci-fi where the crew doesn't die", '"die"'],
  ['sci-fi where nobody sings', '"sings"'],
])('what is not to happen in what something is about is avoided: %s', (command, text) => {
  expect(lines(command)).toContain(`avoid must ${text}`)
})

test('outside of what something is about it is a mere word, and so at the end', () => {
  expect(lines("horror that doesn't suck").join()).not.toMatch(/avoid/)
  expect(lines('about a war, or nobody').join()).not.toMatch(/avoid/)
})
