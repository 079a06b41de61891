import { expect, test } from 'vitest'
import { asksTheSame, isCurrent } from '../../src/pages/index.ts'
import { basisOf } from './basis.ts'
import { directive, stateOf } from './testing.ts'

const [one, other] = [directive({ text: 'one' }), directive({ text: 'other' })]
const given = {
  lastTurn: 3,
  catalogueVersion: 7,
  history: { mark: '2:now', tastes: [], had: [], refused: [] },
  preferences: { directives: [one, other], sort: null },
}
const basis = (changes: Partial<typeof given> = {}) => basisOf(stateOf({ ...given, ...changes }))

test('a ranking holds while turn, catalogue, history and directives are as they were', () => {
  expect(isCurrent(basis(), basis())).toBe(true)
})

test.each<[string, Partial<typeof given>]>([
  ['another turn was taken', { lastTurn: 4 }],
  ['the catalogue has changed', { catalogueVersion: 8 }],
  ['the user has done something', { history: { ...given.history, mark: '3:now' } }],
  ['a directive has expired', { preferences: { directives: [one], sort: null } }],
])('and no longer when %s', (_, changes) => {
  expect(isCurrent(basis(), basis(changes))).toBe(false)
})

test('a snapshot that is paged through goes on as long as it asks the same', () => {
  const busy = basis({ catalogueVersion: 8, history: { ...given.history, mark: '9:now' } })
  expect(asksTheSame(basis(), busy)).toBe(true)
  expect(asksTheSame(basis(), basis({ lastTurn: 4 }))).toBe(false)
})
