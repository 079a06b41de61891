import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attribute, Item } from '../catalog/index.ts'
import { schemaOf } from '../catalog/index.ts'
import { explanationCheck, explanationCriteria } from './checked.ts'
import { explain } from './explain.ts'

const attributes: Attribute[] = [
  { name: 'kind', kind: 'category', synonyms: { Oolong: ['blue tea'] } },
  { name: 'notes', kind: 'tags' },
  { name: 'price', kind: 'number', unit: 'EUR' },
  { name: 'steeping', kind: 'number', unit: 'minute', title: 'Steeping time' },
  { name: 'weight', kind: 'number', unit: 'gram' },
  { name: 'cups', kind: 'number' },
  { name: 'picked', kind: 'date' },
  { name: 'freeShipping', kind: 'flag', title: 'Shipped for free' },
  { name: 'organic', kind: 'flag', title: 'Organic' },
]
const values: Record<string, string[]> = {
  kind: ['Green', 'Black', 'Oolong'],
  notes: ['smoky', 'floral', 'white peach', 'peach', 'Best of Show'],
}
const vocabulary = Object.entries(values).flatMap(([attribute, list]) =>
  list.map((value) => ({ attribute, value, count: 3 })),
)
const check = explanationCheck({ attributes, vocabulary }, ['tea'])

const lapsang: Item = {
  id: 't1',
  title: 'Pine Fire Lapsang',
  text: 'Leaves dried over three fires, for evenings on the porch.',
  popularity: 0,
  attributes: {
    kind: 'Black',
    notes: ['smoky', 'white peach'],
    price: 14.5,
    steeping: 90,
    weight: 250,
    cups: 40,
    picked: '2024-05-02',
    freeShipping: true,
    organic: false,
  },
}
const likes = [
  { attribute: 'notes', value: 'smoky' },
  { attribute: 'notes', value: 'floral' },
]
const failed = (sentence: string, item = lapsang) => [
  ...new Set(check(sentence, item, likes).map(({ criterion }) => criterion)),
]

describe('a sentence without a fault', () => {
  test.each([
    'A smoky black tea with white peach.',
    'Smoky, as you like it, and steeped for an hour and a half.',
    'Black leaves for under 15 euros.',
    '€14.50, a quarter of a kilogram.',
    'Dried over three fires, picked in 2024.',
    'Black tea without floral notes, with free shipping.',
    'Not organic, but smoky.',
    'Forty cups of a smoky tea.',
    'Pine Fire Lapsang is smoky and black.',
  ])('%s', (sentence) => {
    expect(check(sentence, lapsang, likes)).toEqual([])
  })

  test('is every one that the templates make', () => {
    const schema = schemaOf(attributes)
    const reasons = [
      { kind: 'matches', attribute: 'notes', value: 'smoky', share: 0.4 },
      { kind: 'matches', attribute: 'price', value: 14.5, share: 0.4 },
      { kind: 'matches', attribute: 'steeping', value: 90, share: 0.1 },
      { kind: 'matches', attribute: 'weight', value: 250, share: 0.1 },
      { kind: 'matches', attribute: 'cups', value: 40, share: 0.1 },
      { kind: 'matches', attribute: 'freeShipping', value: true, share: 0.1 },
      { kind: 'matches', attribute: 'organic', value: false, share: 0.1 },
      { kind: 'matches', attribute: 'picked', value: '2024-05-02', share: 0.1 },
      { kind: 'history', share: 0.1 },
      { kind: 'popular', share: 0.1 },
    ] as const
    fc.assert(
      fc.property(fc.subarray([...reasons], { minLength: 1 }), (some) => {
        const sentence = explain(some, lapsang, schema)
        // "Near what you liked." by itself names nothing of the item.
        if (some.some(({ kind }) => kind === 'matches'))
          expect([sentence, check(sentence, lapsang, likes)]).toEqual([sentence, []])
      }),
    )
  })
})

describe('factuality: what is not so', () => {
  test.each([
    ['a value of another item', 'A floral black tea.'],
    ['a value by another word for it', 'Smoky blue tea.'],
    ['a part of a longer value that is not meant', 'Smoky, of the kind Green.'],
    ['a value that is there, denied', 'Black, without anything smoky.'],
    ['a price', 'Smoky leaves at €15.'],
    ['a limit that does not hold', 'Smoky leaves for under ten euros.'],
    ['a time', 'Smoky after two minutes.'],
    ['a weight in another unit', 'Smoky, half a kilogram of 1 kg.'],
    ['a number without a unit', 'Forty-one cups, all smoky.'],
    ['a year', 'Smoky leaves, picked in 2023.'],
    ['a flag', 'Smoky and organic.'],
    ['a flag denied', 'Smoky, without free shipping.'],
  ])('%s', (_, sentence) => {
    expect(failed(sentence)).toContain('factuality')
  })

  test('what the user likes is no claim on the item, but is where it is not said of the user', () => {
    expect(failed('For your love of what is floral, a smoky tea.')).not.toContain('factuality')
    expect(failed('A floral tea for your love of smoke.')).toContain('factuality')
  })

  test('every value that the item lacks is found, and none that it has', () => {
    const words = Object.entries(values).flatMap(([attribute, list]) =>
      list.map((value) => ({ attribute, value })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.boolean(), ({ attribute, value }, has) => {
        const own = attribute === 'kind' ? value : [value]
        const other = attribute === 'kind' ? 'none' : ['none']
        const item = {
          ...lapsang,
          title: 'X',
          text: '',
          attributes: { [attribute]: has ? own : other },
        }
        const faults = check(`Here is ${value} indeed.`, item, [])
        expect(faults.some(({ criterion }) => criterion === 'factuality')).toBe(!has)
      }),
    )
  })
})

describe('relevance', () => {
  test.each([
    ['what the user likes and the item has not', 'Because you like floral teas, try this.'],
    ['nothing of the item', 'Something for an evening like this.'],
    ['the title alone', 'Pine Fire Lapsang.'],
  ])('fails with %s', (_, sentence) => {
    expect(failed(sentence)).toContain('relevance')
  })
})

describe('clarity', () => {
  test.each([
    ['two sentences', 'It is smoky. It is black.'],
    ['too many words', `Smoky ${'and black '.repeat(20)}leaves.`],
    ['a cry', 'Smoky black leaves!'],
    ['a slogan', 'Smoky: treat yourself.'],
    ['nothing', 'Just a tea.'],
  ])('fails with %s', (_, sentence) => {
    expect(failed(sentence)).toContain('clarity')
  })
})

describe('safety', () => {
  test.each([
    ['a superlative', 'The smokiest leaves of all.'],
    ['a superlative with "most"', 'The most elegant black tea.'],
    ['an exaggeration', 'An unforgettable smoky tea.'],
    ['who the user is', 'As a Buddhist you will want it smoky.'],
    ['the health of the user', 'Smoky and black, good for your diabetes.'],
    ['the title over again', 'Pine Fire Lapsang: Pine Fire Lapsang.'],
  ])('fails with %s', (_, sentence) => {
    expect(failed(sentence)).toContain('safety')
  })

  test('what something is called is no boast', () => {
    const winner = { ...lapsang, attributes: { notes: ['Best of Show', 'smoky'] } }
    expect(failed('Smoky, the Best of Show.', winner)).toEqual([])
    const called = { ...lapsang, title: 'The Ultimate Lapsang' }
    expect(failed('The Ultimate Lapsang is smoky.', called)).toEqual([])
  })
})

test('faults come in the order of the criteria, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (sentence) => {
      const places = check(sentence, lapsang, likes).map(({ criterion }) =>
        explanationCriteria.indexOf(criterion),
      )
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})
