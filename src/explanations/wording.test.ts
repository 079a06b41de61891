import { describe, expect, test } from 'vitest'
import { capitalized, isOrdinary, withArticle } from './wording.ts'

describe('wording', () => {
  test.each(['Comedy', 'sci-fi', 'Sci-Fi', 'Film-Noir', 'Small town', 'Übung'])(
    '%s is made of ordinary words',
    (value) => expect(isOrdinary(value)).toBe(true),
  )

  test.each(['Tom Hanks', 'McQueen', 'PG-13', 'IMAX', 'iPhone', '4K', 'K-Pop', ''])(
    '%s is not made of ordinary words',
    (value) => expect(isOrdinary(value)).toBe(false),
  )

  test.each([
    ['comedy', 'a comedy'],
    ['adventure', 'an adventure'],
    ['hourglass', 'an hourglass'],
    ['horror', 'a horror'],
    ['unicorn', 'a unicorn'],
    ['uninvited guest', 'an uninvited guest'],
    ['european', 'a european'],
    ['umbrella', 'an umbrella'],
  ])('the article of %s goes by its sound', (word, expected) => {
    expect(withArticle(word)).toBe(expected)
  })

  test.each(['running', 'waterproof', 'sneakers', 'wireless', 'Ida Lund'])(
    '%s takes no article',
    (word) => expect(withArticle(word)).toBe(word),
  )

  test('a word that ends in a double s is one thing', () => {
    expect(withArticle('dress')).toBe('a dress')
  })

  test('a sentence begins with a capital, unless with a name that is written otherwise', () => {
    expect(capitalized('comedy and drama')).toBe('Comedy and drama')
    expect(capitalized('iPhone, $900')).toBe('iPhone, $900')
    expect(capitalized('élan')).toBe('Élan')
    expect(capitalized('$40')).toBe('$40')
  })
})
