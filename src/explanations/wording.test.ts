import { describe, expect, test } from 'vitest'
import { capitalized, isOrdinary, withArticle } from './wording.ts'

describe('wording', () => {
  test.each(['Comedy', 'sci-fi', 'Small town', 'Übung'])('%s is made of ordinary words', (value) =>
    expect(isOrdinary(value)).toBe(true),
  )

  test.each(['Tom Hanks', 'McQueen', 'Sci-Fi', 'PG-13', 'IMAX', 'iPhone', '4K', 'K-Pop', ''])(
    '%s is not made of ordinary words',
    (value) => expect(isOrdinary(value)).toBe(false),
  )

  test.each([
    ['comedy', 'a comedy'],
    ['adventure', 'an adventure'],
    ['thriller', 'a thriller'],
    ['platformer', 'a platformer'],
  ])('%s names one thing and takes the article of its sound', (word, expected) => {
    expect(withArticle(word)).toBe(expected)
  })

  test.each([
    ['several things', 'children'],
    ['several things', 'sneakers'],
    ['a matter', 'action'],
    ['a matter', 'horror'],
    ['a quality', 'historical'],
    ['a quality', 'waterproof'],
    ['a quality', 'scary'],
    ['an abbreviation', 'sci-fi'],
    ['a name', 'Ida Drama'],
    ['a name', 'McComedy'],
  ])('what may be %s takes no article: %s', (_, word) => {
    expect(withArticle(word)).toBe(word)
  })

  test('a sentence begins with a capital, unless with a name that is written otherwise', () => {
    expect(capitalized('comedy and drama')).toBe('Comedy and drama')
    expect(capitalized('iPhone, $900')).toBe('iPhone, $900')
    expect(capitalized('élan')).toBe('Élan')
    expect(capitalized('$40')).toBe('$40')
  })
})
