import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { view, viewOfValues } from '../testing.ts'
import {
  aliasTargets,
  haveKinds,
  isAlias,
  isItemNoun,
  isSure,
  nearestValue,
  plural,
} from './aliases.ts'

const meaning = Float32Array.of(1, 0)
/** A unit vector at this cosine from the meaning. */
const at = (cosine: number) => Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2))
const target = (value: string, cosine: number, attribute = 'genres') => ({
  attribute,
  value,
  vector: at(cosine),
})
const near = (...targets: ReturnType<typeof target>[]) => nearestValue(meaning, targets)?.value

describe('the value that a word is nearest to is one', () => {
  test('that is near, with how near it is', () => {
    const alias = nearestValue(meaning, [target('Comedy', 0.3), target('Horror', 0.75)])
    expect(alias).toEqual({
      attribute: 'genres',
      value: 'Horror',
      confidence: expect.closeTo(0.75),
    })
  })

  test('of two attributes alike, for they are no rivals', () => {
    expect(near(target('Horror', 0.75), target('Horror', 0.75, 'tags'))).toBe('Horror')
  })

  test('whatever the order in which the values are compared', () => {
    const targets = [target('Horror', 0.75), target('War', 0.59), target('Comedy', 0.1)]
    fc.assert(
      fc.property(fc.shuffledSubarray(targets, { minLength: 3 }), (shuffled) => {
        expect(near(...shuffled)).toBe('Horror')
      }),
    )
  })
})

describe('and none', () => {
  test.each([
    ['of none, where there are none', []],
    ['that is not near', [target('Horror', 0.59)]],
    ['with another nearly as near', [target('Horror', 0.75), target('War', 0.62)]],
  ])('%s', (_, targets) => expect(near(...targets)).toBeUndefined())

  test('nor, at any nearness, for one whose lead is smaller than a fixed one', () => {
    const cosine = fc.double({ min: 0, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(cosine, cosine, (a, b) => {
        const value = near(target('Horror', a), target('War', b))
        if (value === undefined) return
        const [best, far] = value === 'Horror' ? [a, b] : [b, a]
        expect(best).toBeGreaterThan(0.599)
        expect(best - far).toBeGreaterThan(0.149)
      }),
    )
  })
})

describe('a flag says a whole sentence', () => {
  const flag = (cosine: number) => ({ ...target('Pets allowed', cosine), isFlag: true as const })

  test('and may be further than a value, where all else is further still', () => {
    expect(near(flag(0.52), target('Quiet', 0.3))).toBe('Pets allowed')
    expect(near(flag(0.52), target('Quiet', 0.4))).toBeUndefined()
    expect(near(flag(0.49))).toBeUndefined()
  })

  test('which a noun may mean, too', () => {
    expect(isAlias('dogs', { value: 'Pets allowed' })).toBe(false)
    expect(isAlias('dogs', { value: 'Pets allowed', isFlag: true })).toBe(true)
  })

  test('told by its title', () => {
    const pets = view([{ name: 'pets', kind: 'flag', title: 'Pets allowed' }], {}, {})
    expect(aliasTargets(pets)).toEqual([{ attribute: 'pets', value: 'Pets allowed', isFlag: true }])
  })
})

describe('items are of several kinds', () => {
  const shop = viewOfValues({})
  const asKinds = (kind: 'category' | 'tags') =>
    view([{ name: 'sort', kind, title: 'Sort' }], {}, {})
  const [shoes, clothes] = [target('Shoes', 0.56, 'sort'), target('Clothing', 0.48, 'sort')]

  test('where the values of a category are nouns for an item', () => {
    expect(haveKinds([shoes, clothes], meaning, asKinds('category'))).toBe(true)
  })

  test('and not where one is, where they are tags, or far from an item', () => {
    expect(haveKinds([shoes], meaning, asKinds('category'))).toBe(false)
    expect(haveKinds([shoes, clothes], meaning, asKinds('tags'))).toBe(false)
    expect(haveKinds([shoes, target('Red', 0.2, 'sort')], meaning, asKinds('category'))).toBe(false)
    expect(haveKinds([], meaning, shop)).toBe(false)
  })
})

describe('a word is another word for it', () => {
  test.each([
    ['scary', 'Horror', true, 'where it is a quality'],
    ['silverware', 'Silver', true, 'where it begins like its name'],
    ['horror', 'Horror', true, 'where it is its name'],
    ['sandals', 'Shoes', false, 'not where it is a noun, and more than that'],
    ['warsaw', 'Poland', false, 'not where it is a name'],
    ['creepy', 'Creepy Crawlies', false, 'not where it is one word of its name'],
  ])('%s for %s: %s, %s', (word, value, expected) => {
    expect(isAlias(word, { value })).toBe(expected)
  })
})

describe('it is as good as the name of the value', () => {
  test.each([
    ['scary', 'Horror', 0.71, true],
    ['creepy', 'Horror', 0.69, false],
    ['silvery', 'Silver', 0.61, true],
    ['comedic', 'Comedy', 0.61, false],
  ])('%s for %s at %d: %s', (word, value, confidence, expected) => {
    expect(isSure(word, { value, confidence })).toBe(expected)
  })
})

test('words are compared with the values of short lists that are words', () => {
  const themes = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`theme ${i}`, 1]))
  const view = viewOfValues({
    genres: { Horror: 40, 'Sci-Fi': 50, 'Film noir': 9, Comédie: 7, War: 15 },
    rated: { 'PG-13': 30, R: 40, '18+': 3 },
    themes: { ...themes, grief: 30 },
  })
  expect(aliasTargets(view)).toEqual([
    { attribute: 'genres', value: 'Horror' },
    { attribute: 'genres', value: 'Sci-Fi' },
    { attribute: 'genres', value: 'Film noir' },
    { attribute: 'genres', value: 'Comédie' },
  ])
})

describe('a noun for an item', () => {
  test.each([
    [0.47, true],
    [0.45, false],
    [-0.9, false],
  ])('at a cosine of %d from the mean of the items: %s', (cosine, expected) => {
    expect(isItemNoun(at(cosine), meaning)).toBe(expected)
  })

  test('is compared in its plural, which one may have typed', () => {
    expect(['film', 'films', 'shoes'].map(plural)).toEqual(['films', 'films', 'shoes'])
  })
})
