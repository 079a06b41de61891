import { expect, test } from 'vitest'
import { type Attribute, schemaOf } from '../../../src/catalog/index.ts'
import type { Reading } from '../../../src/language/index.ts'
import type { Operation } from '../../../src/preferences/index.ts'
import { openMemory } from './memory.ts'

const attributes: Attribute[] = [{ name: 'use', kind: 'tags' }]

const refine = (value: string, polarity: 'want' | 'avoid' = 'want'): Reading => ({
  act: 'refine',
  operations: [
    {
      op: 'add',
      polarity,
      strength: 'must',
      condition: { attribute: 'use', operator: 'contains', value },
      weight: 1,
      exclusive: false,
      expiresAt: null,
      quote: value,
    },
  ],
  notUnderstood: [],
})
const only = (act: Reading['act'], operations: Operation[] = []): Reading => ({
  act,
  operations,
  notUnderstood: [],
})

const memory = () => {
  const take = openMemory(schemaOf(attributes))
  return (reading: Reading) =>
    take(reading).preferences.directives.map(({ polarity, condition }) =>
      'value' in condition ? `${polarity} ${condition.value}` : polarity,
    )
}

test('an undo takes back the last turn that changed anything, and the next one the turn before', () => {
  const take = memory()
  take(refine('Hiking'))
  expect(take(refine('Tennis'))).toEqual(['want Hiking', 'want Tennis'])
  take(only('explain'))
  expect(take(only('undo'))).toEqual(['want Hiking'])
  expect(take(only('undo'))).toEqual([])
  expect(take(only('undo'))).toEqual([])
})

test('a reset clears everything, and can be undone', () => {
  const take = memory()
  take(refine('Hiking'))
  expect(take(only('reset'))).toEqual([])
  expect(take(only('undo'))).toEqual(['want Hiking'])
})

test('an act that changes nothing leaves its operations undone', () => {
  const take = memory()
  expect(take({ ...refine('Hiking'), act: 'satisfied' })).toEqual([])
})

test('what a turn asked for and what it ended are told apart', () => {
  const take = openMemory(schemaOf(attributes))
  take(refine('Hiking', 'avoid'))
  const { understood, ended } = take(refine('Hiking'))
  expect(understood.map(({ polarity }) => polarity)).toEqual(['want'])
  expect(ended.map(({ polarity }) => polarity)).toEqual(['avoid'])
})
