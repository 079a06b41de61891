import { describe, expect, test } from 'vitest'
import { textsIn } from './item.ts'
import { stemsOf, stemsOfPhrase } from './stems.ts'

const boot = {
  title: 'Hill Boots',
  text: 'For muddy paths.',
  attributes: { use: ['Hiking', 'Trail runs'], colour: 'Red', price: 90, waterproof: true },
}

test('an item says its title, its text and each of its values that is a word', () => {
  expect(textsIn(boot)).toEqual(['Hill Boots', 'For muddy paths.', 'Hiking', 'Trail runs', 'Red'])
})

describe('the stems of an item', () => {
  const stands = (phrase: string) => stemsOf(boot).includes(` ${stemsOfPhrase(phrase)} `)

  test.each(['hill boot', 'muddy path', 'trail run', 'hike', 'red'])('hold %s', (phrase) => {
    expect(stands(phrase)).toBe(true)
  })

  test.each(['boots for', 'hiking trail', 'path hill', 'ed', '90', 'true'])(
    'do not hold %s: what stands in two of its texts, in part of a word, or is no word',
    (phrase) => expect(stands(phrase)).toBe(false),
  )

  test('of what holds no word are none', () => {
    expect(stemsOfPhrase('?! …')).toBe('')
  })
})
