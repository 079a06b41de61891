import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { filmView, linesOf, now, view as viewOf } from '../testing.ts'

const shop = viewOf(
  [
    { name: 'colour', kind: 'category' },
    { name: 'available', kind: 'flag', title: 'Available' },
  ],
  { colour: { Red: 10, Blue: 9 } },
  {},
)
const read = (command: string, view = shop) =>
  linesOf(readCommand({ command, shown: [], view, now }).operations)

describe('whether a thing can be had', () => {
  test.each([
    ['in stock only', ['want must only available eq true']],
    ['red, in stock', ['want must colour eq Red', 'want must available eq true']],
    ['what is available?', ['want must available eq true']],
    ['nothing sold out', ['avoid must available eq false']],
    ['no unavailable ones', ['avoid must available eq false']],
    ['sold out is fine again', ['retract available']],
    ['rot, auf Lager', ['want must available eq true']],
  ])('is asked for where the catalogue has a flag for it: %s', (command, lines) => {
    expect(read(command)).toEqual(expect.arrayContaining(lines))
  })

  test('is only words elsewhere', () => {
    expect(read('in stock', filmView)).toEqual(['want prefer "stock"'])
  })
})
