import { describe, expect, test } from 'vitest'
import type { Directive } from '../../../../src/preferences/index.ts'
import { catalogueOf, viewOf } from '../../../catalogues/index.ts'
import { isAnnotated, isFound, slotExpectations } from './mit-slots.ts'

const view = viewOf(
  catalogueOf(
    [
      { name: 'genres', kind: 'tags', synonyms: { 'Sci-Fi': ['science fiction'] } },
      { name: 'cast', kind: 'tags' },
      { name: 'director', kind: 'tags' },
      { name: 'keywords', kind: 'tags' },
      { name: 'year', kind: 'number', unit: 'year' },
    ],
    [
      {
        id: '1',
        title: 'One',
        attributes: {
          genres: ['Sci-Fi', 'Animation'],
          cast: ['Ada Grant'],
          director: ['Ada Grant'],
          keywords: ['harbour', 'classic'],
        },
      },
    ],
  ),
)
const expectedOf = slotExpectations(view)

describe('what is expected of a slot', () => {
  test.each([
    ['Genre', 'science fiction', [{ attribute: 'genres', value: 'Sci-Fi' }]],
    ['Genre', 'animated', [{ attribute: 'genres', value: 'Animation' }]],
    ['Actor', 'ada grant', [{ attribute: 'cast', value: 'Ada Grant' }]],
    ['Director', 'ada grant', [{ attribute: 'director', value: 'Ada Grant' }]],
    ['Plot', 'harbour', [{ attribute: 'keywords', value: 'harbour' }]],
    ['Year', '1987', [{ attribute: 'year', value: [1987, 1987] }]],
    ['Year', '80 s', [{ attribute: 'year', value: [1980, 1989] }]],
    ['Year', 'the 2000 s', [{ attribute: 'year', value: [2000, 2009] }]],
  ] as const)('%s "%s"', (slot, value, expected) => {
    expect(expectedOf({ slot, value })).toEqual(expected)
  })

  test.each([
    ['Actor', 'bo lind'],
    ['Character_Name', 'ada grant'],
    ['Genre', 'harbour comedy'],
    ['Opinion', 'classic'],
    ['Year', 'early 80 s'],
    ['Year', '80'],
    ['Year', '1985 s'],
  ])('is nothing that the catalogue lacks or nobody could judge: %s "%s"', (slot, value) => {
    expect(expectedOf({ slot, value })).toEqual([])
  })
})

const wanted = (condition: Directive['condition']) => ({ polarity: 'want', condition }) as const

test.each<[Directive['condition'], boolean]>([
  [{ attribute: 'year', operator: 'between', value: [1980, 1989] }, true],
  [{ attribute: 'year', operator: 'between', value: [1980, 1990] }, false],
  [{ attribute: 'year', operator: '>=', value: 1980 }, false],
  [{ attribute: 'runtime', operator: 'between', value: [1980, 1989] }, false],
])('only the very decade finds a decade: %j', (condition, found) => {
  expect(isFound({ attribute: 'year', value: [1980, 1989] }, wanted(condition))).toBe(found)
})

test('a value is found among alternatives, and never when it is avoided', () => {
  const expected = { attribute: 'cast', value: 'Ada Grant' }
  const condition = { attribute: 'cast', operator: 'in', value: ['Bo Lind', 'Ada Grant'] } as const
  const directive = wanted({ ...condition, value: [...condition.value] })
  expect(isFound(expected, directive)).toBe(true)
  expect(isFound(expected, { ...directive, polarity: 'avoid' })).toBe(false)
})

test('a directive comes from a slot only if they share a word and speak of one attribute', () => {
  const directive = {
    condition: { attribute: 'cast', operator: 'contains', value: 'Ada Grant' },
    quote: 'with Grant',
  } as const
  expect(isAnnotated(directive, [{ slot: 'Actor', value: 'ada grant' }])).toBe(true)
  expect(isAnnotated(directive, [{ slot: 'Director', value: 'ada grant' }])).toBe(false)
  expect(isAnnotated(directive, [{ slot: 'Actor', value: 'bo lind' }])).toBe(false)
})
