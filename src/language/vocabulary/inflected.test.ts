import { describe, expect, test } from 'vitest'
import { singular } from '../../catalog/index.ts'
import { viewOfValues } from '../testing.ts'
import { isInflected, typedSenses } from './inflected.ts'
import type { ValueSense } from './sense.ts'

const many = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`theme ${i}`, 20]))
const view = viewOfValues({ kinds: { Animation: 30, Comedy: 50 }, themes: many })
const sense = (attribute: string, value: string): ValueSense => ({
  attribute,
  value,
  count: 20,
  by: 'value',
})
const meant = (typed: string, ...senses: ValueSense[]) =>
  typedSenses(senses, typed.split(' '), view).map(({ value }) => value)

describe('values that share a stem with what was typed', () => {
  test('in a short list any inflection means the value', () => {
    expect(meant('animated', sense('kinds', 'Animation'))).toEqual(['Animation'])
    expect(meant('comedic', sense('kinds', 'Comedy'))).toEqual(['Comedy'])
  })

  test('in a long list only the singular and the plural do', () => {
    expect(meant('sharks', sense('themes', 'shark'))).toEqual(['shark'])
    expect(meant('shark', sense('themes', 'sharks'))).toEqual(['sharks'])
    expect(meant('waiting', sense('themes', 'wait'))).toEqual([])
  })

  test('what is written so comes before what only shares the stem', () => {
    const both = [sense('kinds', 'Animation'), sense('themes', 'animal')]
    expect(meant('animals', ...both)).toEqual(['animal'])
    expect(meant('animated', ...both)).toEqual(['Animation'])
  })

  test('of two spellings in a long list the typed one is meant', () => {
    const both = [sense('themes', 'clown'), sense('themes', 'clowns')]
    expect(meant('clowns', ...both)).toEqual(['clowns'])
  })

  test('a synonym of the schema means its value however it is inflected', () => {
    const synonym: ValueSense = { ...sense('themes', 'theme 1'), by: 'synonym' }
    expect(meant('jogging', synonym)).toEqual(['theme 1'])
  })
})

test.each([
  ['comedies', 'comedy'],
  ['boxes', 'box'],
  ['brushes', 'brush'],
  ['films', 'film'],
  ['glass', 'glass'],
  ['war', 'war'],
])('the singular of %s is %s', (plural, one) => expect(singular(plural)).toBe(one))

test('another inflection is told from the singular and the plural', () => {
  expect(isInflected([sense('kinds', 'Accounting')], 'account')).toBe(true)
  expect(isInflected([sense('kinds', 'Comedies')], 'comedy')).toBe(false)
})
