import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readerOf } from '../testing.ts'
import { readDuration } from './duration.ts'

const duration = readerOf(readDuration)
const minutesOf = (text: string, language?: string) => {
  const found = duration(text, language)
  return found?.value.measure === 'duration' && found.rest === ''
    ? found.value.minutes
    : `not the whole of "${text}"`
}

describe('hours and minutes add up', () => {
  const two = (value: number) => String(value).padStart(2, '0')
  const writings: readonly (readonly [string, (hours: number, minutes: number) => string])[] = [
    ['en', (h, m) => `${h}h${two(m)}`],
    ['en', (h, m) => `${h} hrs ${two(m)}`],
    ['en', (h, m) => `${h}h ${m}m`],
    ['en', (h, m) => `${h} hours and ${m} minutes`],
    ['en', (h, m) => `the ${h} hours, ${m} mins`],
    ['en', (h, m) => `${m} minutes and ${h} hours`],
    ['es', (h, m) => `${h} horas y ${m} minutos`],
    ['fr', (h, m) => `${h} heures et ${m} minutes`],
    ['de', (h, m) => `${h} Stunden und ${m} Minuten`],
    ['zh', (h, m) => `${h}小时${m}分钟`],
    ['zh', (h, m) => `${h}个小时${m}分`],
  ]
  test('in every way of writing them, in every language', () => {
    const hours = fc.integer({ min: 1, max: 300 })
    const minutes = fc.integer({ min: 0, max: 59 })
    fc.assert(
      fc.property(hours, minutes, fc.constantFrom(...writings), (h, m, [language, write]) => {
        expect(minutesOf(write(h, m), language)).toBe(60 * h + m)
      }),
      { numRuns: 500 },
    )
  })

  test('a unit weighs the same whatever its number is written in', () => {
    expect(minutesOf('three hours')).toBe(minutesOf('3 hours'))
    expect(minutesOf('ninety five minutes')).toBe(95)
    expect(minutesOf('a hundred minutes')).toBe(100)
    expect(minutesOf('1.5 hours')).toBe(90)
    expect(minutesOf('1,5 Stunden', 'de')).toBe(90)
    expect(minutesOf('九十五分钟', 'zh')).toBe(95)
  })
})

test('minutes after hours need no unit, in words either', () => {
  expect(minutesOf('an hour twenty')).toBe(80)
  expect(minutesOf('eine Stunde zwanzig', 'de')).toBe(80)
  expect(minutesOf('une heure trente', 'fr')).toBe(90)
})

test('a number after hours that counts something else is none of them', () => {
  expect(duration('two hours twenty dollars')?.rest).toBe('twenty dollars')
  expect(duration('two hours, twenty')?.rest).toBe('twenty')
})

test('what stands after a dash is another length', () => {
  expect(duration('1h 30m - 2h')?.rest).toBe('2 h')
  expect(duration('1h30-2h')?.rest).toBe('2 h')
})

describe('a half is half of the unit beside it', () => {
  test.each([
    ['en', 'half hour', 30],
    ['en', 'half a day', 720],
    ['en', 'hour and a half', 90],
    ['en', 'two hours and a half', 150],
    ['en', 'an hour and half', 90],
    ['en', 'two and a half hours', 150],
    ['en', '1 1/2 hours', 90],
    ['en', '1½ hours', 90],
    ['en', '2 ¼ hours', 135],
    ['en', '1/2 hour', 30],
    ['es', 'media hora', 30],
    ['es', 'dos horas y media', 150],
    ['fr', 'une demi-heure', 30],
    ['fr', 'une heure et demie', 90],
    ['de', 'eine halbe Stunde', 30],
    ['de', 'eineinhalb Stunden', 90],
    ['de', 'zweieinhalb Stunden', 150],
    ['zh', '半小时', 30],
    ['zh', '半个小时', 30],
    ['zh', '一个半小时', 90],
  ])('%s: %s', (language, text, minutes) => expect(minutesOf(text, language)).toBe(minutes))
})

describe('what is no part of the length is left', () => {
  test.each([
    ['two hours and comedies', 120, 'and comedies'],
    ['an hour or so', 60, 'or so'],
    ['1h75', 60, '75'],
    ['1h 5', 60, '5'],
    ['1h, 30', 60, '30'],
    ['90 minutes 30', 90, '30'],
    ['1h 20s', 60, '20 s'],
    ['two hours and two', 120, 'and two'],
  ])('%s', (text, minutes, rest) => {
    expect(duration(text)).toEqual({ value: { measure: 'duration', minutes }, rest })
  })
})

test.each([
  ['en', ''],
  ['en', '90'],
  ['en', 'hours'],
  ['en', 'two'],
  ['en', 'half'],
  ['en', 'half of it'],
  ['en', 'the hours'],
  ['en', 'two comedies'],
  ['en', 'about two hours'],
  ['en', 'zwei Stunden'],
  ['es', 'horas'],
  ['zh', '小时'],
])('without a number and a unit side by side there is none: %s: "%s"', (language, text) => {
  expect(duration(text, language)).toBeUndefined()
})
