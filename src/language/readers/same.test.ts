import { describe, expect, test } from 'vitest'
import { grammarFor, groundingOf, itemOf, lineOfAtom, positionOf } from '../testing.ts'
import type { Atom, Position } from './atom.ts'
import { readSame } from './same.ts'

describe('what the items pointed at have of an attribute', () => {
  const shown = [
    itemOf('1', { director: ['Agnès Varda'], runtime: 90, language: 'fr' }),
    itemOf('2', { director: ['Clint Eastwood', 'Agnès Varda'], language: 'en' }),
    itemOf('3', { director: ['Clint Eastwood'] }),
    itemOf('4', { director: ['Clint Eastwood'] }),
  ]
  const same = (command: string, changes: Partial<Position> = {}) => {
    const atom = readSame(positionOf(command, { shown, ...changes }), 0)
    return atom && `${lineOfAtom(atom)}, to ${atom.to}`
  }

  test.each<[string, string | undefined, string]>([
    ['the same director', 'value Clint Eastwood, to 3', 'what most of them have'],
    ['same language', 'value fr, to 2', 'of several as frequent, the first'],
    ['the same running time', 'unclear, to 4', 'a number is no value to have in common'],
    ['the same cast', 'unclear, to 3', 'none of them has one'],
    ['the same horror', undefined, 'no attribute is named'],
    ['director', undefined, 'nothing points'],
  ])('%s: %s, %s', (command, expected) => expect(same(command)).toBe(expected))

  test('is that of the one item spoken of before, if there is one', () => {
    const before: Atom[] = [{ kind: 'item', items: [shown[0]!], from: 0, to: 0 }]
    expect(same('the same director', { before })).toBe('value Agnès Varda, to 3')
  })
})

describe('what one item has of an attribute', () => {
  const shown = [
    itemOf('1', { director: ['Agnès Varda'], cast: ['Tom Hanks', 'Meg Ryan'], year: 1962 }),
    itemOf('2', { director: ['Clint Eastwood'], cast: ['Tom Cruise', 'Meg Ryan'], runtime: 100 }),
    itemOf('3', { director: ['Clint Eastwood'], language: 'fr', rating: 4 }),
  ]
  const same = (command: string, { language = 'en', ...changes }: Setting = {}) => {
    const position = positionOf(command, { shown, compiled: grammarFor(language), ...changes })
    const atom = readSame(position, 0)
    const rest = atom && position.tokens.folded.slice(atom.to)
    if (atom?.kind !== 'condition') return atom && [lineOfAtom(atom), ...rest!].join(' ')
    const { attribute, operator, value } = atom.condition
    return [attribute, operator, [value].flat().join('|'), ...rest!].join(' ')
  }
  type Setting = { language?: string } & Partial<Position>

  test.each<[language: string, command: string, line: string]>([
    ['en', 'the same director as the first', 'director contains Agnès Varda'],
    ['en', 'same director as #3', 'director contains Clint Eastwood'],
    ['en', 'same language as in the third one', 'language eq fr'],
    ['es', 'el mismo director que el primero', 'director contains Agnès Varda'],
    ['fr', 'le même director que celui du premier', 'director contains Agnès Varda'],
    ['de', 'der gleiche director wie bei der ersten', 'director contains Agnès Varda'],
  ])('is meant where it is pointed at: %s: %s', (language, command, line) => {
    expect(same(command, { language })).toBe(line)
  })

  test('is meant where mere words point at it', () => {
    expect(same('same director as this')).toBe('director contains Agnès Varda')
    expect(same('same director as these')).toBe('director in Agnès Varda|Clint Eastwood')
  })

  test('may have its name cut short, where no other begins so', () => {
    expect(same('same dir as the first')).toBe('director contains Agnès Varda')
    expect(same('same dirs as the first')).toBe('director contains Agnès Varda')
    expect(same('same di as the first')).toBeUndefined()
    expect(same('same ra as the first')).toBeUndefined()
    expect(same('same rat as the first')).toBeUndefined()
    expect(same('same dir again')).toBeUndefined()
  })

  test('is any of several', () => {
    expect(same('the same cast as the second one')).toBe('cast in Tom Cruise|Meg Ryan')
  })

  test('is the year it has, or about the number', () => {
    expect(same('the same year as the first')).toBe('year eq 1962')
    expect(same('the same running time as the second')).toBe('runtime between 85|115')
    expect(same('the same rating as the third')).toBe('rating eq 4')
  })

  test('is that of an item of the catalogue by its title', () => {
    const alien = itemOf('9', { director: ['Ridley Scott'] }, 'Alien')
    expect(same('same director as Alien', { grounding: groundingOf({}, { alien }) })).toBe(
      'director contains Ridley Scott',
    )
  })

  test.each([
    ['the same cast as the ninth one', 'the page does not have it'],
    ['the same cast as the third one', 'it has none'],
    ['the same genre as the first one', 'it has none'],
  ])('is unclear where there is none: %s: %s', (command) => {
    expect(same(command)).toBe('unclear')
  })

  test('is not sought where no item follows', () => {
    expect(same('same director as before')).toBe('value Clint Eastwood as before')
  })
})
