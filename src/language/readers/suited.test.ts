import { expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { linesOf, view } from '../testing.ts'

const now = new Date('2026-06-01T12:00:00Z')

const stays = view(
  [
    {
      name: 'noise',
      kind: 'category',
      title: 'Noise',
      order: ['Silent', 'Quiet', 'Some', 'Lively', 'Hot'],
    },
    { name: 'suits', kind: 'tags', title: 'Good for', synonyms: { families: ['kids'] } },
  ],
  { noise: { Silent: 3, Quiet: 4 }, suits: { families: 5, couples: 6 } },
  {},
)
const lines = (command: string, of = stays) =>
  linesOf(readCommand({ command, shown: [], view: of, now }).operations)

test.each(['kid friendly', 'for the whole family', 'suitable for kids'])(
  'what is for children is the value that its words name: %s',
  (command) => expect(lines(command)).toEqual(['want must suits contains families']),
)

test('and only words where no value is, whatever else is ordered', () => {
  const quiet = view([stays.attributes[0]!], { noise: { Silent: 3 } }, {})
  expect(lines('kid friendly', quiet)).toEqual(['want prefer "kid friendly"'])
})
