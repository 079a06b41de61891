import { expect, test } from 'vitest'
import { table } from './table.ts'

test('columns are as wide as their widest cell, with numbers to the right', () => {
  expect(
    table([
      { name: 'a', ms: 5 },
      { name: 'bcd', ms: 120.5 },
    ]),
  ).toBe(['name     ms', 'a         5', 'bcd   120.5'].join('\n'))
})

test('a cell that a row lacks is empty, and no rows are no table', () => {
  expect(table([{ name: 'a', note: 'x' }, { name: 'b' }])).toBe('name  note\na     x\nb')
  expect(table([])).toBe('')
})
