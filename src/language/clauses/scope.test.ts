import { describe, expect, test } from 'vitest'
import { atomsIn, grammarFor, itemOf, lineOfAtom } from '../testing.ts'
import { bare, meaningOf, type Scope, sayingsOf } from './scope.ts'
import { segmentsOf, signsOf } from './segments.ts'

const shown = [80, 100].map((runtime, i) => itemOf(`${i}`, { runtime }))

/** What the first segment of a command says, under which scope: "without: value Horror". */
const said = (command: string, { opening = bare, language = 'en' } = {}) => {
  const compiled = grammarFor(language)
  const [segment] = segmentsOf(atomsIn(command, { compiled, shown }), compiled.grammar)
  return sayingsOf(segment!, opening, signsOf(segment!, compiled.grammar))
}
const told = (...given: Parameters<typeof said>) =>
  said(...given).sayings.map(({ atom, scope: { name, weight } }) =>
    [name, weight === 1 ? '' : ` x${weight}`, ': ', lineOfAtom(atom)].join(''),
  )

describe('what is said stands under the last marker before it', () => {
  test.each<[string, string[]]>([
    ['horror', ['bare: value Horror']],
    ['no horror or war', ['without: value Horror', 'without: value War']],
    ['horror and no war', ['bare: value Horror', 'without: value War']],
    ['less horror and more war', ['less: value Horror', 'more: value War']],
    ['horror except war', ['bare: value Horror', 'without: value War']],
    ['no horror except war', ['without: value Horror', 'except: value War']],
    ['less horror except war', ['less: value Horror', 'except: value War']],
    ['horror only', ['only: value Horror']],
    ['horror is out', ['without: value Horror']],
  ])('%s', (command, expected) => expect(told(command)).toEqual(expected))

  test('or under what the segment before it left open', () => {
    const opening: Scope = { name: 'without', weight: 1, from: 0 }
    expect(told('war', { opening })).toEqual(['without: value War'])
    expect(told('less war', { opening })).toEqual(['less: value War'])
  })

  test('and the last scope is left open', () => {
    expect(said('no horror and more war').scope).toMatchObject({ name: 'more' })
  })
})

test.each<[string, string[]]>([
  ['not so horror', ['less: value Horror']],
  ['not too thriller horror', ['less: value Thriller', 'bare: value Horror']],
  ['not overly horror or war', ['less: value Horror', 'less: value War']],
  ['not so much horror or war', ['less: value Horror', 'less: value War']],
])('of what is denied in a degree only what comes right after is less: %s', (command, expected) => {
  expect(told(command)).toEqual(expected)
})

describe('words that open a wish', () => {
  test.each<[string, string[]]>([
    ["I don't want any horror", ['without: value Horror']],
    ['no more horror', ['without: value Horror']],
    ['nothing like horror', ['without: value Horror']],
    ['never any horror', ['without: value Horror']],
    ['I do not enjoy horror', ['without: value Horror']],
    ['only want horror', ['only: value Horror']],
    ['less horror, I want', ['less: value Horror']],
  ])('change nothing of one that is open: %s', (command, expected) => {
    expect(told(command)).toEqual(expected)
  })

  test('begin anew after something was said', () => {
    expect(told('no horror and I want war')).toEqual(['without: value Horror', 'want: value War'])
    expect(told('no horror and more war')).toEqual(['without: value Horror', 'more: value War'])
  })
})

describe('of two negations', () => {
  test.each<[string, string]>([
    ["nothing that isn't horror", 'want'],
    ['not without horror', 'want'],
    ['no, no horror', 'without'],
    ["don't want no horror", 'without'],
    ['not now, no horror', 'without'],
    ['not only horror', 'like'],
    ['no, it must be horror', 'without'],
  ])('"%s" leaves: %s', (command, name) => {
    const [first] = told(command.replace(',', ''))
    expect(first).toBe(`${name}: value Horror`)
  })
})

describe('how much', () => {
  test.each<[string, string[]]>([
    ['a bit more horror', ['more x0.5: value Horror']],
    ['much less horror', ['less x2: value Horror']],
    ['a few horror', ['more x0.5: value Horror']],
    ['some horror, a bit', ['want: value Horror']],
    ['no horror and a bit of war', ['without: value Horror', 'without x0.5: value War']],
    ['more horror and war', ['more: value Horror', 'more: value War']],
  ])('%s', (command, expected) => expect(told(command)).toEqual(expected))

  test('is said of the next thing only', () => {
    expect(told('a few horror and war')).toEqual(['more x0.5: value Horror', 'bare: value War'])
  })
})

describe('last words that outweigh the first', () => {
  test.each([
    ['ich mag Horror nicht', 'de'],
    ['Horror bitte nicht', 'de'],
    ['Horror no', 'es'],
  ])('%s', (command, language) => {
    expect(told(command, { language })).toEqual(['without: value Horror'])
  })
})

describe('a bound beside what is avoided', () => {
  const scopes = (command: string) =>
    said(command).sayings.map(({ scope, narrows }) => [scope.name, narrows])

  test.each<[string, [string, boolean][]]>([
    [
      'no horror and from the 80s',
      [
        ['without', false],
        ['bare', false],
      ],
    ],
    [
      'no horror under two hours',
      [
        ['without', false],
        ['bare', false],
      ],
    ],
    [
      'no horror from the 80s',
      [
        ['without', false],
        ['without', true],
      ],
    ],
    ['no 80s', [['without', false]]],
    [
      'horror from the 80s',
      [
        ['bare', false],
        ['bare', false],
      ],
    ],
  ])('%s', (command, expected) => expect(scopes(command)).toEqual(expected))
})

describe('what stands around a thing that is said', () => {
  const first = (command: string) => said(command).sayings.at(-1)

  test('is what joins it to the one before', () => {
    expect(first('horror or war')?.link).toBe('or')
    expect(first('horror & war')?.link).toBe('and')
    expect(first('horror war')?.link).toBeUndefined()
  })

  test.each([
    ['director Clint Eastwood', ['director']],
    ['Clint Eastwood director', ['director']],
    ['Clint Eastwood', []],
  ])('is the attribute named beside it: %s', (command, named) => {
    const value = said(command).sayings.find(({ atom }) => atom.kind === 'value')
    expect(value?.named).toEqual(named)
  })

  test('is its role, until the next marker', () => {
    expect(first('directed by Clint Eastwood')?.role).toEqual({ kind: 'maker', from: 0, to: 2 })
    expect(first('starring Tom Hanks')?.role?.kind).toBe('member')
    expect(first('by Tom Hanks but no horror')?.role?.kind).toBe('maker')
    expect(first('by Tom Hanks and no horror')?.role).toBeUndefined()
  })

  test('is likeness, until the next marker', () => {
    expect(first('something like horror')?.likened).toBe(true)
    expect(first('like horror and more war')?.likened).toBe(false)
  })

  test('what something is less than is only compared with', () => {
    expect(told('less horror than this one')).toEqual(['less: value Horror'])
  })
})

describe('what a scope makes of a value', () => {
  const meaning = (name: Scope['name'], { weak = false, compared = false } = {}) => {
    const { polarity, strength, exclusive } = meaningOf({ ...bare, name }, { weak, compared })
    return [polarity, strength, ...(exclusive ? ['only'] : [])].join(' ')
  }

  test.each<[Scope['name'], string, string]>([
    ['bare', 'want must', 'want must'],
    ['want', 'want must', 'want must'],
    ['only', 'want must only', 'want must only'],
    ['more', 'want prefer', 'want must'],
    ['like', 'want prefer', 'want prefer'],
    ['less', 'avoid prefer', 'avoid must'],
    ['without', 'avoid must', 'avoid must'],
  ])('%s: %s, and of a comparison %s', (name, value, comparison) => {
    expect(meaning(name)).toBe(value)
    expect(meaning(name, { compared: true })).toBe(comparison)
  })

  test('a weak word makes any of them a wish', () => {
    for (const name of ['bare', 'only', 'more', 'less', 'without'] as const)
      for (const compared of [true, false])
        expect(meaning(name, { weak: true, compared })).toContain('prefer')
  })
})
