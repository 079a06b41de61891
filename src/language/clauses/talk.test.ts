import { describe, expect, test } from 'vitest'
import { readCommand } from '../builtin.ts'
import { atomsOf } from '../readers/atoms.ts'
import type { Act } from '../reading.ts'
import { contextOf, filmView, lineOfAtom, linesOf, now, viewOfValues } from '../testing.ts'
import { isJoint } from './segments.ts'
import { withoutTalk } from './talk.ts'

/** What is left of a command without its talk, and the acts of the rest. */
const asked = (command: string, view = filmView) => {
  const context = contextOf(command, { view })
  const { atoms, acts, isTold } = withoutTalk(atomsOf(context), context.tokens, context.compiled)
  const said = atoms.filter((atom) => atom.kind !== 'filler' && !isJoint(atom))
  return { left: said.map(lineOfAtom), acts, isTold }
}

describe('what tells something and asks for nothing is left out', () => {
  test.each<[string, Act]>([
    ['I have seen that horror', 'noise'],
    ['that was good', 'satisfied'],
    ['who is in it', 'unsupported'],
    ['put three of these horrors in my basket', 'unsupported'],
    ['add that war film to my calendar for friday', 'unsupported'],
    ['ugh why is it horror', 'explain'],
    ['meh why is it horror', 'explain'],
  ])('%s: %s', (command, act) => expect(asked(command)).toMatchObject({ left: [], acts: [act] }))

  test.each<[string, string[], Act[]]>([
    ['I have seen those horrors. War!', ['value War'], ['noise']],
    ['who is in it? No horror', ['scope without', 'value Horror'], ['unsupported']],
    ['no horror, put it in my cart', ['scope without', 'value Horror'], ['unsupported']],
    ["I'm not totally sure what I'm after. Horror", ['value Horror'], ['noise']],
    ['not sure what I want, but no horror', ['scope without', 'value Horror'], ['noise']],
    ['that was okay, but no horror', ['scope without', 'value Horror'], ['noise']],
    [
      'i loved the first one, it was good, more horror',
      ['scope more', 'value Horror'],
      ['noise', 'satisfied'],
    ],
  ])('and what stands beside it stays: %s', (command, left, acts) => {
    expect(asked(command)).toMatchObject({ left, acts })
  })
})

describe('a part that is nothing but praise or greeting is left out', () => {
  test.each<[string, string[], Act[]]>([
    ['perfect, newest first', ['sort'], ['satisfied']],
    ['awesome but no horror', ['scope without', 'value Horror'], ['satisfied']],
    [
      'no horror, perfect, thank you',
      ['scope without', 'value Horror'],
      ['satisfied', 'satisfied'],
    ],
    ['hello. Who directed the second one', [], ['noise', 'unsupported']],
    ['hello there. More horror', ['scope more', 'value Horror'], ['noise']],
    ['I loved it, great', [], ['noise', 'satisfied']],
  ])('%s', (command, left, acts) => expect(asked(command)).toMatchObject({ left, acts }))

  test.each([
    ['no, horror', ['scope without', 'value Horror']],
    ['perfect horror', ['word', 'value Horror']],
    ["I'm a huge horror fan", ['remark', 'word', 'value Horror', 'word']],
    ['a perfect storm, no horror', ['word', 'word', 'scope without', 'value Horror']],
  ])('but not what asks, or says more: %s', (command, left) => {
    expect(asked(command).left).toEqual(left)
  })

  test('and it makes talk of nothing else', () => {
    expect(asked('something cosy, thanks').isTold).toBe(false)
    expect(asked('I have seen that, something cosy').isTold).toBe(true)
  })

  test('unless the word is a value of the catalogue', () => {
    const sweet = viewOfValues({ taste: { Sweet: 9, Sour: 8 } })
    expect(asked('sweet, no sour', sweet).left).toEqual([
      'value Sweet',
      'scope without',
      'value Sour',
    ])
  })
})

describe('a reason for what is asked', () => {
  test.each([
    [
      'horror because I like war',
      ['value Horror', 'scope like', 'value War'],
      'asks, where it says what one likes',
    ],
    [
      'horror cos I hate war',
      ['value Horror', 'scope without', 'value War'],
      'or what one does not',
    ],
    ['horror because of the war', ['value Horror'], 'is left out where it tells no more'],
    ['because of the war, horror', ['value Horror'], 'up to a comma'],
    [
      'horror since we had a war so no comedy',
      ['value Horror', 'scope without', 'value Comedy'],
      'and up to what follows from it',
    ],
  ])('%s: %j, it %s', (command, left) => expect(asked(command).left).toEqual(left))

  test('asks for nothing where it names nothing that an item is', () => {
    expect(asked('horror because I am too tired').left).toEqual(['value Horror'])
  })

  test('is no number of years', () => {
    expect(asked('horror since 1990').left).toEqual(['value Horror', 'condition'])
  })
})

describe('what asks for something stays', () => {
  test.each([
    ['I have seen horror, no more war', ['scope without', 'value War']],
    ['I never saw it, but something like horror', ['scope want', 'likeness', 'value Horror']],
  ])('in its own part of the command: %s', (command, left) => {
    expect(asked(command).left).toEqual(left)
  })

  test.each([
    'I have already seen horror instead',
    'I have seen enough horror',
    'I watched only horror',
    'I have seen that war is fine again',
  ])('though it tells something too: %s', (command) => {
    expect(asked(command).left).not.toEqual([])
  })

  test('even after a comma, where a sentence seldom opens', () => {
    expect(asked('horror, who is in it').left).toContain('value Horror')
    expect(asked('horror, who is in it').acts).toEqual([])
  })

  test('and a command without talk is left as it is', () => {
    expect(asked('no horror, more war')).toMatchObject({
      left: ['scope without', 'value Horror', 'scope more', 'value War'],
      acts: [],
    })
  })
})

test.each([
  ['ugh, this went nowhere. clean slate please', ['clear']],
  ['wipe everything. westerns', ['clear', 'want must genres contains Western']],
  ['horror, start over', ['want must genres contains Horror', 'clear']],
])(
  'a part that is nothing but a reset is one, and what was only told before is talk: %s',
  (command, expected) => {
    const { operations } = readCommand({ command, shown: [], view: filmView, now })
    expect(linesOf(operations).toSorted()).toEqual(expected.toSorted())
  },
)

test("an undo that comes last is one, after what is only told; and no errand is a feed's", () => {
  const act = (command: string) => readCommand({ command, shown: [], view: filmView, now }).act
  expect(act("didn't help, undo that")).toBe('undo')
  expect(act('scrap the lot and lets begin from zero')).toBe('reset')
  expect(act('text this list to my husband')).toBe('unsupported')
  expect(act('forget about the year, payday came early')).toBe('forget')
})
