import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { linesOf, now, view as viewOf } from '../testing.ts'
import { lackOf } from '../vocabulary/lack.ts'

describe('a value says what an item lacks', () => {
  test.each([
    ['Not spicy', 'spicy'],
    ['Dairy-free', 'dairy'],
    ['Low-carb', 'carb'],
    ['Sin gluten', 'gluten'],
    ['Free to Play', undefined],
    ['Pitch black', undefined],
    ['Free', undefined],
  ])('%s: %s', (value, lack) => expect(lackOf(value)).toBe(lack))
})

const recipes = viewOf(
  [
    { name: 'spiciness', kind: 'category', title: 'Spiciness' },
    { name: 'difficulty', kind: 'category', title: 'Difficulty' },
    { name: 'diet', kind: 'tags', title: 'Diet' },
  ],
  {
    spiciness: { 'Not spicy': 90, Mild: 20, Medium: 12, Hot: 9 },
    difficulty: { Easy: 70, Medium: 50 },
    diet: { 'Dairy-free': 30, 'Nut-free': 80, Vegan: 40, 'Meat-free': 5 },
  },
  {},
)
const read = (command: string, words: Record<string, { isCommon: boolean }> = {}) =>
  linesOf(
    readCommand({
      command,
      shown: [],
      view: recipes,
      now,
      grounding: { words: new Map(Object.entries(words)), titles: new Map() },
    }).operations,
  )

describe('what a value lacks is its opposite', () => {
  test.each([
    ['something spicy', ['avoid must spiciness eq Not spicy']],
    ['nothing spicy', ['want must spiciness eq Not spicy']],
    ['not too spicy', ['want prefer spiciness eq Not spicy']],
    ['no dairy', ['want must diet contains Dairy-free']],
    ['without nuts', ['want must diet contains Nut-free']],
    ['spicy is fine again', ['retract want spiciness Not spicy']],
    ['forget about dairy', ['retract diet Dairy-free']],
  ])('%s', (command, lines) => expect(read(command)).toEqual(lines))

  test('but an item need not have what it is not said to lack', () => {
    expect(read('with nuts')).toEqual(['want prefer "nuts"'])
  })

  test('an everyday word means it only where it is not wanted', () => {
    const words = { meat: { isCommon: true } }
    expect(read('no meat', words)).toEqual(['want must diet contains Meat-free'])
    expect(read('some meat', words)).not.toEqual(['avoid must diet contains Meat-free'])
  })
})

test('a word made from the name of an attribute says which one has the value', () => {
  expect(read('medium')).toEqual(['want must difficulty eq Medium'])
  expect(read('medium spicy and vegan')).toEqual([
    'want must spiciness eq Medium',
    'want must diet contains Vegan',
  ])
  expect(read('medium difficult')).toEqual(['want must difficulty eq Medium'])
  expect(read('mild spice')).toEqual(['want must spiciness eq Mild'])
})

test('of what has an order, not too much is what goes up to its middle', () => {
  const order = ['Not spicy', 'Mild', 'Medium', 'Hot']
  const schema = recipes.attributes.map((one) =>
    one.name === 'spiciness' ? { ...one, order } : one,
  )
  const ordered = viewOf(schema, { spiciness: { 'Not spicy': 9, Mild: 2, Medium: 1, Hot: 9 } }, {})
  const lines = (command: string) =>
    linesOf(readCommand({ command, shown: [], view: ordered, now }).operations)
  expect(lines('not too spicy')).toEqual(['want prefer spiciness <= Mild'])
  expect(lines('not spicy')).toEqual(['want must spiciness eq Not spicy'])
})
