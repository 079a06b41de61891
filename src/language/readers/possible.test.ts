import { expect, test } from 'vitest'
import { positionOf, view } from '../testing.ts'
import { possibleAt } from './possible.ts'

const meals = view(
  [
    { name: 'freezable', kind: 'flag' },
    { name: 'usable', kind: 'flag' },
    { name: 'portable', kind: 'tags' },
  ],
  {},
  {},
)
const first = (command: string) => possibleAt(positionOf(command, { view: meals }), 0)

test.each(['freeze', 'freezer', 'freezing'])('%s asks for what can be frozen', (word) => {
  expect(first(word)).toEqual({ meanings: ['freezable'], to: 1 })
})

// What is said of anything, and what is no flag.
test.each(['use', 'port', 'freezable', 'cold'])('%s does not', (word) => {
  expect(first(word)).toBeUndefined()
})
