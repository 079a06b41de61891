import { describe, expect, test } from 'vitest'
import { atomsIn, grammarFor, groundingOf, itemOf, lineOfAtom, positionOf } from '../testing.ts'
import type { Atom } from './atom.ts'
import { pointed, readReference, readTitle, titleAt } from './reference.ts'

const page = Array.from({ length: 8 }, (_, i) => itemOf(`${i + 1}`))
const idsAt = (command: string, at = 0, shown = page) => {
  const found = pointed(positionOf(command, { shown }), at)
  return found && { ids: found.value.map(({ id }) => id), to: found.to }
}

describe('a place on the page', () => {
  test.each<[string, string[], number]>([
    ['the second one', ['2'], 3],
    ['third pick', ['3'], 2],
    ['2nd one', ['2'], 3],
    ['the 8th', ['8'], 3],
    ['#4', ['4'], 1],
    ['number five', ['5'], 2],
    ['the last one', ['8'], 3],
    ['the first', ['1'], 2],
    ['#12', [], 1],
    ['the ninth one', [], 3],
    ['the ninetieth one', [], 3],
    ['the 100th one', [], 4],
    ['the twenty-first', [], 3],
  ])('"%s" points at %j', (command, ids, to) => {
    expect(idsAt(command)).toEqual({ ids, to })
  })

  test.each([
    ['the first half', 'something else follows'],
    ['second', 'neither an article nor a noun tells'],
    ['2', 'a number alone counts nothing'],
    ['2 nd one', 'the digits and their ending stand apart'],
  ])('"%s" is none: %s', (command) => expect(idsAt(command)).toBeUndefined())

  test('may be named by a noun for an item, if nothing follows', () => {
    const grounding = groundingOf({ film: { isItemNoun: true } })
    const to = (command: string) => pointed(positionOf(command, { shown: page, grounding }), 0)?.to
    expect(to('the third film')).toBe(3)
    expect(to('the third film of hers')).toBeUndefined()
    expect(idsAt('the third film')).toBeUndefined()
  })

  test('on a page of nothing points at nothing, and is a place nevertheless', () => {
    expect(idsAt('the second one', 0, [])).toEqual({ ids: [], to: 3 })
  })
})

test.each([
  ['en', 'the twenty-second one'],
  ['es', 'la vigésima'],
  ['es', 'la vigésima segunda'],
  ['fr', 'le onzième'],
  ['fr', 'la vingt-deuxième'],
  ['fr', 'le vingt et unième'],
  ['fr', 'le quatre-vingt-dixième'],
  ['de', 'die elfte'],
  ['de', 'das zweiundzwanzigste'],
  ['de', 'den neunzigsten'],
  ['zh', '第九十'],
])('a place beyond the page is one all the same: %s: %s', (language, command) => {
  const position = positionOf(command, { shown: page, compiled: grammarFor(language) })
  expect(pointed(position, 0)).toEqual({ value: [], to: position.tokens.list.length })
})

describe('several places', () => {
  test.each<[language: string, command: string, ids: string[]]>([
    ['en', 'the first three', ['1', '2', '3']],
    ['en', 'top 3 picks', ['1', '2', '3']],
    ['en', 'the last two', ['7', '8']],
    ['en', 'the first twenty', ['1', '2', '3', '4', '5', '6', '7', '8']],
    ['es', 'los dos primeros', ['1', '2']],
    ['fr', 'les deux derniers', ['7', '8']],
    ['de', 'die ersten drei', ['1', '2', '3']],
  ])('from one end: %s: %s', (language, command, ids) => {
    const position = positionOf(command, { shown: page, compiled: grammarFor(language) })
    const found = pointed(position, 0)
    expect(found?.value.map(({ id }) => id)).toEqual(ids)
    expect(found?.to).toBe(position.tokens.list.length)
  })

  test.each(['the first two hours', 'the last three years', 'last two', 'the first one'])(
    'are not meant by "%s"',
    (command) => expect(idsAt(command)?.ids.length ?? 0).toBeLessThan(2),
  )

  const items = (command: string) =>
    atomsIn(command, { shown: page }).flatMap((atom) =>
      atom.kind === 'item' ? atom.items.map(({ id }) => id) : [],
    )

  test.each([
    ['hide the second and third', ['2', '3']],
    ['more like the first and the last', ['1', '8']],
    ['the second, third and fourth', ['2', '3', '4']],
    ['like the third but shorter', ['3']],
    ['the first and second world war', []],
    ['the first and second seasons', []],
  ])('side by side: %s', (command, ids) => expect(items(command)).toEqual(ids))
})

describe('words that point', () => {
  test.each<[string, number, string[]]>([
    ['these', 0, ['1', '2', '3', '4', '5']],
    ['this', 0, ['1']],
    ['more like these please', 2, ['1', '2', '3', '4', '5']],
    ['shorter than this one', 2, ['1']],
    ['all of these', 0, ['1', '2', '3', '4', '5']],
  ])('"%s" from %i: %j, at most as many as are looked at at once', (command, at, ids) => {
    expect(idsAt(command, at)?.ids).toEqual(ids)
  })

  test.each([
    ['this would be nice', 0],
    ['more of this', 2],
  ])('are mere words where nothing tells that they point: "%s"', (command, at) => {
    expect(idsAt(command, at)).toBeUndefined()
  })
})

describe('what is not wanted, and nothing after it', () => {
  const shunned = (command: string, at: number) => {
    const before = atomsIn(command.split(' ').slice(0, at).join(' '))
    const atom = readReference(positionOf(command, { shown: page, before }), at)
    return atom && lineOfAtom(atom)
  }

  test.each([
    ['not this', 1, 'item 1'],
    ['not this please', 1, 'item 1'],
    ["don't show me that again", 3, 'item 1'],
    ['no them', 1, 'item 1 2 3 4 5'],
    ['not this horror', 1, undefined],
    ['not this but more', 1, undefined],
    ['more this', 1, undefined],
  ])('"%s" from %i is %s', (command, at, expected) => {
    expect(shunned(command, at)).toBe(expected)
  })
})

const titles = {
  storm: itemOf('7', {}, 'Storm'),
  'storm of war': itemOf('8', {}, 'Storm of War'),
  war: itemOf('9', {}, 'War'),
}

describe('a title', () => {
  const grounding = groundingOf({}, titles)

  test('is the longest that stands there', () => {
    const at = (command: string) =>
      titleAt(positionOf(command, { grounding }), 0)?.value.map(({ id }) => id)
    expect(at('storm of war and peace')).toEqual(['8'])
    expect(at('storm of horror')).toEqual(['7'])
    expect(at('no storm')).toBeUndefined()
  })

  const titleAfter = (command: string, before: Atom[]) => {
    const atom = readTitle(positionOf(command, { grounding, before }), 0)
    return atom && lineOfAtom(atom)
  }
  const scope = (name: 'without' | 'except' | 'more'): Atom => ({
    kind: 'scope',
    name,
    from: 0,
    to: 0,
  })
  const liked: Atom = { kind: 'likeness', from: 0, to: 0 }
  const filler: Atom = { kind: 'filler', from: 0, to: 0 }

  test.each<[string, Atom[], string | undefined]>([
    ['war', [liked], 'item 9'],
    ['war', [liked, filler], 'item 9'],
    ['war', [{ kind: 'than', from: 0, to: 0 }], 'item 9'],
    ['storm of war', [scope('without')], 'item 8'],
    ['storm', [scope('without')], undefined],
    ['Storm', [scope('without')], 'item 7'],
    ['War', [scope('without')], undefined],
    ['Storm', [scope('except')], 'item 7'],
    ['Storm', [scope('more')], undefined],
    ['storm', [], undefined],
  ])('"%s" after %j is %s', (command, before, expected) => {
    expect(titleAfter(command, before)).toBe(expected)
  })
})
