import { describe, expect, test } from 'vitest'
import { atomsIn, lineOfAtom, viewOfValues } from '../testing.ts'
import { numeralForms, renumbered } from './numerals.ts'

describe('a number is written in figures, Roman ones and words', () => {
  test.each([
    ['2', ['2', 'ii', 'two']],
    ['iv', ['4', 'iv', 'four', 'vier', 'cuatro', 'quatre']],
  ])('%s', (word, forms) => expect(numeralForms(word)).toEqual(expect.arrayContaining(forms)))

  test.each(['word', '0', '21', '1990', 'iiii'])('%s is none of them', (word) =>
    expect(numeralForms(word)).toEqual([]),
  )
})

test('the number at the end of a name is written in any of these ways', () => {
  expect(renumbered('World War II')).toEqual(
    expect.arrayContaining(['World War 2', 'World War two']),
  )
  expect(renumbered('World War II')).not.toContain('World War ii')
  expect(renumbered('II')).toEqual([])
  expect(renumbered('World at War')).toEqual([])
})

test('a value is found by each of them', () => {
  const view = viewOfValues({ topics: { 'World War II': 20, War: 30, 'Part 3': 4 } })
  const read = (command: string) => atomsIn(command, { view }).map(lineOfAtom)
  expect(read('world war 2')).toEqual(['value World War II'])
  expect(read('world war two')).toEqual(['value World War II'])
  expect(read('part iii')).toEqual(['value Part 3'])
})
