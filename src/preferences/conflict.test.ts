import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemaOf } from '../catalog/index.ts'
import type { Condition, Operator } from './condition.ts'
import { ends, isRetracted } from './conflict.ts'
import type { Directive } from './directive.ts'
import type { Addition, Retraction } from './operation.ts'
import { obeys } from './satisfies.ts'

const schema = schemaOf([
  { name: 'tags', kind: 'tags' },
  { name: 'colour', kind: 'category' },
  { name: 'size', kind: 'category', order: ['S', 'M', 'L', 'XL'] },
  { name: 'price', kind: 'number' },
  { name: 'released', kind: 'date' },
  { name: 'waterproof', kind: 'flag' },
])

/** "want must tags contains a" and the like, as a directive and as an addition. */
interface Said {
  polarity: Directive['polarity']
  strength: Directive['strength']
  condition: Condition
}
const on = (attribute: string, operator: Operator, value: unknown): Condition =>
  ({ attribute, operator, value }) as Condition
const must = (condition: Condition): Said => ({ polarity: 'want', strength: 'must', condition })
const never = (condition: Condition): Said => ({ polarity: 'avoid', strength: 'must', condition })
const more = (condition: Condition): Said => ({ polarity: 'want', strength: 'prefer', condition })
const less = (condition: Condition): Said => ({ polarity: 'avoid', strength: 'prefer', condition })
const [a, b] = [on('tags', 'contains', 'a'), on('tags', 'contains', 'b')]
const any = (...values: string[]) => on('tags', 'in', values)

const rest = { weight: 1, quote: 'q', expiresAt: null }
const inForce = (said: Said): Directive => ({ id: '1', ...rest, ...said })
const added = (said: Said, exclusive = false): Addition => ({
  op: 'add',
  ...rest,
  exclusive,
  ...said,
})
const isEnded = (old: Said, fresh: Said, exclusive = false) =>
  ends(inForce(old), added(fresh, exclusive), schema)

describe('the newest wins', () => {
  test.each<[string, Said, Said, boolean]>([
    ['over the same, asked softly', must(a), less(a), true],
    ['over another wish for the same', more(a), less(a), true],
    ['over a want that it names among others', must(a), never(any('a', 'b')), true],
    ['not over a want that has more than it names', must(any('a', 'b')), never(a), false],
    ['not over an avoid of something else', never(a), must(b), false],
    ['over one of those that are now enough', must(a), must(any('a', 'b')), true],
    ['not over a wish for one of them', more(a), must(any('a', 'b')), false],
    ['nor by a wish for others too', must(a), more(any('a', 'b')), false],
    ['not over more than it needs', must(any('a', 'b')), must(a), false],
    ['over the same without exceptions', never(a), never({ ...a, except: [b] as never }), true],
    ['over the same with other exceptions', never({ ...a, except: [b] as never }), never(a), true],
    ['not over what another attribute says', must(on('colour', 'eq', 'a')), never(a), false],
    [
      'over the one colour that can be',
      must(on('colour', 'eq', 'a')),
      must(on('colour', 'eq', 'b')),
      true,
    ],
    [
      'not over a colour that would be nice',
      more(on('colour', 'eq', 'a')),
      must(on('colour', 'eq', 'b')),
      false,
    ],
    [
      'nor by a colour that would be nice',
      must(on('colour', 'eq', 'a')),
      more(on('colour', 'eq', 'b')),
      false,
    ],
    [
      'not over another colour that is avoided',
      never(on('colour', 'eq', 'a')),
      never(on('colour', 'eq', 'b')),
      false,
    ],
    [
      'over a flag, by the other of its values',
      must(on('waterproof', 'eq', true)),
      must(on('waterproof', 'eq', false)),
      true,
    ],
    [
      'over a flag, avoided',
      must(on('waterproof', 'eq', true)),
      never(on('waterproof', 'eq', true)),
      true,
    ],
    ['over a text that says more', more({ text: 'gory scenes' }), never({ text: 'gory' }), true],
    ['over a text that says less', never({ text: 'gory' }), more({ text: 'gory scenes' }), true],
    [
      'over a text in another inflection',
      more({ text: 'muddy path' }),
      never({ text: 'muddy paths' }),
      true,
    ],
    ['not over a text beside it', more({ text: 'gory' }), more({ text: 'gory scenes' }), false],
    ['not over a text about another thing', more({ text: 'cosy' }), never({ text: 'gory' }), false],
    ['not over a text by an item', more({ text: '7' }), never({ like: '7' }), false],
    ['over likeness to an item', more({ like: '7' }), never({ like: '7' }), true],
  ])('%s', (_, old, fresh, expected) => expect(isEnded(old, fresh)).toBe(expected))

  test.each<[string, Said, boolean]>([
    ['other wants of the attribute', must(b), true],
    ['wishes for others of it', more(b), true],
    ['wants of many', must(any('b', 'c')), true],
    ['not what is avoided of it', never(b), false],
    ['not what is said of other attributes', must(on('price', '<', 9)), false],
    ['not what is said in words', more({ text: 'b' }), false],
  ])('"only" ends %s', (_, old, expected) => {
    expect(isEnded(old, must(a), true)).toBe(expected)
  })
})

describe('on values in an order', () => {
  const price = (operator: Operator, value: unknown) => on('price', operator, value)
  const size = (operator: Operator, value: unknown) => on('size', operator, value)
  const released = (operator: Operator, value: unknown) => on('released', operator, value)

  test.each<[string, Said, Said, boolean]>([
    ['a bound ends the bound of its side', must(price('<', 9)), must(price('<=', 20)), true],
    ['a wish for one leaves a must', must(price('<', 9)), more(price('<', 5)), false],
    ['unless nothing obeys both', must(price('<', 9)), more(price('>', 20)), true],
    ['a wish for one ends a wish', more(price('<', 9)), more(price('<', 5)), true],
    ['a must ends a wish for one', more(price('<', 9)), must(price('<', 5)), true],
    ['avoiding less is a lower bound', never(price('<', 9)), must(price('>', 20)), true],
    ['a bound of the other side stays', must(price('<', 9)), must(price('>', 2)), false],
    ['unless nothing is left between', must(price('<', 9)), must(price('>', 9)), true],
    ['one value may be left', must(price('<=', 9)), must(price('>=', 9)), false],
    ['none is where one end is out', must(price('<', 9)), must(price('>=', 9)), true],
    ['a band ends a bound', must(price('<', 9)), must(price('between', [4, 20])), true],
    ['a bound ends a band', must(price('between', [4, 20])), must(price('<', 9)), true],
    ['a hole stays beside a bound', never(price('between', [4, 6])), must(price('<', 9)), false],
    ['and a bound beside a hole', must(price('<', 9)), never(price('between', [4, 6])), false],
    ['a hole ends what lies in it', must(price('eq', 5)), never(price('between', [4, 6])), true],
    [
      'not what is partly outside',
      must(price('between', [5, 9])),
      never(price('between', [4, 6])),
      false,
    ],
    ['a size is bounded', must(size('<=', 'M')), must(size('<=', 'L')), true],
    ['a size is bounded on both sides', must(size('<=', 'L')), must(size('>=', 'M')), false],
    ['no size is below M and from M on', must(size('<', 'M')), must(size('>=', 'M')), true],
    [
      'one of the sizes is all that is said',
      must(size('in', ['S', 'L'])),
      must(size('<=', 'M')),
      true,
    ],
    [
      'a day is bounded',
      must(released('<', '2020-01-01')),
      must(released('<', '2021-01-01')),
      true,
    ],
    [
      'days may lie between',
      must(released('<', '2021-01-01')),
      must(released('>=', '2020-01-01')),
      false,
    ],
    ['or none', must(released('<', '2020-01-01')), must(released('>=', '2021-01-01')), true],
    [
      'a year that is avoided stays beside others',
      never(released('between', ['2019-01-01', '2019-12-31'])),
      must(released('>=', '2018-01-01')),
      false,
    ],
  ])('%s', (_, old, fresh, expected) => expect(isEnded(old, fresh)).toBe(expected))

  const quarters = Array.from({ length: 81 }, (_, i) => i / 4 - 10)
  const days = ['2019-12-31', '2020-01-01', '2020-01-02', '2020-01-03']
  const halves = days.flatMap((day) => [day, `${day}T12:00:00Z`])
  const quartersOfDays = days.flatMap((day) =>
    ['00', '06', '12', '18'].map((h) => `${day}T${h}:00:00Z`),
  )

  test('"only under 9" leaves the bound of the other side', () => {
    expect(isEnded(must(price('>', 2)), must(price('<', 9)), true)).toBe(false)
    expect(isEnded(must(price('>', 20)), must(price('<', 9)), true)).toBe(true)
  })

  test.each<[string, (string | number)[], (string | number)[]]>([
    ['price', quarters.filter(Number.isInteger), quarters],
    ['released', halves.slice(1, -2), quartersOfDays],
  ])(
    'of two bounds of %s on different sides both stay exactly when some value obeys both',
    (attribute, ends, values) => {
      const bound = (...operators: Operator[]) =>
        fc.tuple(fc.constantFrom(...operators), fc.constantFrom(...ends))
      const said = fc.tuple(
        fc.constantFrom(must, never),
        fc.constantFrom(must, never),
        bound('<', '<='),
        bound('>', '>='),
        fc.boolean(),
      )
      const obey = (one: Said, value: string | number) =>
        obeys(
          { id: '', title: '', text: '', popularity: 0, attributes: { [attribute]: value } },
          one,
          schema,
        )
      fc.assert(
        fc.property(said, ([sayUpper, sayLower, upper, lower, isUpperFirst]) => {
          // Avoiding what is above is an upper bound: the two close different sides when both are said alike.
          const pair = [
            sayUpper(on(attribute, ...upper)),
            sayLower(on(attribute, ...lower)),
          ] as const
          const [old, fresh] = isUpperFirst ? pair : [pair[1], pair[0]]
          const both = values.some((value) => obey(old, value) && obey(fresh, value))
          const sameSide = sayUpper !== sayLower
          expect(isEnded(old, fresh)).toBe(sameSide || !both)
        }),
        { numRuns: 1_000 },
      )
    },
  )
})

describe('of any two', () => {
  const condition = fc.oneof(
    fc.constantFrom(a, b, any('a', 'b')),
    fc.constantFrom('Red', 'Black').map((value) => on('colour', 'eq', value)),
    fc
      .tuple(fc.constantFrom<Operator>('<', '<=', '>', '>=', 'eq'), fc.integer({ min: 0, max: 9 }))
      .map(([operator, value]) => on('price', operator, value)),
    fc.constantFrom('gory', 'gory scenes', 'cosy').map((text): Condition => ({ text })),
    fc.constantFrom('7', '8').map((like): Condition => ({ like })),
  )
  const said: fc.Arbitrary<Said> = fc.record({
    polarity: fc.constantFrom<Directive['polarity']>('want', 'avoid'),
    strength: fc.constantFrom<Directive['strength']>('must', 'prefer'),
    condition,
  })
  const kindOf = (one: Condition) => ('attribute' in one ? one.attribute : Object.keys(one)[0])

  test('what says the same is ended, however it was asked', () => {
    fc.assert(
      fc.property(said, said, (old, fresh) => {
        expect(isEnded(old, { ...fresh, condition: old.condition })).toBe(true)
      }),
    )
  })

  test('what is about another thing stays, even with "only"', () => {
    fc.assert(
      fc.property(said, said, fc.boolean(), (old, fresh, exclusive) => {
        if (kindOf(old.condition) === kindOf(fresh.condition)) return
        expect(isEnded(old, fresh, exclusive)).toBe(false)
      }),
    )
  })

  test('"only" ends no less than what is said without it', () => {
    fc.assert(
      fc.property(said, said, (old, fresh) => {
        if (isEnded(old, fresh)) expect(isEnded(old, fresh, true)).toBe(true)
      }),
    )
  })
})

describe('what a retraction speaks of', () => {
  const speaks = (old: Said, given: Omit<Retraction, 'op' | 'quote'>) =>
    isRetracted(inForce(old), { op: 'retract', quote: 'q', ...given })

  test.each<[string, Said, Omit<Retraction, 'op' | 'quote'>, boolean]>([
    ['a value of its attribute', never(a), { attribute: 'tags', value: 'a' }, true],
    ['not another value', never(a), { attribute: 'tags', value: 'b' }, false],
    ['nor the value elsewhere', never(a), { attribute: 'colour', value: 'a' }, false],
    ['one of its values', must(any('a', 'b')), { attribute: 'tags', value: 'b' }, true],
    ['its attribute as a whole', must(on('price', '<', 9)), { attribute: 'price' }, true],
    [
      'what is avoided, where it says so',
      never(a),
      { attribute: 'tags', value: 'a', polarity: 'avoid' },
      true,
    ],
    [
      'not what is wanted then',
      must(a),
      { attribute: 'tags', value: 'a', polarity: 'avoid' },
      false,
    ],
    ['a text by its words', more({ text: 'gory scenes' }), { text: 'gory' }, true],
    ['a text in another inflection', more({ text: 'long walks' }), { text: 'long walk' }, true],
    ['not a text by no words', more({ text: 'gory' }), { text: '' }, false],
    ['not a text by an attribute', more({ text: 'gory' }), { attribute: 'tags' }, false],
    ['an item by its id', never({ like: '7' }), { like: '7' }, true],
    ['not another item', never({ like: '7' }), { like: '8' }, false],
    ['nothing where it names nothing', must(a), {}, false],
    ['the one of its id, whatever else', must(a), { id: '1', attribute: 'price' }, true],
    ['not one of another id', must(a), { id: '2', attribute: 'tags', value: 'a' }, false],
  ])('is %s', (_, old, given, expected) => expect(speaks(old, given)).toBe(expected))
})
