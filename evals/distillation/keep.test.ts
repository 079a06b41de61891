import { describe, expect, test } from 'vitest'
import type { Operation } from '../../src/preferences/index.ts'
import type { Turn, Wish } from '../simulator/index.ts'
import { type Fault, faultOf } from './keep.ts'
import { answered, goodTurn, readAs, view } from './testing.ts'

const { reading, directives, items } = goodTurn.answer
const [noHorror] = reading.operations
const fault = (turn: Turn) => faultOf(turn, view.schema)

/** The good turn, whose user meant these wishes by it, firmly. */
const meaning = (wishes: Wish[], answer: Partial<Turn['answer']> = {}, firm = true): Turn => ({
  ...answered(answer),
  meant: wishes.map((wish) => ({
    words: goodTurn.command,
    firm,
    complaint: { about: 'unmet', wish, times: 0, changed: false },
  })),
})
const read = (...operations: Operation[]): Partial<Turn['answer']> => ({
  reading: { ...reading, operations },
})
const asking = (condition: object, rest: object = {}): Operation =>
  ({ ...noHorror, polarity: 'want', condition, ...rest }) as Operation

const genres = (operator: string, value: unknown) => ({ attribute: 'genres', operator, value })
const scifi: Wish = { kind: 'want', attribute: 'genres', anyOf: ['Sci-Fi', 'Comedy'] }
const short: Wish = { kind: 'limit', attribute: 'runtime', bound: 'most', value: 105 }
const avoided: Wish = { kind: 'avoid', attribute: 'genres', value: 'Horror' }

describe('what was read is what was meant', () => {
  test.each<[what: string, wishes: Wish[], operation: Operation]>([
    ['all of the wanted values', [scifi], asking(genres('in', ['Sci-Fi', 'Comedy']))],
    ['one of the wanted values', [scifi], asking(genres('contains', 'Comedy'))],
    ['the value in other letters', [scifi], asking({ text: 'sci-fi' })],
    [
      'a limit, however it is bounded',
      [short],
      asking({ ...genres('<=', 105), attribute: 'runtime' }),
    ],
    ['the second of two wishes', [scifi, avoided], noHorror!],
  ])('%s', (_, wishes, operation) => {
    expect(fault(meaning(wishes, read(operation), false))).toBeUndefined()
  })

  test.each<[what: string, wishes: Wish[], operation: Operation]>([
    ['a value more than was wanted', [scifi], asking(genres('in', ['Sci-Fi', 'War']))],
    ['the value of another wish than its polarity', [scifi], noHorror!],
    ['a limit on another attribute', [short], asking({ ...genres('<=', 105), attribute: 'year' })],
    ['a limit read as words', [short], asking({ text: '105 minutes' })],
    ['a likeness to an item', [scifi], asking({ like: 'film-3' })],
  ])('but not %s', (_, wishes, operation) => {
    expect(fault(meaning(wishes, read(operation), false))).toBe('misread')
  })

  test('when every addition is: one that was not meant spoils the rest', () => {
    const both = read(noHorror!, asking({ text: 'spooky' }))
    expect(fault(meaning([avoided], both))).toBe('misread')
  })

  test('whatever is taken back or ordered beside it', () => {
    const quote = 'no horror'
    const beside: Operation[] = [
      { op: 'retract', attribute: 'genres', quote },
      { op: 'sort', attribute: 'year', direction: 'desc', quote },
    ]
    for (const operation of beside)
      expect(fault(meaning([avoided], read(noHorror!, operation)))).toBeUndefined()
  })
})

describe('the page obeys', () => {
  const horror = view.vocabulary.find(({ value }) => value === 'Horror')!.value
  const isHorror = (genresOf: unknown) => (genresOf as string[]).includes(horror)
  const bad = { ...items[0]!, attributes: { ...items[0]!.attributes, genres: [horror] } }

  test('with every item: the last one counts as the first', () => {
    expect(items.some(({ attributes }) => isHorror(attributes.genres))).toBe(false)
    expect(fault(answered({ items: [...items, bad] }))).toBe('disobeyed')
  })

  test('what was said in turns before, though nothing of it is meant now', () => {
    const comedies = items.filter(({ attributes }) =>
      (attributes.genres as string[]).includes('Comedy'),
    )
    const wide = { items: [...comedies, bad] }
    expect(
      fault(meaning([scifi], { ...read(asking(genres('contains', 'Comedy'))), ...wide })),
    ).toBe('disobeyed')
  })

  test('musts alone: a wish that is only preferred may be broken', () => {
    const soft = directives.map((one) => ({ ...one, strength: 'prefer' as const }))
    const given = { items: [...items, bad], directives: soft }
    expect(fault(meaning([avoided], given, false))).toBeUndefined()
  })

  test('nothing that the user has given up: what is over binds nobody', () => {
    const over: Turn = {
      ...answered({ items: [bad], directives: [], ...read({ op: 'retract', quote: 'horror' }) }),
      meant: [{ words: 'horror', firm: true, complaint: { about: 'over', wish: avoided } }],
    }
    expect(fault(over)).toBeUndefined()
  })
})

test('quotes are the user’s words letter by letter, those of what was not understood too', () => {
  expect(fault(readAs({ quote: 'no horror please' }))).toBeUndefined()
  for (const quote of ['No horror', 'no  horror', 'horror no'])
    expect(fault(readAs({ quote })), quote).toBe('invented quote')
  const reported = (quote: string) =>
    answered({ reading: { ...reading, notUnderstood: [{ quote, why: 'unknown' }] } })
  expect(fault(reported('please'))).toBeUndefined()
  expect(fault(reported('pleased'))).toBe('invented quote')
})

test('a page that loses what the user was to find is no better, however it obeys', () => {
  const found = (...ids: string[]) => fault({ ...goodTurn, shown: items.slice(0, 2), sought: ids })
  const lost = (...ids: string[]) =>
    fault({ ...answered({ items: items.slice(5) }), shown: items.slice(0, 2), sought: ids })
  expect(found(items[0]!.id)).toBeUndefined()
  expect(lost(items[0]!.id)).toBe('no better')
  expect(lost(items[7]!.id)).toBeUndefined()
})

test('of several faults the first in their order is told', () => {
  const worse: [Fault, Partial<Turn['answer']>][] = [
    ['disobeyed', { items: [{ ...items[0]!, attributes: { genres: ['Horror'] } }] }],
    ['empty page', { items: [] }],
    ['misread', read({ ...noHorror, polarity: 'want' } as Operation)],
    ['invented quote', read({ ...noHorror, polarity: 'want', quote: 'x' } as Operation)],
    ['nothing read', read()],
    ['not a reading', { reading: { ...reading, act: 'sing' as 'refine', operations: [] } }],
    ['degraded', { degraded: true }],
  ]
  let answer: Partial<Turn['answer']> = {}
  for (const [expected, changes] of worse) {
    answer = { ...answer, ...changes }
    expect(fault(answered(answer))).toBe(expected)
  }
})
