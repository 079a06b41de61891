import { describe, expect, test } from 'vitest'
import type { Addition, Condition, Operation } from '../../preferences/index.ts'
import { addition } from '../../preferences/testing.ts'
import type { Joining } from './alternatives.ts'
import { avoidedLast, joinedToStanding, type Standing } from './continued.ts'

const joining: Joining = {
  quote: 'or that',
  isOfMany: () => false,
  isWhole: (name) => name === 'year',
}
const genre = (value: string): Condition => ({ attribute: 'genres', operator: 'contains', value })
const decade = (low: number): Condition => ({
  attribute: 'year',
  operator: 'between',
  value: [low, low + 9],
})
const standing = (condition: Condition, changes: Partial<Standing> = {}): Standing => ({
  polarity: 'want',
  strength: 'must',
  condition,
  expiresAt: null,
  ...changes,
})
const asked = (condition: Condition, changes: Partial<Addition> = {}) =>
  addition(condition, { quote: 'that', ...changes })
const joined = (operation: Operation, ...inForce: Standing[]) => {
  const result = joinedToStanding(operation, inForce, joining)
  return result?.op === 'add' && 'value' in result.condition ? result.condition.value : result
}

describe('an alternative to what is in force', () => {
  test('is joined to the must of its attribute, the newest of several', () => {
    expect(joined(asked(genre('War')), standing(genre('Horror')))).toEqual(['Horror', 'War'])
    expect(
      joined(asked(genre('War')), standing(genre('Horror')), standing(genre('Drama'))),
    ).toEqual(['Drama', 'War'])
  })

  test('whatever was said since about other things', () => {
    const since = standing(genre('Horror'))
    expect(joined(asked(decade(1980)), standing(decade(1990)), since)).toEqual([1980, 1999])
  })

  test('holds as long as that, and quotes the command', () => {
    const expiresAt = '2026-01-02T04:00:00.000Z'
    const old = standing(genre('Horror'), { expiresAt })
    expect(joinedToStanding(asked(genre('War')), [old], joining)).toMatchObject({
      expiresAt,
      quote: 'or that',
    })
  })

  test.each<[string, Operation, Standing[]]>([
    ['nothing in force', asked(genre('War')), []],
    ['an avoid', asked(genre('War')), [standing(genre('Horror'), { polarity: 'avoid' })]],
    ['a wish', asked(genre('War')), [standing(genre('Horror'), { strength: 'prefer' })]],
    ['another attribute', asked(genre('War')), [standing(decade(1990))]],
    [
      'a must, when it is only wished for',
      asked(genre('War'), { strength: 'prefer' }),
      [standing(genre('Horror'))],
    ],
    [
      'a must, when it takes back',
      { op: 'retract', attribute: 'genres', quote: 'that' },
      [standing(genre('Horror'))],
    ],
  ])('is none to %s', (_, operation, inForce) => {
    expect(joined(operation, ...inForce)).toBeUndefined()
  })
})

describe('what was avoided last', () => {
  const horror = standing(genre('Horror'), { polarity: 'avoid' })

  test('is asked for anew in the words of the command', () => {
    expect(avoidedLast([standing(decade(1990)), horror], 'except war')).toEqual(
      asked(genre('Horror'), { polarity: 'avoid', quote: 'except war' }),
    )
  })

  test('is nothing where something was wanted since, or nothing is in force', () => {
    expect(avoidedLast([horror, standing(decade(1990))], 'except war')).toBeUndefined()
    expect(avoidedLast([], 'except war')).toBeUndefined()
  })
})
