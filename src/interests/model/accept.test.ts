import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReliable } from '../../behavior/index.ts'
import { histories } from '../../behavior/testing.ts'
import { evidenceFaults } from '../evidence.ts'
import type { Mine } from '../finding.ts'
import { mineInterests } from '../mine.ts'
import { suffices, supportOf } from '../support.ts'
import { did, items, likes, mineOf, now, ofKind } from '../testing.ts'
import { acceptInterests } from './accept.ts'
import type { AnsweredInterest } from './answer.ts'
import { candidatesOf } from './candidates.ts'
import { answered } from './testing.ts'

/** Six green teas and a black one, a day apart: e1 to e6 are the green ones, the newest first, e7 the black. */
const behaviours = likes([1, ...ofKind(0).slice(0, 6)])
const mine = mineOf(behaviours)

const accept = (given: Partial<AnsweredInterest>, changes: Partial<Mine> = {}) => {
  const changed = { ...mine, ...changes }
  return acceptInterests([answered(given)], candidatesOf(changed), changed)
}
const why = (given: Partial<AnsweredInterest>, changes: Partial<Mine> = {}) => {
  const { interests, rejected } = accept(given, changes)
  expect(interests).toEqual([])
  return rejected.map((one) => one.why)
}

test('what the history bears out is an interest as it is found without a model, in the model’s words and with the facts', () => {
  const { interests, rejected } = accept({})
  const [plain] = mineInterests(mine)
  expect(rejected).toEqual([])
  expect(interests).toEqual([
    { ...plain, name: 'Green tea', reason: `You come back to green tea. ${plain!.reason}` },
  ])
  expect(plain!.evidence).toHaveLength(6)
})

test.each<[string, Partial<AnsweredInterest>, string]>([
  ['a value that was no candidate', { candidate: 'c99' }, 'it is none of the candidates'],
  [
    'evidence that was made up',
    { evidence: ['e1', 'e2', 'e3', 'e40'] },
    'the user has no such event',
  ],
  [
    'the key of an event in place of a reference',
    { evidence: [behaviours[0]!.key] },
    'the user has no such event',
  ],
  [
    'an item that does not have the value',
    { evidence: ['e1', 'e2', 'e7'] },
    'the item does not have the value',
  ],
  ['no evidence', { evidence: [] }, 'there is no evidence'],
  [
    'too little evidence',
    { evidence: ['e1', 'e2'] },
    'its evidence is not of 3 items on 2 occasions',
  ],
  [
    'one item again and again',
    { evidence: ['e1', 'e1', 'e1'] },
    'its evidence is not of 3 items on 2 occasions',
  ],
  ['a stage that the dates gainsay', { stage: 'fading' }, 'its dates tell of another stage'],
])('%s is rejected', (_, given, expected) => {
  expect(why(given)).toEqual([expected])
})

test('a burst is rejected, however many items it has', () => {
  const burst = behaviours.map((event) => ({ ...event, at: now.toISOString() }))
  expect(why({ evidence: ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'] }, { behaviours: burst })).toEqual([
    'its evidence is not of 3 items on 2 occasions',
  ])
})

test('an item that was refused is no evidence', () => {
  expect(why({}, { refused: ['tea-25'] })).toEqual(['the user refused an item of it'])
})

test('an item that is gone is no evidence', () => {
  const left = new Map([...items].filter(([id]) => id !== 'tea-25'))
  expect(why({}, { items: left })).toEqual(['the item is gone'])
})

test('what is as frequent in the whole catalogue is rejected', () => {
  // Nearly all teas are loose, and of these nine two are not.
  const some = { ...mine, behaviours: [did('like', 11, 9), did('like', 23, 8), ...behaviours] }
  const candidates = candidatesOf(some)
  const loose = candidates.find(({ finding }) => finding.value === 'Loose leaf')!
  const { rejected } = acceptInterests([answered({ candidate: loose.handle })], candidates, some)
  expect(rejected).toEqual([
    { name: 'Loose leaf', why: 'it is no more frequent than in the whole catalogue' },
  ])
})

test('what was deleted is no candidate on what it rested on', () => {
  const [plain] = mineInterests(mine)
  const deletions = [{ id: plain!.id, evidence: plain!.evidence, deletedAt: now.toISOString() }]
  const values = candidatesOf({ ...mine, deletions }).map(({ finding }) => finding.value)
  expect(values).not.toContain('Green')
})

test('a name that does not say the value is not taken', () => {
  expect(accept({ name: 'Lover of coffee' }).interests[0]!.name).toBe('Green (Kind)')
})

test('the words of a model are kept short, whole and on one line', () => {
  const { interests } = accept({
    name: `Green\n\0tea ${'🍵'.repeat(300)}`,
    reason: 'x'.repeat(9_000),
  })
  expect(interests[0]!.name).toMatch(/^Green tea 🍵+/)
  expect(interests[0]!.name.isWellFormed()).toBe(true)
  expect(interests[0]!.reason.length).toBeLessThan(500)
})

test('the same interest twice is one', () => {
  expect(
    acceptInterests([answered(), answered()], candidatesOf(mine), mine).interests,
  ).toHaveLength(1)
})

test('whatever a model answers, every interest kept is borne out by the user’s own events', () => {
  const references = fc.array(
    fc.nat(12).map((n) => `e${n}`),
    { maxLength: 6 },
  )
  const answers = fc.array(
    fc.record({
      candidate: fc.nat(8).map((n) => `c${n}`),
      name: fc.string(),
      stage: fc.constantFrom('emerging' as const, 'steady' as const, 'fading' as const),
      reason: fc.string(),
      evidence: references,
    }),
    { maxLength: 10 },
  )
  const ids = [0, 5, 10, 15, 6, 12].map((n) => `tea-${n}`)
  fc.assert(
    fc.property(histories(ids), answers, (history, given) => {
      const behaviours = history.filter(isReliable)
      const changed = mineOf(behaviours)
      const candidates = candidatesOf(changed)
      const { interests, rejected } = acceptInterests(given, candidates, changed)
      expect(interests.length + rejected.length).toBeLessThanOrEqual(given.length)
      const events = new Map(behaviours.map((event) => [event.key, event]))
      for (const interest of interests) {
        expect(evidenceFaults(interest, events, items)).toEqual([])
        expect(suffices(supportOf(interest.evidence.map((key) => events.get(key)!)))).toBe(true)
      }
    }),
  )
})
