import { describe, expect, test } from 'vitest'
import { changeOf } from './change.ts'
import { directiveOf } from './memory.ts'
import { remembered } from './testing.ts'

const [a, b] = [remembered('a'), remembered('b')]
const until = '2026-01-02T04:00:00.000Z'

describe('from one memory to another', () => {
  test('nothing was made or ended where they are the same', () => {
    expect(changeOf([a, b], [a, b])).toEqual({ made: [], ended: [] })
  })

  test('what is new was made, without how it rests', () => {
    expect(changeOf([a], [a, b])).toEqual({ made: [directiveOf(b)], ended: [] })
  })

  test('what is gone was ended for good', () => {
    expect(changeOf([a, b], [b])).toEqual({ made: [], ended: [{ id: 'a' }] })
  })

  test('what rests was ended while the other is remembered, or until a time', () => {
    expect(changeOf([a], [{ ...a, restsWhile: ['b'] }, b]).ended).toEqual([{ id: 'a', while: 'b' }])
    expect(changeOf([a], [{ ...a, restsUntil: until }]).ended).toEqual([{ id: 'a', until }])
  })

  test('what rested before is not ended again, but for what is new', () => {
    const resting = { ...a, restsWhile: ['b'], restsUntil: until }
    expect(changeOf([resting, b], [resting, b]).ended).toEqual([])
    const later = '2026-01-03T04:00:00.000Z'
    const more = { ...resting, restsWhile: ['b', 'c'], restsUntil: later }
    expect(changeOf([resting, b], [more, b, remembered('c')]).ended).toEqual([
      { id: 'a', while: 'c' },
      { id: 'a', until: later },
    ])
  })

  test('what is in force again was neither made nor ended', () => {
    const resting = { ...a, restsWhile: ['b'] }
    expect(changeOf([resting, b], [a])).toEqual({ made: [], ended: [{ id: 'b' }] })
  })

  test('what is made and rests in one turn is both', () => {
    const resting = { ...b, restsWhile: ['c'] }
    const made = [resting, remembered('c')]
    expect(changeOf([a], [a, ...made])).toEqual({
      made: made.map(directiveOf),
      ended: [{ id: 'b', while: 'c' }],
    })
  })
})
