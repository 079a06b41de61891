import { expect, test } from 'vitest'
import { positionOf, viewOfValues } from '../testing.ts'
import { agentAt } from './agents.ts'

const view = viewOfValues({ method: { 'Slow cooking': 9, Grilling: 4, Deer: 2 } })
const meant = (command: string, language = view) =>
  agentAt(positionOf(command, { view: language }), 0)

test('a value is named by what does it', () => {
  expect(meant('slow cooker meals')).toMatchObject({
    meanings: [{ value: 'Slow cooking', by: 'value' }],
    to: 2,
  })
})

test('in one word that is a guess', () => {
  expect(meant('grillers')).toMatchObject({ meanings: [{ value: 'Grilling', by: 'guess' }], to: 1 })
})

test.each(['cooker', 'slow', 'deer', 'later'])('not in %s', (command) => {
  expect(meant(command)).toBeUndefined()
})
