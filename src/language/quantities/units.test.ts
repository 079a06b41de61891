import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { linesOf, now, view } from '../testing.ts'
import { unitNamed } from './units.ts'

const shop = view(
  [
    { name: 'price', kind: 'number', unit: 'EUR' },
    { name: 'weight', kind: 'number', unit: 'gram' },
    { name: 'width', kind: 'number', unit: 'cm' },
  ],
  {},
  {
    price: [1, 10, 20, 50, 90, 900],
    weight: [50, 90, 200, 400, 900, 2500],
    width: [1, 2, 3, 4, 5, 90],
  },
)
const read = (command: string) => readCommand({ command, shown: [], view: shop, now })

describe('a number is of the attribute that counts what its unit measures', () => {
  test.each([
    ['under 1 kg', 'want must weight < 1000'],
    ['over 300 grams', 'want must weight > 300'],
    ['less than 200g', 'want must weight < 200'],
    ['at most 2 inches', 'want must width <= 5.08'],
    ['weight under 1.5 kg', 'want must weight < 1500'],
    ['menos de 300 gramos', 'want must weight < 300'],
    ['moins de 2 kilogrammes', 'want must weight < 2000'],
    ['unter 30 Zentimeter', 'want must width < 30'],
    ['不到300克', 'want must weight < 300'],
    ['under 50 in red', 'want must price < 50'],
  ])('%s', (command, line) => expect(linesOf(read(command).operations)).toContain(line))

  test('and of no price where the catalogue has none', () => {
    const { operations, notUnderstood } = read('under 5 litres')
    expect(operations).toEqual([])
    expect(notUnderstood).toEqual([
      { quote: 'under 5 litres', why: 'the catalogue has no attribute in this unit' },
    ])
  })
})

test('a schema may write a unit long or short, and what is no unit of measure is none', () => {
  expect(unitNamed('cm')).toEqual(unitNamed('centimeters'))
  expect(unitNamed('gigabyte')).toEqual(unitNamed('GB'))
  expect(unitNamed('USD')).toBeUndefined()
  expect(unitNamed(undefined)).toBeUndefined()
})
