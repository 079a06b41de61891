import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attribute, type Item, schemaOf } from '../catalog/index.ts'
import type { Reason } from '../ranking/index.ts'
import { explain } from './explain.ts'

const films = schemaOf([
  { name: 'genres', kind: 'tags', title: 'Genre' },
  { name: 'year', kind: 'number', unit: 'year' },
  { name: 'runtime', kind: 'number', unit: 'minute', title: 'Running time' },
  { name: 'cast', kind: 'tags' },
  { name: 'language', kind: 'category' },
  { name: 'subtitled', kind: 'flag' },
  { name: 'released', kind: 'date' },
])
const film: Pick<Item, 'attributes'> = {
  attributes: {
    genres: ['Comedy', 'Sci-Fi', 'Adventure'],
    year: 1994,
    runtime: 81,
    cast: ['Ida Lund', 'Bo McNeil'],
    language: 'Danish',
    subtitled: true,
    released: '1994-05-12',
  },
}
const matches = (attribute: string, value: string | number | boolean, share = 0.2): Reason => ({
  kind: 'matches',
  attribute,
  value,
  share,
})
const sentence = (...reasons: Reason[]) => explain(reasons, film, films)

describe('explain', () => {
  test('says the contract’s example', () => {
    expect(sentence(matches('genres', 'Comedy', 0.4), matches('runtime', 81, 0))).toBe(
      'A comedy, 81 minutes.',
    )
  })

  test('names words before numbers, and several tags together', () => {
    expect(
      sentence(matches('year', 1994), matches('genres', 'Comedy'), matches('genres', 'Sci-Fi')),
    ).toBe('Comedy and Sci-Fi, 1994.')
  })

  test('names of people and other attributes stay as the catalogue writes them', () => {
    expect(sentence(matches('cast', 'Bo McNeil'), matches('language', 'Danish'))).toBe(
      'Bo McNeil, Danish.',
    )
  })

  test('dates and flags are said with their titles', () => {
    expect(sentence(matches('released', '1994-05-12'))).toBe('Released May 12, 1994.')
    expect(sentence(matches('subtitled', true))).toBe('Subtitled.')
    const dubbed = { attributes: { subtitled: false } }
    expect(explain([matches('subtitled', false)], dubbed, films)).toBe('Not subtitled.')
  })

  test('then the words that it is close to, then the user’s taste', () => {
    const slow: Reason = { kind: 'text', text: 'slow burn', share: 0.5 }
    const taste: Reason = { kind: 'history', share: 0.1 }
    expect(sentence(slow, taste, matches('genres', 'Adventure'))).toBe(
      'An adventure, close to “slow burn”, near what you liked.',
    )
    expect(sentence(slow, { kind: 'text', text: 'rain', share: 0.1 })).toBe(
      'Close to “slow burn” and “rain”.',
    )
  })

  test.each([
    ['Comedy', 'A comedy, 81 minutes.'],
    ['Sci-Fi', 'Sci-Fi, 81 minutes.'],
    ['Adventure', 'An adventure, 81 minutes.'],
  ])('%s as the kind is said without an article that reads oddly', (genre, expected) => {
    expect(sentence(matches('genres', genre), matches('runtime', 81))).toBe(expected)
  })

  test('where no wish brought it the sentence says that it is popular, and what it is', () => {
    const popular: Reason = { kind: 'popular', share: 0.9 }
    expect(sentence(popular)).toBe('Popular: comedy, Sci-Fi and adventure, 1994.')
    expect(sentence(popular, matches('genres', 'Comedy'))).toBe('A comedy.')
    expect(explain([popular], { attributes: {} }, films)).toBe('Popular.')
  })

  test('what rules for every ranking raised is said, where they raised it by more than next to nothing', () => {
    const popular: Reason = { kind: 'popular', share: 0.6 }
    const boosted: Reason = { kind: 'boosted', share: 0.4 }
    const what = 'comedy, Sci-Fi and adventure, 1994.'
    expect(sentence(popular, boosted)).toBe(`Popular: ${what}`)
    expect(sentence({ ...boosted, share: 0.7 }, popular)).toBe(`Featured: ${what}`)
    expect(sentence({ kind: 'fresh', share: 0.05 }, popular)).toBe(`Popular: ${what}`)
    expect(sentence(matches('genres', 'Comedy'), { kind: 'fresh', share: 0.2 })).toBe(
      'A comedy, new.',
    )
    expect(sentence(matches('genres', 'Comedy'), { kind: 'boosted', share: 0.05 })).toBe(
      'A comedy.',
    )
    expect(sentence({ kind: 'explored', share: 1 })).toBe(`Something different: ${what}`)
  })

  test('in an order that was asked for it says what the item is and the value that the order goes by', () => {
    const sorted: Reason = { kind: 'sorted', attribute: 'runtime', value: 81, share: 1 }
    expect(sentence(sorted)).toBe('Comedy, Sci-Fi and adventure, 81 minutes.')
    expect(sentence(sorted, matches('genres', 'Comedy', 0))).toBe('A comedy, 81 minutes.')
    expect(sentence(sorted, matches('runtime', 81, 0))).toBe('81 minutes.')
  })

  test('a value that the item no longer has is not said: what it is now is', () => {
    expect(sentence(matches('genres', 'Horror'), matches('runtime', 90))).toBe(
      'Comedy, Sci-Fi and adventure, 1994.',
    )
  })

  test('an item of which nothing is known is still said to be there', () => {
    expect(explain([], { attributes: {} }, films)).toBe('From the catalogue.')
  })

  test('is never empty, whatever the item has and whatever the reasons are', () => {
    const attributes = fc.record(
      {
        genres: fc.uniqueArray(fc.constantFrom('Comedy', 'Sci-Fi', 'Noir'), { minLength: 1 }),
        year: fc.integer({ min: 1900, max: 2030 }),
        subtitled: fc.boolean(),
        released: fc.constantFrom('1994-05-12', '2001-01-01T10:00:00.000Z'),
        language: fc.constantFrom('Danish', 'iKung'),
      },
      { requiredKeys: [] },
    )
    const reason = fc.constantFrom<Reason>(
      { kind: 'popular', share: 1 },
      { kind: 'history', share: 0.2 },
      { kind: 'text', text: 'rain', share: 0.3 },
      { kind: 'sorted', attribute: 'year', value: 1990, share: 1 },
      matches('genres', 'Comedy'),
      matches('constructor', 'x'),
    )
    fc.assert(
      fc.property(attributes, fc.array(reason, { maxLength: 4 }), (given, reasons) => {
        const item = { attributes: given as Item['attributes'] }
        expect(explain(reasons, item, films)).toMatch(/^\S.*[^ ,:]\.$/)
      }),
    )
  })

  test('speaks of another catalogue as well', () => {
    const shoes = schemaOf([
      { name: 'uses', kind: 'tags' },
      { name: 'price', kind: 'number', unit: 'USD' },
      { name: 'weight', kind: 'number', unit: 'gram' },
    ])
    const shoe = { attributes: { uses: ['Running', 'Trail'], price: 89.5, weight: 240 } }
    expect(explain([matches('uses', 'Running'), matches('price', 89.5)], shoe, shoes)).toBe(
      'Running, $89.50.',
    )
    expect(explain([matches('weight', 240), matches('uses', 'Trail')], shoe, shoes)).toBe(
      'Trail, 240 grams.',
    )
  })

  test('every value said is the item’s, or the user’s words', () => {
    const tags = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{3,8}( [A-Z][a-z]{3,8})?$/), {
      minLength: 1,
      maxLength: 5,
    })
    const schema = schemaOf([
      { name: 'uses', kind: 'tags' },
      { name: 'makers', kind: 'tags' },
      { name: 'grams', kind: 'number', unit: 'gram' },
    ] satisfies Attribute[])
    const text = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8})?$/)
    const frame = /^(a|an|and|close|to|near|what|you|liked|popular|grams?)$/
    fc.assert(
      fc.property(
        tags,
        tags,
        fc.nat(999),
        fc.array(text, { maxLength: 3 }),
        (uses, makers, grams, texts) => {
          const item = { attributes: { uses, makers, grams } }
          const reasons: Reason[] = [
            ...uses.map((value) => matches('uses', value)),
            ...makers.map((value) => matches('makers', value)),
            matches('grams', grams),
            matches('uses', 'Foreign'),
            ...texts.map((text): Reason => ({ kind: 'text', text, share: 0.1 })),
            { kind: 'history', share: 0.1 },
          ]
          const own =
            `${uses.join(' ')} ${makers.join(' ')} ${grams} ${texts.join(' ')}`.toLowerCase()
          const said =
            explain(reasons, item, schema)
              .toLowerCase()
              .match(/[\p{L}\p{N}]+/gu) ?? []
          for (const word of said) if (!frame.test(word)) expect(own.split(' ')).toContain(word)
        },
      ),
    )
  })
})
