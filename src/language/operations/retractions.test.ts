import { describe, expect, test } from 'vitest'
import { bare, type Saying } from '../clauses/scope.ts'
import type { Atom } from '../readers/atom.ts'
import {
  atomsIn,
  filmView,
  grammarFor,
  itemOf,
  linesOf,
  shopView,
  viewOfValues,
} from '../testing.ts'
import { retractions } from './retractions.ts'

const { grammar } = grammarFor('en')
const shown = ['a', 'b'].map((id) => itemOf(id))

const about = (atom: Atom): Saying => ({
  atom,
  scope: bare,
  link: undefined,
  named: [],
  role: undefined,
  likened: false,
  narrows: false,
})
const taken = (atom: Atom, how: Parameters<typeof retractions>[1] = 'forget', view = filmView) =>
  retractions(about(atom), how, { view, grammar, quote: () => 'its words' })
const lines = (...given: Parameters<typeof taken>) => {
  const operations = taken(...given)
  return typeof operations === 'string' ? operations : linesOf(operations)
}
const atom = (words: string, view = filmView) => atomsIn(words, { view, shown })[0]!

describe('what is taken back', () => {
  test.each<[string, string[]]>([
    ['horror', ['retract genres Horror']],
    ['Clint Eastwood', ['retract director Clint Eastwood', 'retract cast Clint Eastwood']],
    ['under two hours', ['retract runtime']],
    ['recent', ['retract year']],
    ['family friendly', ['retract rated']],
    ['running time', ['retract runtime']],
    ['the second one', ['retract b']],
    ['these ones', ['retract a', 'retract b']],
    ['please', []],
    ['shorter', ['retract runtime']],
  ])('of "%s" is %j', (words, expected) => expect(lines(atom(words))).toEqual(expected))

  test('of a text is the text', () => {
    expect(lines({ kind: 'text', text: 'clowns', from: 0, to: 1 })).toEqual(['retract clowns'])
  })

  test('of a value with several names is that value, once', () => {
    const sense = { attribute: 'genres', value: 'Comedy', count: 9 }
    const senses = [
      { ...sense, by: 'value' as const },
      { ...sense, by: 'synonym' as const },
    ]
    expect(lines({ kind: 'value', senses, from: 0, to: 1 })).toEqual(['retract genres Comedy'])
  })

  test('is quoted', () => {
    expect(taken(atom('horror'))).toMatchObject([{ quote: 'its words' }])
  })

  test('of what is unclear is nothing, and why', () => {
    expect(taken({ kind: 'unclear', why: 'nobody knows', from: 0, to: 1 })).toBe('nobody knows')
  })

  test('of what the catalogue cannot tell is nothing', () => {
    expect(lines(atom('cheap', shopView), 'forget', viewOfValues({}))).toEqual([])
    expect(lines(atom('family friendly'), 'forget', viewOfValues({}))).toEqual([])
  })
})

describe('which side of it is taken back', () => {
  test.each([
    ['forget', undefined, 'both: "forget horror"'],
    ['allow', 'avoid', 'what forbade it: "horror is fine again"'],
    ['replace', 'want', 'what asked for it: "instead of horror"'],
  ] as const)('%s: %s, %s', (how, polarity, _) => {
    const texts: Atom = { kind: 'text', text: 'clowns', from: 0, to: 1 }
    for (const one of [atom('horror'), atom('the second one'), texts]) {
      const [operation] = taken(one, how)
      expect(operation).toMatchObject({ op: 'retract' })
      expect((operation as { polarity?: string }).polarity).toBe(polarity)
    }
  })

  test('of a whole attribute is both, whatever was said', () => {
    for (const how of ['forget', 'allow', 'replace'] as const)
      expect(lines(atom('running time'), how)).toEqual(['retract runtime'])
  })
})
