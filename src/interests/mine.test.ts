import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReliable, type KeyedEvent } from '../behavior/index.ts'
import { histories } from '../behavior/testing.ts'
import { evidenceFaults } from './evidence.ts'
import type { Mine } from './finding.ts'
import type { Interest } from './interest.ts'
import { mineInterests } from './mine.ts'
import { suffices, supportOf } from './support.ts'
import { daysAgo, did, items, likes, mineOf, now, ofKind, teas } from './testing.ts'

const mine = (behaviours: readonly KeyedEvent[], changes: Partial<Mine> = {}) =>
  mineInterests(mineOf(behaviours, changes))
const names = (interests: readonly Interest[]) => interests.map(({ name }) => name)
const greens = ofKind(0).slice(0, 6)

test('what the user’s items share and the catalogue does not is an interest, with all that it rests on', () => {
  expect(mine(likes(greens))).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      attribute: 'kind',
      value: 'Green',
      name: 'Green (Kind)',
      stage: 'emerging',
      strength: expect.any(Number),
      reason:
        '6 of the 6 items you liked have it, over 6 occasions until Jun 14, 2026; of the catalogue 20% have it.',
      evidence: likes(greens).map(({ key }) => key),
    },
  ])
})

test('what everything has, or a single maker’s name, is no interest', () => {
  // All of these are loose leaf, like nearly all teas.
  expect(names(mine(likes([0, 1, 2, 3, 4, 5, 6, 7])))).toEqual([])
})

test('what is only a little more frequent is no interest, however sure that is', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => ({
    ...teas[0]!,
    id: `tea-${i}`,
    attributes: { kind: i % 5 < 3 ? 'Green' : 'Black' },
  }))
  const half = ['Green', 'Black'].map((value) => ({ attribute: 'kind', value, count: 5_000 }))
  const catalogue = { ...mineOf([]).catalogue, vocabulary: half, items: 10_000 }
  const behaviours = likes(many.map((_, n) => n))
  expect(mine(behaviours, { items: new Map(many.map((one) => [one.id, one])), catalogue })).toEqual(
    [],
  )
})

test('two items are too few, and three in one burst are too', () => {
  const rare = { ...mineOf([]).catalogue, items: 6_000 }
  expect(names(mine(likes([0, 5]), { catalogue: rare }))).toEqual([])
  const burst = [0, 5, 10].map((n, i) => did('like', n, 1 + i / 100))
  expect(names(mine(burst, { catalogue: rare }))).toEqual([])
  const twice = [...burst.slice(1), did('watch', 0, 5)]
  expect(names(mine(twice, { catalogue: rare }))).toContain('Green (Kind)')
})

test('an item that was refused in the end speaks for nothing', () => {
  const refused = greens.slice(0, 4).map((n) => `tea-${n}`)
  expect(names(mine(likes(greens)))).toEqual(['Green (Kind)'])
  expect(names(mine(likes(greens), { refused }))).toEqual([])
})

test('a taste that is refused as often as it is liked is none', () => {
  const refused = ofKind(0)
    .slice(6)
    .map((n) => `tea-${n}`)
  expect(names(mine(likes(greens), { refused }))).toEqual([])
  expect(names(mine(likes(greens), { refused: refused.slice(1) }))).toEqual(['Green (Kind)'])
})

test('an item that is gone from the catalogue counts neither way', () => {
  const left = new Map(items)
  for (const n of greens) left.delete(`tea-${n}`)
  const refused = greens.map((n) => `tea-${n}`)
  expect(mine(likes(greens), { items: left, refused })).toEqual([])
})

test('of equal tastes the one shown last is the stronger', () => {
  const found = mine([...likes(ofKind(0), 200), ...likes(ofKind(1))])
  expect(names(found)).toEqual(['Black (Kind)', 'Green (Kind)'])
  expect(found[0]!.strength).toBeGreaterThan(found[1]!.strength)
})

test('the same taste has the same id each time, and another for another user', () => {
  const [first] = mine(likes(greens))
  expect(mine(likes(ofKind(0)))[0]!.id).toBe(first!.id)
  expect(mine(likes(greens), { userId: 'bob' })[0]!.id).not.toBe(first!.id)
})

test('a user has sixteen interests at most, the strongest', () => {
  const values = Array.from({ length: 20 }, (_, i) => `note ${i}`)
  const tasted = new Map(
    teas.map((tea) => [tea.id, { ...tea, attributes: { notes: values.slice(0, 20) } }]),
  )
  const catalogue = {
    core: [{ name: 'notes', kind: 'tags' as const }],
    vocabulary: values.map((value, i) => ({ attribute: 'notes', value, count: 20 + i })),
    items: 6_000,
  }
  const found = mine(likes(greens), { items: tasted, catalogue })
  expect(found.map(({ value }) => value)).toEqual(values.slice(0, 16))
})

const behaviours = likes(greens)
const [green] = mine(behaviours)
const deletion = {
  id: green!.id,
  evidence: green!.evidence,
  deletedAt: now.toISOString(),
}

test('a deleted interest does not come back from the same evidence, nor from older', () => {
  const older = likes(ofKind(0).slice(6), 30)
  expect(mine(behaviours, { deletions: [deletion] })).toEqual([])
  expect(mine([...older, ...behaviours], { deletions: [deletion] })).toEqual([])
})

test('it comes back from newer evidence that would do alone, and on that alone', () => {
  const later = new Date(now.getTime() + 20 * 86_400_000)
  const newer = ofKind(0)
    .slice(6)
    .map((n, i) => did('like', n, -10 - i))
  const back = (count: number) =>
    mine([...behaviours, ...newer.slice(0, count)], { deletions: [deletion], now: later })
  expect(back(2)).toEqual([])
  expect(back(6)).toEqual([
    {
      ...green,
      strength: expect.any(Number),
      evidence: newer.map(({ key }) => key),
      reason: expect.stringContaining('6 of the 6 items you liked since Jun 15, 2026 have it'),
    },
  ])
})

test('evidence reported ahead of the clock is still the same evidence', () => {
  const ahead = greens.map((n, i) => did('like', n, -100 - i))
  const [found] = mine(ahead)
  const deletions = [{ ...deletion, evidence: found!.evidence }]
  expect(mine(ahead, { deletions })).toEqual([])
})

test('one deletion holds for one interest only', () => {
  const both = [...behaviours, ...likes(ofKind(1))]
  expect(names(mine(both, { deletions: [deletion] }))).toEqual(['Black (Kind)'])
})

test('every interest of any history rests on enough reliable evidence that bears it out', () => {
  const some = ofKind(0).map((n) => `tea-${n}`)
  let found = 0
  fc.assert(
    fc.property(histories(some), fc.subarray(some, { maxLength: 3 }), (history, refused) => {
      const reliable = history.filter(isReliable)
      const events = new Map(history.map((event) => [event.key, event]))
      for (const interest of mine(reliable, { refused })) {
        found++
        expect(evidenceFaults(interest, events, items)).toEqual([])
        const evidence = interest.evidence.map((key) => events.get(key)!)
        expect(suffices(supportOf(evidence))).toBe(true)
        expect(evidence.some(({ itemId }) => refused.includes(itemId))).toBe(false)
        expect(interest.strength).toBeGreaterThan(0)
      }
    }),
    { seed: 1 },
  )
  // Else the property would hold of nothing.
  expect(found).toBeGreaterThan(20)
})

test('of users who like blindly hardly any has an interest', () => {
  const blind = fc.shuffledSubarray(teas, { minLength: 5, maxLength: 40 })
  const found = fc.sample(blind, { seed: 7, numRuns: 400 }).map((liked) => {
    const events = liked.map(({ id }, i) => ({
      key: String(i),
      type: 'like' as const,
      itemId: id,
      at: daysAgo(liked.length - i),
    }))
    return mine(events).length
  })
  expect(found.filter((count) => count > 0).length / found.length).toBeLessThan(0.1)
})

test('a taste for a kind is as believable where another attribute has thousands of values', () => {
  const { catalogue } = mineOf([])
  const many = Array.from({ length: 3_000 }, (_, n) => ({
    attribute: 'notes',
    value: `note ${n}`,
    count: 3,
  }))
  const vocabulary = [...catalogue.vocabulary, ...many]
  const four = likes([...greens.slice(0, 4), 1, 7])
  expect(names(mine(four))).toEqual(['Green (Kind)'])
  expect(mine(four, { catalogue: { ...catalogue, vocabulary } })).toEqual(mine(four))
})
