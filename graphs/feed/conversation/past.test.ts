import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Preferences, readTurns } from '../../../src/preferences/index.ts'
import { films, inForceAt, openTestFeed, someone, type TestFeed } from '../testing.ts'
import { left, type } from './testing.ts'

let opened: TestFeed
beforeAll(async () => {
  opened = await openTestFeed(films)
})
afterAll(() => opened.close())

const horror = 'avoid must genres contains Horror'
const western = 'want must genres contains Western'

describe('a directive keeps its identity', () => {
  test.each([
    'No horror!',
    'no horror please',
    "I don't want any horror",
    'nothing with horror',
    'sin horror',
    'keine Horrorfilme',
  ])('when it is asked again as "%s"', async (again) => {
    const key = someone()
    const first = await type(opened.feed, key, 'no horror')
    await type(opened.feed, key, 'under two hours')
    const { preferences } = await type(opened.feed, key, again)
    expect(preferences.directives[0]).toEqual(first.preferences.directives[0])
    expect(preferences.directives).toHaveLength(2)
    // A turn that changed nothing is not what undo takes back.
    expect((await type(opened.feed, key, 'undo')).preferences).toEqual(first.preferences)
  })

  test('when it is brought back by undo, and when it is made anew it has another', async () => {
    const key = someone()
    const first = await type(opened.feed, key, 'no horror')
    await type(opened.feed, key, 'horror is fine again')
    const back = await type(opened.feed, key, 'undo')
    expect(back.preferences).toEqual(first.preferences)
    await type(opened.feed, key, 'start over')
    const anew = await type(opened.feed, key, 'no horror')
    expect(anew.inForce).toEqual(first.inForce)
    expect(anew.preferences.directives[0]!.id).not.toBe(first.preferences.directives[0]!.id)
  })

  test('with the words that it came from, whatever was said since', async () => {
    const key = someone()
    await type(opened.feed, key, 'no horror, under two hours')
    const { preferences } = await type(opened.feed, key, 'never any horror')
    expect(preferences.directives.map(({ quote }) => quote)).toEqual([
      'no horror',
      'under two hours',
    ])
  })
})

describe('the past', () => {
  const commands = fc.array(
    fc.constantFrom(
      'no horror',
      'under two hours, more comedy',
      'much more comedy',
      'only westerns',
      'less drama, newest first',
      'forget the running time',
      'hide the second one',
      'mix it up',
      'oldest first',
      'start over',
      'undo',
      'undo',
      'thanks',
    ),
    { minLength: 3, maxLength: 8 },
  )

  test('is what each answer said, to the directive and the order, undone or not', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const key = someone()
        const told: Preferences[] = [{ directives: [], sort: null }]
        for (const command of list) told.push((await type(opened.feed, key, command)).preferences)
        for (const [turn, preferences] of told.entries())
          expect(await inForceAt(opened.runtime.pool, key, turn)).toEqual(preferences)
      }),
      { numRuns: 6 },
    )
  }, 60_000)

  test('lists every command with its act, whether it changed anything and was taken back', async () => {
    const key = someone()
    const typed = ['no horror', 'thanks', 'only westerns', 'no horror', 'undo', 'undo', 'undo']
    for (const command of typed) await type(opened.feed, key, command)
    const turns = await readTurns(opened.runtime.pool, key, 100, 100)
    expect(turns.map(({ text, act, changed, undone }) => [text, act, changed, undone])).toEqual(
      [
        ['no horror', 'refine', true, true],
        ['thanks', 'satisfied', false, false],
        ['only westerns', 'refine', true, true],
        ['no horror', 'refine', false, false],
        ['undo', 'undo', true, false],
        ['undo', 'undo', true, false],
        ['undo', 'undo', false, false],
      ].toReversed(),
    )
  })
})

describe('what is remembered', () => {
  test('is of one feed: another of the same user begins anew, and its undo reaches no further', async () => {
    const home = someone()
    const other = { ...home, feed: 'late-night' }
    const first = await type(opened.feed, home, 'no horror')
    expect((await type(opened.feed, other, 'undo')).inForce).toEqual([])
    await type(opened.feed, other, 'only westerns')
    expect(left(await type(opened.feed, home, 'thanks'))).toEqual(left(first))
    expect((await type(opened.feed, other, 'thanks')).inForce).toEqual([western])
  })

  test('goes on in another process, undo and the page that is pointed at too', async () => {
    const key = someone()
    const first = await type(opened.feed, key, 'no horror')
    const hidden = await type(opened.reopen(), key, 'hide the second one')
    expect(hidden.inForce).toEqual([horror, `avoid must like ${first.ids[1]}`])
    expect(left(await type(opened.reopen(), key, 'undo'))).toEqual(left(first))
  })
})
