import { describe, expect, test } from 'vitest'
import { view as viewOf } from '../testing.ts'
import { tokensOf } from '../tokens.ts'
import { besideAttribute } from './beside.ts'
import type { ValueSense } from './sense.ts'

const view = viewOf(
  [
    { name: 'heat', kind: 'category', title: 'Spiciness' },
    { name: 'effort', kind: 'category', title: 'Difficulty' },
  ],
  {},
  {},
)
const medium = ['heat', 'effort'].map(
  (attribute): ValueSense => ({ attribute, value: 'Medium', count: 1, by: 'value' }),
)
const attributesIn = (command: string) =>
  besideAttribute({ tokens: tokensOf(command), view }, medium, 1)?.meanings.map(
    ({ attribute }) => attribute,
  )

describe('the word after a value is made from the name of an attribute', () => {
  test.each([
    ['medium spicy', ['heat']],
    ['medium difficult', ['effort']],
    ['medium', undefined],
    ['medium spinach', undefined],
    ['medium dif', undefined],
  ])('%s', (command, attributes) => expect(attributesIn(command)).toEqual(attributes))

  test('the name itself is read elsewhere', () => {
    expect(attributesIn('medium spiciness')).toBeUndefined()
  })
})
