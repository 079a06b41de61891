import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Directive } from '../../../src/preferences/index.ts'
import type { Steering } from '../steering.ts'
import { films, inForceAt, openTestFeed, someone, type TestFeed } from '../testing.ts'
import { type After, left, steer, type } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const reset: Steering = { given: { act: 'reset', operations: [] } }

/** Takes back a directive by its id. */
const revoke = ({ id, quote }: Directive): Steering => ({
  given: { act: 'forget', operations: [{ op: 'retract', id, quote }] },
})

/** Puts a changed directive in the place of an old one, with the words that it came from. */
const edit = (old: Directive, changes: Partial<Directive>): Steering => {
  const { id, ...rest } = { ...old, ...changes }
  const { quote } = old
  return {
    given: {
      act: 'refine',
      operations: [
        { op: 'retract', id, quote },
        { op: 'add', exclusive: false, ...rest },
      ],
    },
  }
}
const turnedRound = (old: Directive) =>
  edit(old, { polarity: old.polarity === 'want' ? 'avoid' : 'want' })

/** What a user does: types, or edits, revokes or resets without words. `which` of what is in force is wrapped around. */
type Deed = { command: string } | { deed: 'edit' | 'revoke'; which: number } | 'reset' | 'undo'

const steeringOf = (deed: Deed, { preferences: { directives } }: After): Steering => {
  if (deed === 'reset') return reset
  if (deed === 'undo') return { given: { act: 'undo', operations: [] } }
  if ('command' in deed) return deed
  const one = directives[deed.which % Math.max(1, directives.length)]
  if (!one) return { command: 'hello' }
  return deed.deed === 'edit' ? turnedRound(one) : revoke(one)
}

// "Mix it up" is left out: what it shows depends on the page before it.
const command = fc
  .constantFrom(
    'no horror',
    'under two hours, more comedy',
    'a bit more comedy',
    'only westerns',
    'thrillers instead',
    'with Ada Grant or Tom Harker',
    'no 80s',
    'oldest first',
    'horror is fine again',
    'forget the running time',
    'start over',
    'hello',
  )
  .map((text): Deed => ({ command: text }))
const deed = fc.oneof(
  { weight: 6, arbitrary: command },
  {
    weight: 2,
    arbitrary: fc.record({ deed: fc.constantFrom('edit', 'revoke'), which: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.constant<Deed>('reset') },
)
const undoing = fc.oneof({ weight: 2, arbitrary: deed }, fc.constant<Deed>('undo'))
const isChanged = (before: After, after: After) =>
  JSON.stringify(before.preferences) !== JSON.stringify(after.preferences)

/** Does these one after the other, from a page that nothing was asked of. */
const doAll = async (deeds: readonly Deed[], each: (after: After, deed: Deed) => void) => {
  const key = someone()
  let last = await type(opened.feed, key, 'hello')
  each(last, { command: 'hello' })
  for (const one of deeds) {
    last = await steer(opened.feed, key, steeringOf(one, last))
    each(last, one)
  }
  return key
}

describe('whatever is typed, edited, revoked, reset and taken back in between', () => {
  test('undo takes back the last change that still stands: the directives, the order and the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(undoing, { minLength: 2, maxLength: 8 }), async (deeds) => {
        const standing: After[] = []
        await doAll(deeds, (after, one) => {
          if (one === 'undo' && standing.length > 1) standing.pop()
          else if (one !== 'undo' && (!standing[0] || isChanged(standing.at(-1)!, after)))
            standing.push(after)
          expect(left(after)).toEqual(left(standing.at(-1)!))
        })
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  test('as many undos as there were changes walk back through every page that was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 5 }), async (deeds) => {
        const pages: After[] = []
        const key = await doAll(deeds, (after) => {
          if (!pages[0] || isChanged(pages.at(-1)!, after)) pages.push(after)
        })
        for (const page of pages.toReversed().slice(1))
          expect(left(await type(opened.feed, key, 'undo'))).toEqual(left(page))
        expect(left(await type(opened.feed, key, 'undo'))).toEqual(left(pages[0]!))
      }),
      { numRuns: 5 },
    )
  }, 60_000)

  test('a reset leaves nothing, and undo brings all of it back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(undoing, { minLength: 1, maxLength: 5 }),
        fc.constantFrom<Steering>(reset, { command: 'start over' }),
        async (deeds, resetting) => {
          let before!: After
          const key = await doAll(deeds, (after) => {
            before = after
          })
          const { directives, sort } = before.preferences
          if (directives.length === 0 && !sort) return
          const { preferences } = await steer(opened.feed, key, resetting)
          expect(preferences).toEqual({ directives: [], sort: null })
          expect(left(await type(opened.feed, key, 'undo that'))).toEqual(left(before))
        },
      ),
      { numRuns: 5 },
    )
  }, 60_000)
})

describe('an edit', () => {
  test('is in force from its turn on, and the past is as it was', async () => {
    const key = someone()
    const first = await type(opened.feed, key, 'no horror, under two hours')
    const old = first.preferences.directives[0]!
    const edited = await steer(opened.feed, key, turnedRound(old))
    expect(edited.inForce).toEqual(['want must runtime < 120', 'want must genres contains Horror'])
    expect(edited.preferences.directives[1]).toEqual({
      ...old,
      id: expect.not.stringContaining(old.id),
      polarity: 'want',
    })
    const { pool } = opened.runtime
    expect(await inForceAt(pool, key, 1)).toEqual(first.preferences)
    expect(await inForceAt(pool, key, 2)).toEqual(edited.preferences)
  })

  test('can be edited again, and each edit is taken back by itself', async () => {
    const key = someone()
    const first = await type(opened.feed, key, 'no horror')
    const soft = await steer(
      opened.feed,
      key,
      edit(first.preferences.directives[0]!, { strength: 'prefer' }),
    )
    const wanted = await steer(opened.feed, key, turnedRound(soft.preferences.directives[0]!))
    expect(wanted.inForce).toEqual(['want prefer genres contains Horror'])
    expect(left(await type(opened.feed, key, 'undo'))).toEqual(left(soft))
    expect(left(await type(opened.feed, key, 'undo'))).toEqual(left(first))
  })

  test('ends what it contradicts, which comes back with it undone', async () => {
    const key = someone()
    const both = await type(opened.feed, key, 'under two hours, at least 80 minutes')
    const [upper, lower] = both.preferences.directives
    const condition = { attribute: 'runtime', operator: '>=' as const, value: 130 }
    const edited = await steer(opened.feed, key, edit(upper!, { condition }))
    expect(edited.inForce).toEqual(['want must runtime >= 130'])
    expect(edited.preferences.directives).not.toContainEqual(lower)
    expect(left(await type(opened.feed, key, 'undo'))).toEqual(left(both))
  })

  test('of what is gone changes nothing, and is not what undo takes back', async () => {
    const key = someone()
    const first = await type(opened.feed, key, 'no horror')
    const second = await type(opened.feed, key, 'no drama')
    const drama = second.preferences.directives[1]!
    await steer(opened.feed, key, revoke(drama))
    const again = await steer(opened.feed, key, revoke(drama))
    expect(left(again)).toEqual(left(first))
    expect(left(await type(opened.feed, key, 'undo'))).toEqual(left(second))
  })
})

test('a command of several wishes is taken back as a whole', async () => {
  const key = someone()
  const before = await type(opened.feed, key, 'no horror')
  await type(opened.feed, key, 'under two hours, more comedy, nothing with Tom Harker')
  expect(left(await type(opened.feed, key, 'undo'))).toEqual(left(before))
})
