import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Addition, Operation } from '../../preferences/index.ts'
import { acts, type Reading } from '../reading.ts'
import { compareReadings, comparisonFigures } from './compare.ts'

const add = (given: Partial<Addition> = {}): Addition => ({
  op: 'add',
  polarity: 'avoid',
  strength: 'must',
  condition: { attribute: 'genres', operator: 'contains', value: 'Horror' },
  weight: 1,
  exclusive: false,
  expiresAt: null,
  quote: 'no horror',
  ...given,
})
const limit = (operator: '<' | '>', value: number) =>
  add({ polarity: 'want', condition: { attribute: 'runtime', operator, value } })
const reading = (...operations: Operation[]): Reading => ({
  act: 'refine',
  operations,
  notUnderstood: [],
})
const compare = (a: Operation[], b: Operation[]) =>
  compareReadings(reading(...a), reading(...b)).operations

describe('operations', () => {
  test('that ask the same in other words are the same', () => {
    const [a, b] = [add(), add({ quote: 'horror' })]
    expect(compare([a], [b])).toEqual([{ kind: 'same', a, b }])
  })

  test.each<[string, Operation, Operation, string[]]>([
    ['strength', add(), add({ strength: 'prefer' }), ['strength']],
    ['polarity and weight', add(), add({ polarity: 'want', weight: 2 }), ['polarity', 'weight']],
    ['a limit', limit('<', 120), limit('<', 90), ['value']],
    ['the side of a limit', limit('<', 120), limit('>', 120), ['operator']],
    [
      'how many values',
      add(),
      add({ condition: { attribute: 'genres', operator: 'in', value: ['Horror', 'War'] } }),
      ['operator', 'value'],
    ],
    [
      'an exception',
      add(),
      add({
        condition: { ...add().condition, except: [{ text: 'mild' }] } as Addition['condition'],
      }),
      ['except'],
    ],
    ['the end', add(), add({ expiresAt: '2026-11-26T08:00:00.000Z' }), ['expiresAt']],
    [
      'the order',
      { op: 'sort', attribute: 'year', direction: 'asc', quote: '' },
      { op: 'sort', attribute: 'runtime', direction: 'desc', quote: '' },
      ['value', 'direction'],
    ],
    [
      'the value taken back',
      { op: 'retract', attribute: 'genres', value: 'War', quote: '' },
      { op: 'retract', attribute: 'genres', quote: '' },
      ['value'],
    ],
  ])('about the same thing differ in %s', (_, a, b, differences) => {
    expect(compare([a], [b])).toEqual([{ kind: 'differs', a, b, in: differences }])
  })

  test('about other things stand alone', () => {
    const war = add({ condition: { attribute: 'genres', operator: 'contains', value: 'War' } })
    const clowns = add({ condition: { text: 'clowns' } })
    expect(compare([add(), clowns], [war])).toEqual([
      { kind: 'onlyA', a: add() },
      { kind: 'onlyA', a: clowns },
      { kind: 'onlyB', b: war },
    ])
  })

  test('are paired with the most alike, not the first', () => {
    const pairs = compare([limit('<', 90), limit('<', 120)], [limit('<', 120)])
    expect(pairs.map(({ kind }) => kind)).toEqual(['onlyA', 'same'])
  })

  test('with values in another order are the same', () => {
    const either = (value: string[]) =>
      add({ condition: { attribute: 'genres', operator: 'in', value } })
    expect(compare([either(['A', 'B'])], [either(['B', 'A'])])).toMatchObject([{ kind: 'same' }])
  })
})

const text = fc.constantFrom('clowns', 'Clowns', 'rain')
const condition = fc.oneof(
  fc.record({
    attribute: fc.constantFrom('genres', 'cast'),
    operator: fc.constantFrom('contains' as const, 'in' as const),
    value: fc.subarray(['A', 'B', 'C'], { minLength: 1 }),
  }),
  fc.record({
    attribute: fc.constant('runtime'),
    operator: fc.constantFrom('<' as const, '>' as const),
    value: fc.nat(3),
  }),
  fc.record({ text }),
  fc.record({ like: text }),
)
const additions = fc
  .record({
    condition,
    polarity: fc.constantFrom('want' as const, 'avoid' as const),
    strength: fc.constantFrom('must' as const, 'prefer' as const),
  })
  .map(add)
const others = fc.oneof(
  fc.record({ op: fc.constant('clear' as const), quote: text }),
  fc.record({ op: fc.constant('retract' as const), text, quote: text }),
)
const readings = fc.record({
  act: fc.constantFrom(...acts),
  operations: fc.array(fc.oneof(additions, others), { maxLength: 8 }),
  notUnderstood: fc.constant<Reading['notUnderstood']>([]),
})

describe('of any two readings', () => {
  test('each operation is told once', () => {
    fc.assert(
      fc.property(readings, readings, (a, b) => {
        const { operations } = compareReadings(a, b)
        const left = operations.flatMap((one) => (one.kind === 'onlyB' ? [] : one.a))
        const right = operations.flatMap((one) => (one.kind === 'onlyA' ? [] : one.b))
        expect(left).toEqual(a.operations)
        expect(new Set(right)).toEqual(new Set(b.operations))
        expect(right).toHaveLength(b.operations.length)
      }),
    )
  })

  test('one compared with itself differs in nothing', () => {
    fc.assert(
      fc.property(readings, (one) => {
        const comparison = compareReadings(one, structuredClone(one))
        expect(comparison.sameAct).toBe(true)
        expect(comparison.operations.every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  test('the other way round what only one has changes sides', () => {
    fc.assert(
      fc.property(readings, readings, (a, b) => {
        const [there, back] = [compareReadings(a, b), compareReadings(b, a)].map(comparisonFigures)
        expect(there!.same).toBe(back!.same)
        expect(Number(there!.onlyA) - Number(there!.onlyB)).toBe(
          Number(back!.onlyB) - Number(back!.onlyA),
        )
      }),
    )
  })
})

test('figures count without a word of the user', () => {
  const a = reading(add(), limit('<', 120), add({ condition: { text: 'secret' } }))
  const b = { ...reading(add({ strength: 'prefer' }), limit('<', 120)), act: 'replace' as const }
  expect(comparisonFigures(compareReadings(a, b))).toEqual({
    sameAct: false,
    same: 1,
    differs: 1,
    onlyA: 1,
    onlyB: 0,
    'differs.strength': 1,
  })
})
