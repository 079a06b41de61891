import { afterAll, beforeAll, expect, test } from 'vitest'
import { films, openTestFeed, someone, type TestFeed } from '../../../graphs/feed/testing.ts'
import type { Reading } from '../../../src/language/index.ts'
import {
  type Directive,
  noPreferences,
  type Operation,
  type Preferences,
} from '../../../src/preferences/index.ts'
import { viewOf } from '../../catalogues/index.ts'
import { seeded } from '../../evaluators/index.ts'
import { openMemory } from './memory.ts'
import { openReader } from './reader.ts'
import { wants } from './testing.ts'

const view = viewOf(films)
let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

/** What is remembered, but for the ids. */
const told = ({ directives, sort }: Preferences) => ({
  directives: directives.map(({ id: _, ...rest }: Directive) => JSON.stringify(rest)).sort(),
  sort,
})

const readings: Reading[] = [
  ...['Horror', 'Comedy', 'War'].flatMap((genre): Operation[] => [
    wants('genres', 'contains', genre),
    wants('genres', 'contains', genre, { polarity: 'avoid' }),
    wants('genres', 'contains', genre, { strength: 'prefer' }),
    { op: 'retract', attribute: 'genres', value: genre, quote: genre },
  ]),
  wants('runtime', '<', 120),
  wants('runtime', '<', 100),
  { op: 'sort', attribute: 'year', direction: 'desc', quote: 'newest first' } as const,
  { op: 'clear', quote: 'forget it' } as const,
].map((operation): Reading => ({ act: 'refine', operations: [operation], notUnderstood: [] }))
const undo: Reading = { act: 'undo', operations: [], notUnderstood: [] }
const reset: Reading = { ...undo, act: 'reset' }
const thanks: Reading = { ...undo, act: 'satisfied' }

test.each(Array.from({ length: 8 }, (_, n) => `talk ${n}`))(
  'after every turn of %s the memory holds what a feed would',
  async (seed) => {
    const random = seeded(seed)
    const [take, key] = [openMemory(view.schema), someone()]
    for (let turn = 0; turn < 9; turn++) {
      const { act, operations } = random.pick([
        random.pick(readings),
        random.pick(readings),
        random.pick([undo, undo, reset, thanks]),
      ])
      const { state } = await opened.feed.steer(key, { given: { act, operations } })
      const { preferences } = take({ act, operations, notUnderstood: [] })
      expect(told(preferences), `turn ${turn}: ${act}`).toEqual(told(state.preferences))
    }
  },
)

test('a command is read against a catalogue in memory as the feed reads it', async () => {
  const read = await openReader(films)
  const key = someone()
  const commands = ['no horror', 'under two hours', 'comedies instead', 'with Ada Grant', 'undo']
  let inForce: readonly Directive[] = noPreferences.directives
  for (const command of commands) {
    const { state } = await opened.feed.steer(key, { command })
    const { act, operations } = await read(command, [], inForce)
    expect({ act, operations }, command).toEqual({
      act: state.reading!.act,
      operations: state.reading!.operations,
    })
    inForce = state.preferences.directives
  }
})
