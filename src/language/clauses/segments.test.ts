import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Atom } from '../readers/atom.ts'
import { atomsIn, grammarFor, lineOfAtom } from '../testing.ts'
import { isJoint, isListed, segmentsOf, signsOf } from './segments.ts'

const { grammar } = grammarFor('en')
const segments = (command: string, closings = grammar.closings) =>
  segmentsOf(atomsIn(command), { ...(closings && { closings }) })
const told = (...given: Parameters<typeof segments>) =>
  segments(...given).map(({ joint, atoms }) => [joint, ...atoms.map(lineOfAtom)].join(', '))

describe('a command is cut', () => {
  test.each<[string, string[]]>([
    ['no horror', ['start, scope without, value Horror']],
    ['horror, war', ['start, value Horror', 'comma, value War']],
    ['horror. War!', ['start, value Horror', 'stop, value War']],
    ['horror but war', ['start, value Horror', 'contrast, value War']],
    ['horror (war)', ['start, value Horror', 'comma, value War']],
    ['horror - war', ['start, value Horror', 'comma, value War']],
    ['sci-fi war', ['start, value Sci-Fi, value War']],
    ['horror, but war', ['start, value Horror', 'contrast, value War']],
    ['war because horror', ['start, value War', 'reason, value Horror']],
    ['war so no horror', ['start, value War', 'result, scope without, value Horror']],
    ['war so I have horror', ['start, value War', 'result, filler, filler, value Horror']],
    ['so war', ['start, filler, value War']],
    ['', []],
    ['but', []],
  ])(
    'at commas, stops, contrasts, reasons and what follows from them: "%s"',
    (command, expected) => {
      expect(told(command)).toEqual(expected)
    },
  )

  test.each([
    ['Horror, no thanks', 'scope out'],
    ['Horror, is fine again', 'scope allow'],
    ['Horror, nothing else', 'scope only'],
    ['Horror so leave that out', 'scope out'],
    ["Horror, but that's not a must", 'weak'],
    ['Horror, but not essential', 'weak'],
    ['Horror, if possible', 'weak'],
  ])('but not before what only says how the words before it are meant: %s', (command, last) => {
    expect(told(command)).toEqual([`start, value Horror, ${last}`])
  })

  test('nor before a last word of the language that does so', () => {
    expect(told('Horror, not')).toHaveLength(2)
    expect(told('Horror, not', ['isnt'])).toEqual(['start, value Horror, scope isnt'])
    expect(told('Horror? Not', ['isnt'])).toEqual(['start, value Horror, scope isnt'])
    expect(told('Horror? Not war', ['isnt'])).toHaveLength(2)
  })

  test('without losing or moving an atom', () => {
    const words = fc.array(
      fc.constantFrom(...'no horror , . but because so war not thanks please'.split(' ')),
    )
    fc.assert(
      fc.property(words, (list) => {
        const atoms = atomsIn(list.join(' '))
        expect(segmentsOf(atoms, grammar).flatMap((one) => one.atoms)).toEqual(
          atoms.filter((atom) => !isJoint(atom)),
        )
      }),
    )
  })
})

describe('a segment continues a list', () => {
  const listed = (command: string) => isListed(segments(command)[0]!)

  test.each(['horror', 'horror or war', 'and the horror', 'horror war'])(
    'where it is nothing but values: %s',
    (command) => expect(listed(command)).toBe(true),
  )

  test('where it is words that nothing knows', () => {
    const text: Atom = { kind: 'text', text: 'clowns', from: 0, to: 1 }
    expect(isListed({ atoms: [text], joint: 'comma' })).toBe(true)
  })

  test.each(['no horror', 'horror under two hours', 'more', 'please', 'the newest'])(
    'but not where it says more, or nothing: %s',
    (command) => expect(listed(command)).toBe(false),
  )
})

describe('what holds for a whole segment', () => {
  const nothing = {
    retracts: undefined,
    replaces: false,
    weak: false,
    onlyAtEnd: false,
    rejects: false,
    closing: undefined,
    horizon: undefined,
  }
  const signs = (command: string) => signsOf(segments(command)[0]!, grammar)

  test.each([
    ['horror under two hours', {}],
    ['forget horror', { retracts: 'forget' }],
    ['horror is fine again', { retracts: 'allow' }],
    ['forget horror, it is fine', { retracts: 'forget' }],
    ['horror instead', { replaces: true }],
    ['horror instead of war', { replaces: true }],
    ['horror if possible', { weak: true }],
    ['ideally horror', {}],
    ['horror ideally', { weak: true }],
    ['horror only', { onlyAtEnd: true }],
    ['only horror', {}],
    ['horror only please', { onlyAtEnd: true }],
    ['horror only today', { onlyAtEnd: true, horizon: { hours: 24 } }],
    ['only', {}],
    ['horror is out', { rejects: true }],
    ["horror isn't fine by me", { rejects: true }],
    ['horror is out for tonight', { rejects: true, horizon: { hours: 12 } }],
    ['horror not', {}],
  ])('of "%s" is %j', (command, expected) => {
    expect(signs(command)).toMatchObject({ ...nothing, ...expected })
  })

  test.each([
    ['horror not', 'isnt'],
    ['horror please not', 'isnt'],
    ['not horror', undefined],
    ['horror or not', undefined],
    ['not', undefined],
  ])('where the last word may say how it is meant, of "%s" it says %s', (command, closing) => {
    expect(signsOf(segments(command)[0]!, { closings: ['isnt'] }).closing).toBe(closing)
  })
})
