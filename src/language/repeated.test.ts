import { describe, expect, test } from 'vitest'
import { readCommand } from './builtin.ts'
import { readingSchema } from './reading.ts'
import { filmView, now } from './testing.ts'

/** The longest command that is taken. */
const longest = 2_000

const read = (command: string) => readCommand({ command, shown: [], view: filmView, now })

/** What once took minutes: each of its words was looked at with all that follow it. */
const phrases = [
  '90s ',
  '1990s and ',
  '1 ',
  '1:30 ',
  '0x1F ',
  'jan 1 ',
  'from 1990 to ',
  'a|',
  '"a" ',
  '(a+)+',
  'no no but ',
  'no horror except ',
  'more like that ',
  'tom.cruise@example ',
  '中',
  'ﷺ',
  'w',
]

describe('one phrase over and over', () => {
  test.each(phrases)('is read in no more than two seconds of work: %j', (phrase) => {
    read('horror')
    const began = process.cpuUsage()
    const reading = read(phrase.repeat(longest / phrase.length))
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000)
    expect(readingSchema.parse(reading)).toEqual(reading)
  })
})

test('the same exception over and over is one', () => {
  const { operations } = read(`no comedy except horror${' or horror'.repeat(40)}`)
  expect(operations).toMatchObject([{ polarity: 'avoid', condition: { value: 'Comedy' } }])
  expect(operations[0]).toHaveProperty('condition.except', [
    { attribute: 'genres', operator: 'contains', value: 'Horror' },
  ])
})

test('more exceptions than a directive holds are said not to be understood', () => {
  const others = Array.from({ length: 30 }, (_, i) => `under ${50 + i} minutes`)
  const { operations, notUnderstood } = read(`no comedy except ${others.join(' or ')}`)
  expect(operations).toEqual([])
  expect(notUnderstood).toEqual([
    { quote: 'no comedy', why: expect.stringContaining('too much at once') },
  ])
})
