import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readerOf } from '../testing.ts'
import { readMoney } from './money.ts'

const money = readerOf(readMoney)

describe('an amount beside a currency is that amount of it', () => {
  const signs = { $: 'USD', '£': 'GBP', '€': 'EUR' }
  const words = { dollars: 'USD', bucks: 'USD', quid: 'GBP', euros: 'EUR', eur: 'EUR', GBP: 'GBP' }
  const amounts = fc.nat(99_999).map((cents) => (cents / 100).toFixed(2))

  test('with its sign before or after, spaced or not', () => {
    const places = [
      (sign: string, amount: string) => `${sign}${amount}`,
      (sign: string, amount: string) => `${sign} ${amount}`,
      (sign: string, amount: string) => `${amount}${sign}`,
      (sign: string, amount: string) => `${amount} ${sign}`,
      (sign: string, amount: string) => `the ${sign}${amount}`,
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(signs)),
        fc.constantFrom(...places),
        amounts,
        ([sign, currency], write, amount) => {
          expect(money(write(sign, amount))).toEqual({
            value: { measure: 'money', amount: Number(amount), currency },
            rest: '',
          })
        },
      ),
    )
  })

  test('with its name after it or its code before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(words)),
        fc.boolean(),
        amounts,
        ([word, currency], isBefore, amount) => {
          const text = isBefore ? `${word} ${amount}` : `${amount} ${word}`
          expect(money(text)).toEqual({
            value: { measure: 'money', amount: Number(amount), currency },
            rest: '',
          })
        },
      ),
    )
  })

  test.each([
    ['en', 'a hundred bucks', 100, 'USD'],
    ['en', '$thirty', 30, 'USD'],
    ['en', '($1,200)', 1200, 'USD'],
    ['es', 'treinta euros', 30, 'EUR'],
    ['es', '200 pesos', 200, 'MXN'],
    ['es', '30 dólares', 30, 'USD'],
    ['fr', 'trente francs', 30, 'CHF'],
    ['fr', '20 livres', 20, 'GBP'],
    ['de', '30 Pfund', 30, 'GBP'],
    ['de', 'fünfzig Franken', 50, 'CHF'],
    ['zh', '三十块钱', 30, 'CNY'],
    ['zh', '30欧元', 30, 'EUR'],
    ['zh', '¥30', 30, 'CNY'],
    ['zh', '￥30', 30, 'CNY'],
  ])('%s: %s', (language, text, amount, currency) => {
    expect(money(text, language)).toEqual({
      value: { measure: 'money', amount, currency },
      rest: '',
    })
  })
})

test.each([
  ['a tenner', 10],
  ['the fiver', 5],
])('a word for a sum is the sum, after any article: %s', (text, amount) => {
  expect(money(text)).toMatchObject({ value: { amount, currency: 'GBP' }, rest: '' })
})

describe('words after the sum are left', () => {
  test.each([
    ['$30 shoes', 'shoes'],
    ['30 dollars or less', 'or less'],
    ['$30 dollars', 'dollars'],
    ['$20-$40', '40'],
    ['a tenner each', 'each'],
  ])('%s', (text, rest) => expect(money(text)?.rest).toBe(rest))
})

describe('without a currency of its own a number is no money', () => {
  test.each([
    ['en', ''],
    ['en', '30'],
    ['en', '$'],
    ['en', 'dollars'],
    ['en', 'a dollar of it'],
    ['en', '30 shoes'],
    ['en', '30, $40'],
    ['en', '30-$40'],
    ['en', '30 Franken'],
    ['de', '30 quid'],
    ['zh', '三十'],
  ])('%s: "%s"', (language, text) => expect(money(text, language)).toBeUndefined())
})
