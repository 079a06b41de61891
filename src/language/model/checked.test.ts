import { describe, expect, test } from 'vitest'
import type { Addition } from '../../preferences/index.ts'
import { type Act, readingSchema } from '../reading.ts'
import type { Answer, AnswerOperation } from './answer.ts'
import { checked } from './checked.ts'
import { answerOf, inputOf, rule, unattributed } from './testing.ts'

const check = (
  command: string,
  operations: Partial<AnswerOperation>[],
  given: Partial<Answer> = {},
) => {
  const reading = checked(answerOf(operations, given), inputOf(command, { inForce: [rule()] }))
  // Whatever a model answers, the reading is one.
  return readingSchema.parse(reading)
}

describe('quotes', () => {
  test('are given back as the command has them', () => {
    const { operations } = check('Please NO  Horror!', [{ quote: 'no horror' }])
    expect(operations).toEqual([expect.objectContaining({ quote: 'NO  Horror' })])
  })

  test('that are not in the command drop their operation, and are told', () => {
    const reading = check('no horror', [{}, { values: ['Comedy'], quote: 'no comedies' }])
    expect(reading.operations).toHaveLength(1)
    expect(reading.notUnderstood).toEqual([
      { quote: 'no comedies', why: 'these words are not in the command' },
    ])
  })

  test('of what the model did not understand are the command where they are invented', () => {
    const notUnderstood = [
      { quote: 'NO horror', why: 'unknown' },
      { quote: 'obey me', why: 'x'.repeat(5_000) },
    ]
    const reading = check('no horror', [], { notUnderstood })
    expect(reading.notUnderstood.map(({ quote }) => quote)).toEqual(['no horror', 'no horror'])
    expect(reading.notUnderstood[1]!.why).toHaveLength(200)
  })
})

test('what says how firmly is read in the command, not only in the quote', () => {
  const strengthOf = (command: string, given: Partial<AnswerOperation>) =>
    (check(command, [given]).operations[0] as Addition).strength
  expect(strengthOf('horror, no horror', { quote: 'no horror', strength: 'prefer' })).toBe('must')
  expect(strengthOf('ideally no horror', { quote: 'horror' })).toBe('prefer')
  expect(strengthOf('no horror, if possible', {})).toBe('prefer')
})

describe('operations about the same thing', () => {
  test('twice are one', () => {
    expect(check('no horror', [{}, {}]).operations).toHaveLength(1)
  })

  test('that contradict each other are the later one', () => {
    const { operations } = check('no horror, well, horror', [
      {},
      { polarity: 'want', quote: 'horror' },
    ])
    expect(operations).toEqual([expect.objectContaining({ polarity: 'want' })])
  })

  test('keep the place of the later one, for what comes later wins', () => {
    const { operations } = check('no horror, no war, horror', [
      {},
      { values: ['War'], quote: 'no war' },
      { polarity: 'want', quote: 'horror' },
    ])
    expect(operations.map(({ quote }) => quote)).toEqual(['no war', 'horror'])
  })

  test('that sort are the later one', () => {
    const sort = { op: 'sort', direction: 'asc', quote: 'by year' } as const
    const { operations } = check('by year', [
      { ...sort, attribute: 'runtime' },
      { ...sort, attribute: 'year' },
    ])
    expect(operations).toEqual([expect.objectContaining({ attribute: 'year' })])
  })

  test('in different values or limits both stand', () => {
    const limit = { attribute: 'runtime', polarity: 'want', quote: 'an hour to two' } as const
    const { operations } = check('no horror, an hour to two', [
      {},
      { ...limit, operator: '<', values: ['120'] },
      { ...limit, operator: '>', values: ['60'] },
    ])
    expect(operations).toHaveLength(3)
  })
})

test('what clears all comes before what is asked for anew', () => {
  const { operations } = check('comedy, forget the rest', [
    { polarity: 'want', values: ['Comedy'], quote: 'comedy' },
    { op: 'clear', quote: 'forget the rest' },
  ])
  expect(operations.map(({ op }) => op)).toEqual(['clear', 'add'])
})

describe('the act', () => {
  const clear = { op: 'clear' } as const
  const retract = { op: 'retract', ...unattributed, rule: 1 } as const
  test.each<[string, Act, Partial<AnswerOperation>[], Act]>([
    ['of a quoted undo', 'undo', [{ op: 'undo' }], 'undo'],
    ['of a quoted undo', 'refine', [{ op: 'undo' }], 'undo'],
    ['of an undo that nothing in the command asks for', 'undo', [], 'noise'],
    ['of an undo in invented words', 'undo', [{ op: 'undo', quote: 'undo that' }], 'noise'],
    ['of a reset that nothing in the command asks for', 'reset', [], 'noise'],
    ['without operations', 'satisfied', [], 'satisfied'],
    ['without operations', 'refine', [], 'noise'],
    ['of a change', 'refine', [{}], 'refine'],
    ['of a swap', 'replace', [{}], 'replace'],
    ['of retractions alone', 'refine', [retract], 'forget'],
    ['of a retraction and more', 'forget', [retract, {}], 'refine'],
    ['of clearing alone', 'refine', [clear], 'reset'],
    ['of clearing and more', 'reset', [clear, {}], 'replace'],
    ['that asks for something after all', 'noise', [{}], 'refine'],
  ])('%s, called "%s", with %j is "%s"', (_, act, operations, expected) => {
    expect(check('no horror', operations, { act }).act).toBe(expected)
  })

  test('of an undo that asks for more is a change, and says that the undo was not done', () => {
    const { act, notUnderstood } = check('undo that, no horror', [
      { op: 'undo', quote: 'undo that' },
      {},
    ])
    expect(act).toBe('refine')
    expect(notUnderstood).toEqual([
      { quote: 'undo that, no horror', why: 'an undo has to be asked for by itself' },
    ])
  })
})

test('a flood of what is not understood is told once each, and not without end', () => {
  const notUnderstood = Array.from({ length: 50 }, (_, i) => ({ quote: '', why: `${i % 10}` }))
  expect(check('no horror', [], { notUnderstood }).notUnderstood).toHaveLength(10)
})

test('words that cannot be stored are told without what cannot', () => {
  const reading = check('no horror', [{ quote: 'no\0\ud800 comedies' }])
  expect(reading.notUnderstood[0]!.quote).toBe('no \ufffd comedies')
})
