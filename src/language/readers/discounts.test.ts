import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { linesOf, now, shopView, view } from '../testing.ts'

const sale = view(
  [
    { name: 'price', kind: 'number', unit: 'USD' },
    { name: 'discount', kind: 'number', unit: '%' },
  ],
  {},
  { price: [5, 10, 20, 30, 50, 90], discount: [0, 5, 10, 20, 40, 70] },
)
const read = (command: string, of = sale) => readCommand({ command, shown: [], view: of, now })

test('how much less a thing costs is a discount, where the catalogue tells it', () => {
  expect(linesOf(read('30% discount or more').operations)).toEqual(['want must discount >= 30'])
})

test('and nothing else where it does not', () => {
  const { operations, notUnderstood } = read('at least 30% off', shopView)
  expect(operations).toEqual([])
  expect(notUnderstood).toEqual([expect.objectContaining({ quote: 'at least 30% off' })])
})
