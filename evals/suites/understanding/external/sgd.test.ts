import { expect, test } from 'vitest'
import type { Directive } from '../../../../src/preferences/index.ts'
import { viewOf } from '../../../catalogues/index.ts'
import { stateTally } from './sgd.ts'
import { catalogueOfService, dialoguesOf, type SgdTurn } from './sgd-dialogues.ts'

const turn = (
  n: number,
  utterance: string,
  informed: string[],
  slots: Record<string, string[]>,
): SgdTurn => ({
  dialogue_id: 'd1',
  turn: n,
  utterance,
  frames: [
    {
      service: 'Films_9',
      actions: informed.map((slot) => ({ act: 'INFORM', slot, values: [] })),
      state: { slot_values: slots },
    },
  ],
})
const turns = [
  turn(0, 'a drama', ['genre'], { genre: ['Drama', 'drama'] }),
  turn(2, 'yes, that one', [], {
    genre: ['Drama', 'drama'],
    director: ['Ada Grant'],
    title: ['X'],
  }),
  turn(4, 'any genre will do', ['genre'], { genre: ['dontcare'], director: ['Ada Grant'] }),
  { ...turn(6, 'a table for two', [], {}), frames: [] },
]

test('expected is what the user has said: not what was offered, nor a slot that is left open', () => {
  const [dialogue, ...others] = dialoguesOf(turns, 'Films_9')
  expect(others).toEqual([])
  expect(dialogue?.steps.map(({ utterance }) => utterance)).toEqual([
    'a drama',
    'yes, that one',
    'any genre will do',
  ])
  expect(dialogue?.steps.map(({ expected }) => Object.fromEntries(expected))).toEqual([
    { genre: new Set(['drama']) },
    { genre: new Set(['drama']) },
    {},
  ])
})

test('the catalogue holds each value once, however it is spelled, and none that is no value', () => {
  const service = {
    service_name: 'Films_9',
    slots: [
      { name: 'genre', is_categorical: false, possible_values: ['Comedy', 'drama'] },
      { name: 'title', is_categorical: false, possible_values: [] },
    ],
  }
  const { attributes, vocabulary } = viewOf(catalogueOfService(service, turns))
  expect(attributes.map(({ name }) => name)).toEqual(['genre'])
  expect(vocabulary.map(({ value }) => value)).toEqual(['Comedy', 'drama'])
})

test('a state is judged slot by slot, by any spelling, and texts are left out', () => {
  const directive = (condition: Directive['condition'], polarity: 'want' | 'avoid' = 'want') => ({
    id: '1',
    polarity,
    strength: 'must' as const,
    condition,
    weight: 1,
    quote: '',
    expiresAt: null,
  })
  const expected = new Map([
    ['genre', new Set(['drama', 'dramas'])],
    ['director', new Set(['ada grant'])],
  ])
  const directives = [
    directive({ attribute: 'genre', operator: 'eq', value: 'Drama' }),
    directive({ attribute: 'starring', operator: 'eq', value: 'Ada Grant' }),
    directive({ attribute: 'director', operator: 'eq', value: 'Ada Grant' }, 'avoid'),
    directive({ text: 'by the sea' }),
  ]
  expect(stateTally({ expected }, { directives, sort: null })).toEqual({
    expected: 2,
    predicted: 2,
    right: 1,
  })
})
