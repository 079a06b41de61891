import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attribute, schemaOf } from '../catalog/index.ts'
import type { Condition } from './condition.ts'
import { conditionKey } from './condition.ts'
import { consolidate } from './consolidate.ts'
import { noPreferences, type Preferences } from './directive.ts'
import type { Addition, Operation } from './operation.ts'
import { obeys } from './satisfies.ts'

const attributes: Attribute[] = [
  { name: 'tags', kind: 'tags' },
  { name: 'colour', kind: 'category' },
  { name: 'price', kind: 'number' },
  { name: 'size', kind: 'category', order: ['S', 'M', 'L'] },
]
const schema = schemaOf(attributes)
let made = 0
const apply = (before: Preferences, ...operations: Operation[]) =>
  consolidate(before, operations, schema, () => `id-${++made}`)

const add = (condition: Condition, rest: Partial<Addition> = {}): Addition => ({
  op: 'add',
  polarity: 'want',
  strength: 'must',
  condition,
  weight: 1,
  exclusive: false,
  expiresAt: null,
  quote: 'q',
  ...rest,
})
const tag = (value: string): Condition => ({ attribute: 'tags', operator: 'contains', value })
const colour = (value: string): Condition => ({ attribute: 'colour', operator: 'eq', value })
const price = (operator: '<' | '>' | '<=' | '>=', value: number): Condition => ({
  attribute: 'price',
  operator,
  value,
})
const exactly = (value: number): Condition => ({ attribute: 'price', operator: 'eq', value })
const between = (low: number, high: number): Condition => ({
  attribute: 'price',
  operator: 'between',
  value: [low, high],
})
const size = (operator: 'eq' | '<=', value: string): Condition => ({
  attribute: 'size',
  operator,
  value,
})
const afterTurns = (...turns: Operation[][]) =>
  turns.reduce((before, turn) => apply(before, ...turn).preferences, noPreferences)
const told = ({ directives }: Preferences) =>
  directives.map(({ polarity, strength, condition }) =>
    [polarity, strength, conditionKey(condition)].join(' '),
  )

describe('preservation', () => {
  test('what is asked again stays as it was, with its id', () => {
    const first = apply(noPreferences, add(tag('a')))
    const again = apply(first.preferences, add(tag('a')))
    expect(again.changed).toBe(false)
    expect(again.preferences).toEqual(first.preferences)
    expect(again.understood).toEqual(first.made)
  })

  test('a wish does not soften a must', () => {
    const before = afterTurns([add(tag('a'))])
    expect(apply(before, add(tag('a'), { strength: 'prefer' })).preferences).toEqual(before)
  })
})

describe('integration', () => {
  test('what is compatible is kept beside what was there', () => {
    expect(told(afterTurns([add(tag('a'))], [add(tag('b')), add(price('<', 9))]))).toHaveLength(3)
  })
})

describe('resolution: the newest wins', () => {
  test.each<[string, Addition, Addition, number]>([
    ['a want ends the avoid of the same', add(tag('a'), { polarity: 'avoid' }), add(tag('a')), 1],
    ['an avoid ends the want of the same', add(tag('a')), add(tag('a'), { polarity: 'avoid' }), 1],
    ['a must takes the place of the wish', add(tag('a'), { strength: 'prefer' }), add(tag('a')), 1],
    ['a new upper bound replaces the old', add(price('<', 9)), add(price('<=', 20)), 1],
    [
      'avoiding more is an upper bound too',
      add(price('<', 9)),
      add(price('>', 20), { polarity: 'avoid' }),
      1,
    ],
    ['a lower bound stays beside an upper one', add(price('<', 9)), add(price('>', 2)), 2],
    ['one value of a number is both bounds', add(price('<', 9)), add(exactly(4)), 1],
    ['and a bound ends it', add(exactly(4)), add(price('>', 9)), 1],
    [
      'what is avoided in the middle stays',
      add(between(2, 4), { polarity: 'avoid' }),
      add(price('<', 9)),
      2,
    ],
    [
      'unless all that is wanted lies in it',
      add(between(2, 4), { polarity: 'avoid' }),
      add(exactly(3)),
      1,
    ],
    [
      'two stretches may be avoided',
      add(between(2, 4), { polarity: 'avoid' }),
      add(between(6, 7), { polarity: 'avoid' }),
      2,
    ],
    ['on an ordered category too', add(size('eq', 'L')), add(size('<=', 'M')), 1],
    [
      'a text is taken back by its own words',
      add({ text: 'gory scenes' }),
      add({ text: 'gory' }, { polarity: 'avoid' }),
      1,
    ],
    [
      'an item is liked or hidden',
      add({ like: '7' }),
      add({ like: '7' }, { polarity: 'avoid' }),
      1,
    ],
    ['other items are not', add({ like: '7' }), add({ like: '8' }, { polarity: 'avoid' }), 2],
    [
      'an exception is made of what was said without it',
      add(tag('a'), { polarity: 'avoid' }),
      add({ ...tag('a'), except: [tag('b')] }, { polarity: 'avoid' }),
      1,
    ],
    ['a category has one value', add(colour('red')), add(colour('blue')), 1],
    ['tags have many', add(tag('a')), add(tag('b')), 2],
    [
      '"only" ends other wants on the attribute',
      add(tag('a')),
      add(tag('b'), { exclusive: true }),
      1,
    ],
    [
      '"only" leaves avoids',
      add(tag('a'), { polarity: 'avoid' }),
      add(tag('b'), { exclusive: true }),
      2,
    ],
  ])('%s', (_, old, fresh, count) => {
    const result = afterTurns([old], [fresh])
    expect(result.directives).toHaveLength(count)
    expect(conditionKey(result.directives.at(-1)!.condition)).toBe(conditionKey(fresh.condition))
  })

  test('"only A and B" keeps both', () => {
    const both = [add(tag('a'), { exclusive: true }), add(tag('b'), { exclusive: true })]
    expect(afterTurns([add(tag('c'))], both).directives).toHaveLength(2)
  })
})

describe('retraction', () => {
  const before = afterTurns([
    add(tag('a'), { polarity: 'avoid' }),
    add(tag('b')),
    add(price('<', 9)),
    add({ text: 'cosy' }, { strength: 'prefer' }),
  ])
  test.each<[string, Omit<Extract<Operation, { op: 'retract' }>, 'op' | 'quote'>, number]>([
    ['by value', { attribute: 'tags', value: 'a' }, 3],
    ['by attribute', { attribute: 'tags' }, 2],
    ['by text', { text: 'cosy' }, 3],
    ['by id', { id: before.directives[0]!.id }, 3],
    ['of avoids only', { attribute: 'tags', polarity: 'avoid' }, 3],
    ['of what was never said', { attribute: 'tags', value: 'z' }, 4],
  ])('%s', (_, target, left) => {
    const { preferences, idle, changed } = apply(before, {
      op: 'retract',
      quote: 'words',
      ...target,
    })
    expect(preferences.directives).toHaveLength(left)
    expect(changed).toBe(left < 4)
    expect(idle).toEqual(left < 4 ? [] : ['words'])
  })
})

describe('clearing', () => {
  test('ends all that is in force, the order too, and what is asked in the same breath holds', () => {
    const sort: Operation = { op: 'sort', attribute: 'price', direction: 'asc', quote: 'cheapest' }
    const before = afterTurns([add(tag('a')), add(price('<', 9)), sort])
    const result = apply(before, { op: 'clear', quote: 'scrap all that' }, add(tag('b')))
    expect(told(result.preferences)).toEqual(told(afterTurns([add(tag('b'))])))
    expect(result.preferences.sort).toBeNull()
    expect(result.ended).toHaveLength(2)
    expect(result.changed).toBe(true)
  })
})

describe('of any sequence of turns', () => {
  const condition = fc.oneof(
    fc.constantFrom('a', 'b', 'c').map(tag),
    fc.constantFrom('red', 'blue').map(colour),
    fc
      .tuple(fc.constantFrom('<', '>', '<=', '>=' as const), fc.integer({ min: 0, max: 9 }))
      .map(([o, v]) => price(o as '<', v)),
    fc.constantFrom('cosy', 'dark').map((text) => ({ text })),
  )
  const addition = fc
    .record({
      condition,
      polarity: fc.constantFrom('want', 'avoid' as const),
      strength: fc.constantFrom('must', 'prefer' as const),
      exclusive: fc.boolean(),
    })
    .map(({ condition: c, ...rest }) => add(c, rest as Partial<Addition>))
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    { weight: 4, arbitrary: addition },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('tags', 'colour', 'price')
        .map((attribute): Operation => ({ op: 'retract', attribute, quote: 'q' })),
    },
  )
  const turns = fc.array(fc.array(operation, { maxLength: 4 }), { maxLength: 8 })

  test('no two directives in force contradict', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const { directives } = afterTurns(...list)
        const keys = directives.map(({ condition: c }) => conditionKey(c))
        expect(new Set(keys).size).toBe(keys.length)
        // A wish may stand beside a must: nearer to what is wished for inside what must be.
        const sides = directives.flatMap(({ polarity, strength, condition: c }) => {
          if (!('attribute' in c) || c.attribute !== 'price') return []
          return [strength + (c.operator.startsWith('<') === (polarity === 'want'))]
        })
        expect(new Set(sides).size).toBe(sides.length)
        const colours = directives.filter(
          ({ condition: c, polarity, strength }) =>
            'attribute' in c &&
            c.attribute === 'colour' &&
            polarity === 'want' &&
            strength === 'must',
        )
        expect(colours.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('what changed is what was made and ended', () => {
    fc.assert(
      fc.property(turns, fc.array(operation, { maxLength: 4 }), (list, last) => {
        const before = afterTurns(...list)
        const result = apply(before, ...last)
        const kept = before.directives.filter(({ id }) => !result.ended.includes(id))
        expect([...kept, ...result.made].map(({ id }) => id).toSorted()).toEqual(
          result.preferences.directives.map(({ id }) => id).toSorted(),
        )
        expect(result.changed).toBe(result.made.length + result.ended.length > 0)
      }),
    )
  })

  test('what is asked for never lies wholly in what is ruled out', () => {
    const bound = fc.oneof(
      fc.integer({ min: 0, max: 9 }).map(exactly),
      fc
        .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
        .map(([a, b]) => between(Math.min(a, b), Math.max(a, b))),
      fc
        .tuple(fc.constantFrom('<=', '>=' as const), fc.integer({ min: 0, max: 9 }))
        .map(([o, v]) => price(o as '<=', v)),
    )
    const saying = fc
      .tuple(bound, fc.constantFrom('want', 'avoid' as const))
      .map(([c, polarity]) => add(c, { polarity: polarity as 'want' }))
    const meetsAll = (given: Preferences, value: number) =>
      given.directives.every(({ polarity, condition }) => {
        const one = { id: '', title: '', text: '', popularity: 0, attributes: { price: value } }
        return obeys(one, { polarity, condition }, schema)
      })
    fc.assert(
      fc.property(fc.array(saying, { minLength: 1, maxLength: 6 }), (list) => {
        const newest = list.at(-1)!
        const pair = afterTurns(...list.map((said) => [said])).directives.filter(
          (d) =>
            d.polarity === 'want' || conditionKey(d.condition) === conditionKey(newest.condition),
        )
        for (const { condition } of pair.filter(({ polarity }) => polarity === 'want')) {
          const others = pair.filter(({ polarity }) => polarity === 'avoid')
          const values = Array.from({ length: 301 }, (_, i) => i / 10 - 10)
          const wanted = { directives: pair.filter((d) => d.condition === condition), sort: null }
          for (const other of others) {
            const both = { directives: [...wanted.directives, other], sort: null }
            if (values.some((value) => meetsAll(wanted, value)))
              expect(values.some((value) => meetsAll(both, value))).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('saying one thing twice is saying it once', () => {
    fc.assert(
      fc.property(turns, addition, (list, said) => {
        const once = apply(afterTurns(...list), said)
        expect(told(apply(once.preferences, said).preferences)).toEqual(told(once.preferences))
      }),
    )
  })
})
