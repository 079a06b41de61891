import { expect, test } from 'vitest'
import { atomsIn, lineOfAtom } from '../testing.ts'

const atoms = (command: string) => atomsIn(command).map(lineOfAtom)

test.each([
  ["it's ten so two hours at most", 'a number'],
  ['broke, so under two hours', 'a comparison'],
  ['broke so free stuff', 'what costs nothing'],
  ['kids are up so just for tonight horror', 'how long it holds'],
  ['no time so shortest first', 'an order'],
])('"so" begins what is asked for, "%s": before %s', (command) => {
  expect(atoms(command)).toContain('result')
})

test('but strengthens what can be so', () => {
  expect(atoms('so funny')).not.toContain('result')
  expect(atoms('so long')).not.toContain('result')
})
