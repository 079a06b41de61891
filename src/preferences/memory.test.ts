import { describe, expect, test } from 'vitest'
import {
  directiveOf,
  isResting,
  type Memory,
  noMemory,
  preferencesOf,
  type Remembered,
  restingOf,
  settled,
} from './memory.ts'
import { remembered } from './testing.ts'

const [tonight, thisWeek] = ['2026-01-02T04:00:00.000Z', '2026-01-08T20:00:00.000Z'] as const
const memoryOf = (...list: Remembered[]): Memory => ({ remembered: list, sort: null })

describe('what is in force', () => {
  test('is what is remembered and does not rest, oldest first, without how it rests', () => {
    const [first, second] = [remembered('a'), remembered('c')]
    const memory = memoryOf(first, remembered('b', { restsWhile: ['c'] }), second)
    expect(preferencesOf(memory).directives).toEqual([first, second].map(directiveOf))
    expect(preferencesOf(memory).directives[0]).not.toHaveProperty('restsWhile')
  })

  test('has the order that was asked for', () => {
    const sort = { attribute: 'price', direction: 'asc' } as const
    expect(preferencesOf({ remembered: [], sort })).toEqual({ directives: [], sort })
  })

  test('is nothing where nothing is remembered', () => {
    expect(preferencesOf(noMemory)).toEqual({ directives: [], sort: null })
  })
})

describe('a directive rests', () => {
  test.each<[string, Partial<Remembered>, boolean]>([
    ['for what it made room for', { restsWhile: ['b'] }, true],
    ['until a time', { restsUntil: tonight }, true],
    ['for neither: it does not', {}, false],
  ])('%s', (_, changes, expected) => expect(isResting(remembered('a', changes))).toBe(expected))

  test('no longer for what is no longer remembered, and still for the others', () => {
    const [a, b] = settled([remembered('a', { restsWhile: ['b', 'gone'] }), remembered('b')])
    expect(a!.restsWhile).toEqual(['b'])
    expect(settled([{ ...a!, restsWhile: ['gone'] }, b!]).map(isResting)).toEqual([false, false])
  })

  test('until a time, whatever else is forgotten', () => {
    const [only] = settled([remembered('a', { restsWhile: ['gone'], restsUntil: tonight })])
    expect(isResting(only!)).toBe(true)
  })
})

describe('what rests is in force again', () => {
  const passing = remembered('t', { expiresAt: tonight })
  const longer = remembered('w', { expiresAt: thisWeek })

  test.each<[string, Partial<Remembered>, string]>([
    ['when what it made room for expires', { restsWhile: ['t'] }, tonight],
    ['when the last of them does', { restsWhile: ['w', 't'] }, thisWeek],
    ['when its time has come', { restsUntil: thisWeek }, thisWeek],
    ['when both are over', { restsWhile: ['w'], restsUntil: tonight }, thisWeek],
  ])('%s', (_, changes, restsUntil) => {
    const old = remembered('a', changes)
    expect(restingOf(memoryOf(old, passing, longer))).toEqual([{ ...directiveOf(old), restsUntil }])
  })

  test('and what is in force is not among it', () => {
    expect(restingOf(memoryOf(passing, longer))).toEqual([])
  })
})
