import { expect, test } from 'vitest'
import { positionOf, view } from '../testing.ts'
import { readLacked } from './lacked.ts'

const flagged = view([{ name: 'level', kind: 'flag', title: 'Step-free access' }], {}, {})

test.each<[string, number | undefined]>([
  ['no steps', 2],
  ['without any steps please', 3],
  ['steps', undefined],
  ['no access', undefined],
])('what a flag says that an item is without is asked for: %s', (command, to) => {
  const atom = readLacked(positionOf(command, { view: flagged }), 0)
  expect(atom?.to).toBe(to)
  if (atom) expect(atom).toMatchObject({ condition: { attribute: 'level', value: true } })
})
