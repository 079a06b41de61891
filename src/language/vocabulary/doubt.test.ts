import { describe, expect, test } from 'vitest'
import type { Atom } from '../readers/atom.ts'
import { viewOfValues } from '../testing.ts'
import { isInDoubt, mayEndInNoun } from './doubt.ts'
import type { ValueSense } from './sense.ts'

const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`theme ${i}`, 40]))
const view = viewOfValues({ genres: { Horror: 4_000 }, themes: { ...many, cosy: 2 } })

const value = (...senses: Partial<ValueSense>[]): Atom => ({
  kind: 'value',
  senses: senses.map((sense) => ({
    attribute: 'themes',
    value: 'cosy',
    count: 2,
    by: 'value',
    ...sense,
  })),
  from: 3,
  to: 4,
})

describe('what a word means is in doubt', () => {
  test.each<[string, Atom]>([
    ['where nothing knows it', { kind: 'word', from: 0, to: 1 }],
    ['where it is a value that hardly any item has', value({})],
    ['where embeddings alone say so', value({ by: 'alias', count: 0, attribute: 'genres' })],
    ['where it is a guess', value({ by: 'guess', count: 0, attribute: 'genres' })],
  ])('%s', (_, atom) => expect(isInDoubt(atom, view)).toBe(true))
})

describe('what a word means is certain', () => {
  test.each<[string, Atom]>([
    ['where it is a value that many have', value({ count: 40 })],
    ['where it is a value of a short list', value({ attribute: 'genres', value: 'Horror' })],
    ['where the schema says that it is another word for one', value({ by: 'synonym' })],
    ['where one of its values is certain', value({ by: 'alias' }, { count: 40 })],
    ['where the grammar knows it', { kind: 'filler', from: 0, to: 1 }],
    ['where it is one of several words', { ...value({}), to: 5 }],
  ])('%s', (_, atom) => expect(isInDoubt(atom, view)).toBe(false))
})

test('a rare value of several words may end in a noun for an item', () => {
  const of = (to: number, sense: Partial<ValueSense>): Atom => ({ ...value(sense), to })
  expect(mayEndInNoun(of(5, {}), view)).toBe(true)
  expect(mayEndInNoun(of(4, {}), view)).toBe(false)
  expect(mayEndInNoun(of(5, { count: 40 }), view)).toBe(false)
})
