import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attribute, schemaOf } from '../catalog/index.ts'
import type { End } from './change.ts'
import type { Condition } from './condition.ts'
import { conditionKey } from './condition.ts'
import { consolidate } from './consolidate.ts'
import type { Preferences } from './directive.ts'
import { type Memory, noMemory, preferencesOf, restingOf, settled } from './memory.ts'
import type { Addition, Operation } from './operation.ts'
import { obeys } from './satisfies.ts'
import { addition as add } from './testing.ts'

const attributes: Attribute[] = [
  { name: 'tags', kind: 'tags' },
  { name: 'colour', kind: 'category' },
  { name: 'price', kind: 'number' },
  { name: 'size', kind: 'category', order: ['S', 'M', 'L'] },
]
const schema = schemaOf(attributes)
let made = 0
const apply = (before: Memory, ...operations: Operation[]) => {
  const result = consolidate(before, operations, schema, () => `id-${++made}`)
  return { ...result, preferences: preferencesOf(result.memory) }
}

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
const isForGood = (end: End) => end.while === undefined && end.until === undefined
const afterTurns = (...turns: Operation[][]) =>
  turns.reduce((before, turn) => apply(before, ...turn).memory, noMemory)
const inForce = (...turns: Operation[][]) => preferencesOf(afterTurns(...turns)).directives
const told = (memory: Memory) =>
  preferencesOf(memory).directives.map(({ polarity, strength, condition }) =>
    [polarity, strength, conditionKey(condition)].join(' '),
  )

describe('preservation', () => {
  test('what is asked again stays as it was, with its id', () => {
    const first = apply(noMemory, add(tag('a')))
    const again = apply(first.memory, add(tag('a')))
    expect(again.changed).toBe(false)
    expect(again.memory).toEqual(first.memory)
    expect(again.understood).toEqual(first.made)
  })

  test('a wish does not soften a must', () => {
    const before = afterTurns([add(tag('a'))])
    expect(apply(before, add(tag('a'), { strength: 'prefer' })).memory).toEqual(before)
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
    ['wishes in words are many', add({ text: 'cosy' }), add({ text: 'bleak' }), 2],
    [
      '"instead" ends other wishes in words',
      add({ text: 'cosy' }),
      add({ text: 'bleak' }, { exclusive: true }),
      1,
    ],
    [
      '"instead" leaves what is avoided in words',
      add({ text: 'cosy' }, { polarity: 'avoid' }),
      add({ text: 'bleak' }, { exclusive: true }),
      2,
    ],
    [
      '"only" leaves avoids',
      add(tag('a'), { polarity: 'avoid' }),
      add(tag('b'), { exclusive: true }),
      2,
    ],
  ])('%s', (_, old, fresh, count) => {
    const directives = inForce([old], [fresh])
    expect(directives).toHaveLength(count)
    expect(conditionKey(directives.at(-1)!.condition)).toBe(conditionKey(fresh.condition))
  })

  test('"only A and B" keeps both', () => {
    const both = [add(tag('a'), { exclusive: true }), add(tag('b'), { exclusive: true })]
    expect(inForce([add(tag('c'))], both)).toHaveLength(2)
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
    ['by id', { id: before.remembered[0]!.id }, 3],
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
    expect(told(result.memory)).toEqual(told(afterTurns([add(tag('b'))])))
    expect(result.preferences.sort).toBeNull()
    expect(result.ended).toHaveLength(2)
    expect(result.changed).toBe(true)
  })
})

test('relevance asked for in place of an order ends it, and is nothing new where there is none', () => {
  const sort = (attribute: string): Operation => ({
    op: 'sort',
    attribute,
    direction: 'asc',
    quote: 'q',
  })
  const before = afterTurns([sort('price')])
  const result = apply(before, sort('relevance'))
  expect([result.memory.sort, result.changed]).toEqual([null, true])
  expect(apply(noMemory, sort('relevance')).changed).toBe(false)
})

describe('for a while', () => {
  const tonight = { expiresAt: '2026-01-02T04:00:00.000Z' }
  const thisWeek = { expiresAt: '2026-01-08T20:00:00.000Z' }
  const more = { strength: 'prefer' } as const
  const no = { polarity: 'avoid' } as const
  /** What is in force, and what rests, when each of these has expired. */
  const when = (memory: Memory, ...expired: { expiresAt: string }[]) => {
    const over = expired.map(({ expiresAt }) => expiresAt)
    const remembered = settled(memory.remembered.filter((d) => !over.includes(d.expiresAt ?? '')))
    const left = { remembered, sort: null }
    return [told(left), restingOf(left).length]
  }
  const [under9, under20, under30] = [9, 20, 30].map((high) => price('<', high))

  test('what lasts longer rests, and is in force again after', () => {
    const memory = afterTurns([add(under9!)], [add(under20!, tonight)])
    expect(when(memory)).toEqual([told(afterTurns([add(under20!)])), 1])
    expect(when(memory, tonight)).toEqual([told(afterTurns([add(under9!)])), 0])
  })

  test('a must is not lost to the same asked for a while, nor made to end', () => {
    const memory = afterTurns([add(tag('a'), no)], [add(tag('a'), { ...no, ...tonight })])
    expect(memory).toEqual({
      ...afterTurns(),
      remembered: [expect.objectContaining({ expiresAt: null })],
    })
    const wished = afterTurns([add(tag('a'), no)], [add(tag('a'), { ...more, ...tonight })])
    expect(when(wished)).toEqual([told(afterTurns([add(tag('a'), more)])), 1])
    expect(when(wished, tonight)).toEqual([told(afterTurns([add(tag('a'), no)])), 0])
  })

  test('it rests until the last that it made room for has expired', () => {
    const memory = afterTurns([add(under9!)], [add(under20!, tonight)], [add(under30!, thisWeek)])
    expect(when(memory, tonight)).toEqual([told(afterTurns([add(under30!)])), 1])
    expect(when(memory, tonight, thisWeek)).toEqual([told(afterTurns([add(under9!)])), 0])
    const both = afterTurns([add(under9!)], [add(under30!, thisWeek)], [add(under20!, tonight)])
    expect(when(both)).toEqual([told(afterTurns([add(under20!)])), 2])
    expect(when(both, tonight)).toEqual([told(afterTurns([add(under30!)])), 1])
  })

  test('what is asked for good after it ends both', () => {
    const memory = afterTurns([add(under9!)], [add(under20!, tonight)], [add(under30!)])
    expect(memory.remembered).toHaveLength(1)
  })

  test('a retraction ends what rests too, and of one directive brings back what made room for it', () => {
    const memory = afterTurns([add(under9!)], [add(under20!, tonight)])
    const retract = { op: 'retract', quote: 'q' } as const
    expect(apply(memory, { ...retract, attribute: 'price' }).memory.remembered).toEqual([])
    const { id } = preferencesOf(memory).directives[0]!
    const back = apply(memory, { ...retract, id })
    expect(told(back.memory)).toEqual(told(afterTurns([add(under9!)])))
    expect(back.ended).toEqual([{ id }])
  })

  test('what is allowed for a while rests until then, unless it expires before', () => {
    const [horror, gore] = [add(tag('a'), no), add(tag('b'), { ...no, ...tonight })]
    const allow = { op: 'retract', attribute: 'tags', polarity: 'avoid', quote: 'q' } as const
    const until = thisWeek.expiresAt
    const before = afterTurns([horror, gore, add(tag('c'))])
    const { memory, ended } = apply(before, { ...allow, until })
    const [a, b, c] = before.remembered
    expect(memory.remembered).toEqual([{ ...a, restsUntil: until }, c])
    expect(ended).toEqual([{ id: b!.id }, { id: a!.id, until }])
    expect(apply(memory, { ...allow, until }).changed).toBe(false)
    expect(apply(memory, { ...allow, until: tonight.expiresAt }).changed).toBe(false)
    expect(apply(memory, allow).memory.remembered).toEqual([c])
    expect(told(apply(memory, horror).memory)).toEqual(told(afterTurns([add(tag('c')), horror])))
  })

  test('clearing ends what rests too', () => {
    const memory = afterTurns([add(under9!)], [add(under20!, tonight)])
    const { ended, memory: left } = apply(memory, { op: 'clear', quote: 'scrap all that' })
    expect(left).toEqual(noMemory)
    expect(ended).toHaveLength(2)
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
  const additions = fc
    .record({
      condition,
      polarity: fc.constantFrom('want', 'avoid' as const),
      strength: fc.constantFrom('must', 'prefer' as const),
      exclusive: fc.boolean(),
    })
    .map(({ condition: c, ...rest }) => add(c, rest as Partial<Addition>))
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    { weight: 4, arbitrary: additions },
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
        const directives = inForce(...list)
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
        const gone = result.ended.filter(isForGood).map(({ id }) => id)
        const kept = before.remembered.filter(({ id }) => !gone.includes(id))
        expect([...kept, ...result.made].map(({ id }) => id)).toEqual(
          result.memory.remembered.map(({ id }) => id),
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
        const pair = inForce(...list.map((said) => [said])).filter(
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

  test('nothing asked for a while takes anything away for good', () => {
    const later = fc.constantFrom('2026-01-02T04:00:00.000Z', '2026-01-08T20:00:00.000Z')
    const passing = fc.tuple(additions, later).map(([said, expiresAt]) => ({ ...said, expiresAt }))
    fc.assert(
      fc.property(turns, fc.array(passing, { maxLength: 6 }), (list, asked) => {
        const before = afterTurns(...list)
        const { remembered } = asked.reduce((memory, said) => apply(memory, said).memory, before)
        const lasting = settled(remembered.filter(({ expiresAt }) => expiresAt === null))
        expect(lasting).toEqual(before.remembered)
      }),
    )
  })

  test('saying one thing twice is saying it once', () => {
    fc.assert(
      fc.property(turns, additions, (list, said) => {
        const once = apply(afterTurns(...list), said)
        expect(told(apply(once.memory, said).memory)).toEqual(told(once.memory))
      }),
    )
  })
})
