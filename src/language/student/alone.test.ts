import { expect, test } from 'vitest'
import { filmView } from '../testing.ts'
import { readAlone } from './alone.ts'
import { avoiding, telling, wishing } from './testing.ts'

const input = (command: string) => ({
  command,
  shown: [],
  view: filmView,
  inForce: [],
  now: new Date(0),
})

test('a stretch of words with one tag is one operation, which quotes it', () => {
  const { act, operations } = readAlone(wishing, input('cosy little things'))
  expect(act).toBe('refine')
  expect(operations).toMatchObject([
    {
      polarity: 'want',
      strength: 'prefer',
      condition: { text: 'cosy little things' },
      quote: 'cosy little things',
    },
  ])
})

test('a value is the catalogue’s, and what it has none of is not asked for', () => {
  expect(readAlone(avoiding, input('horror')).operations).toMatchObject([
    { polarity: 'avoid', strength: 'must', condition: { attribute: 'genres', value: 'Horror' } },
  ])
  expect(readAlone(avoiding, input('gizmos'))).toMatchObject({ operations: [] })
})

test('of words that are only told nothing is asked', () => {
  expect(readAlone(telling, input('no horror')).operations).toEqual([])
})
