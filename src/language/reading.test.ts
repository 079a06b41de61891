import { describe, expect, test } from 'vitest'
import { addition } from '../preferences/testing.ts'
import { acts, changesOf } from './reading.ts'

const operations = [addition({ text: 'slow burn' })]
const changing = ['refine', 'replace', 'forget']

describe('what a reading changes of what is remembered', () => {
  test.each(changing)('%s: what it asks for', (act) => {
    expect(changesOf({ act: act as 'refine', operations })).toBe(operations)
  })

  test('reset: all of it, whatever else was read', () => {
    expect(changesOf({ act: 'reset', operations })).toEqual([{ op: 'clear', quote: '' }])
  })

  test.each(acts.filter((act) => !changing.includes(act) && act !== 'reset'))(
    '%s: nothing, whatever was read',
    (act) => expect(changesOf({ act, operations })).toEqual([]),
  )
})
