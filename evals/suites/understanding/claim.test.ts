import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attribute, schemaOf } from '../../../src/catalog/index.ts'
import type { Directive } from '../../../src/preferences/index.ts'
import { agree, claimOfDirective, claimOfSaid, isRight, overlap, told } from './claim.ts'
import type { Said } from './gold.ts'

const attributes: Attribute[] = [
  { name: 'use', kind: 'tags' },
  { name: 'colour', kind: 'category' },
  { name: 'price', kind: 'number', unit: 'USD' },
  { name: 'released', kind: 'date' },
]
const schema = schemaOf(attributes)
const ground = {
  schema,
  titles: new Map([['17', 'Hill Boot']]),
  now: new Date('2026-11-25T12:00:00Z'),
}

const must = (rest: Partial<Said>): Said => ({ polarity: 'want', strength: 'must', ...rest })
const right = (a: Partial<Said>, b: Partial<Said>) =>
  isRight(claimOfSaid(must(a), schema), claimOfSaid(must(b), schema))

describe('two directives say the same', () => {
  test.each<[string, Partial<Said>, Partial<Said>]>([
    [
      'whatever the order of alternatives',
      { attribute: 'use', operator: 'in', value: ['Running', 'Hiking'] },
      { attribute: 'use', operator: 'in', value: ['Hiking', 'Running'] },
    ],
    [
      'with one alternative as with the one tag',
      { attribute: 'use', operator: 'in', value: ['Hiking'] },
      { attribute: 'use', operator: 'contains', value: 'Hiking' },
    ],
    [
      'with one alternative as with the one category',
      { attribute: 'colour', operator: 'in', value: ['Red'] },
      { attribute: 'colour', operator: 'eq', value: 'Red' },
    ],
    [
      'after a day as from the next day on',
      { attribute: 'released', operator: '>', value: '2018-12-31' },
      { attribute: 'released', operator: '>=', value: '2019-01-01' },
    ],
    [
      'up to a day as before the next',
      { attribute: 'released', operator: '<=', value: '2016-02-28' },
      { attribute: 'released', operator: '<', value: '2016-02-29' },
    ],
    ['in texts that share half of their words', { text: 'rainy walks' }, { text: 'Walks!' }],
    ['in likeness to one title', { like: 'Hill Boot' }, { like: 'hill boot' }],
  ])('%s', (_, a, b) => expect(right(a, b)).toBe(true))
})

describe('two directives do not say the same', () => {
  const price: Partial<Said> = { attribute: 'price', operator: '<', value: 40 }
  test.each<[string, Partial<Said>, Partial<Said>]>([
    ['when one value more is allowed', price, { ...price, operator: '<=' }],
    ['when the number differs', price, { ...price, value: 41 }],
    ['when one is avoided', price, { ...price, polarity: 'avoid' }],
    ['when one is softer', price, { ...price, strength: 'prefer' }],
    ['when the attribute differs', price, { ...price, attribute: 'reviews' }],
    [
      'when an alternative is missing',
      { attribute: 'use', operator: 'in', value: ['Running', 'Hiking'] },
      { attribute: 'use', operator: 'in', value: ['Running', 'Tennis'] },
    ],
    [
      'when the ends of a range are swapped',
      { attribute: 'price', operator: 'between', value: [10, 20] },
      { attribute: 'price', operator: 'between', value: [20, 10] },
    ],
    ['in texts that share less than half', { text: 'long rainy walks' }, { text: 'walks' }],
    [
      'in a text and a value',
      { text: 'Red' },
      { attribute: 'colour', operator: 'eq', value: 'Red' },
    ],
  ])('%s', (_, a, b) => expect(right(a, b)).toBe(false))
})

test('what the system made says the same as what a person wrote', () => {
  const directive: Directive = {
    id: '1',
    polarity: 'avoid',
    strength: 'must',
    condition: { attribute: 'use', operator: 'contains', value: 'Tennis' },
    weight: 1,
    quote: 'no tennis',
    expiresAt: null,
  }
  const claim = claimOfDirective(directive, ground)
  expect(told(claim)).toBe('avoid must use contains Tennis')
  const said = must({ polarity: 'avoid', attribute: 'use', operator: 'contains', value: 'Tennis' })
  expect(claim).toEqual(claimOfSaid(said, schema))
})

test('likeness to an item is told by its title', () => {
  const directive: Directive = {
    id: '1',
    polarity: 'want',
    strength: 'must',
    condition: { like: '17' },
    weight: 1,
    quote: 'like the first one',
    expiresAt: null,
  }
  const claim = claimOfDirective(directive, ground)
  expect(claim).toEqual(claimOfSaid(must({ like: 'Hill Boot' }), schema))
})

test.each([
  [null, 'ever'],
  ['2026-11-26T04:00:00Z', 'day'],
  ['2026-12-02T12:00:00Z', 'week'],
  ['2027-01-01T00:00:00Z', 'long'],
])('a directive until %s holds for a horizon: %s', (expiresAt, horizon) => {
  const directive = { polarity: 'want', strength: 'prefer', expiresAt } as const
  const made = { ...directive, id: '1', condition: { text: 'x' }, weight: 1, quote: 'x' }
  expect(claimOfDirective(made, ground).horizon).toBe(horizon)
})

test('overlap lies in 0 to 1, is the same both ways, and is 1 of a text with itself', () => {
  const text = fc
    .array(fc.constantFrom('rain', 'Rain', 'sea', 'cosy', 'evening'), { minLength: 1 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(overlap(a, b)).toBeGreaterThanOrEqual(0)
      expect(overlap(a, b)).toBeLessThanOrEqual(1)
      expect(overlap(a, b)).toBe(overlap(b, a))
      expect(overlap(a, a)).toBe(1)
    }),
  )
})

test('only the value of texts is compared loosely', () => {
  const [a, b] = [{ text: 'sea' }, { text: 'the sea' }].map((said) =>
    claimOfSaid(must(said), schema),
  )
  expect(agree(a!, b!, 'value')).toBe(true)
  const tags = ['sea', 'the sea'].map((value) =>
    claimOfSaid(must({ attribute: 'use', operator: 'contains', value }), schema),
  )
  expect(agree(tags[0]!, tags[1]!, 'value')).toBe(false)
})
