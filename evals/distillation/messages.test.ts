import { describe, expect, test } from 'vitest'
import { checked, type ModelInput, promptFor, type Reading } from '../../src/language/index.ts'
import type { Addition } from '../../src/preferences/index.ts'
import { seeded } from '../evaluators/index.ts'
import type { Turn } from '../simulator/index.ts'
import { examplesOf } from './example.ts'
import { messagesOf } from './messages.ts'
import { answered, goodTurn, ground, readAs } from './testing.ts'

const { reading } = goodTurn.answer
const input = (given: Partial<ModelInput> = {}): ModelInput => ({
  command: goodTurn.command,
  shown: goodTurn.shown,
  inForce: goodTurn.answer.directives,
  ...ground,
  ...given,
})
/** A reading of nothing but these operations. */
const readingOf = (...operations: Reading['operations']): Reading => ({ ...reading, operations })
const [noHorror] = reading.operations as [Addition]
const quote = 'no horror'

describe('the messages of an example', () => {
  test('are those with which the feed asks its own parser, and the answer', () => {
    const messages = messagesOf(input(), reading)!
    expect(messages.slice(0, -1)).toEqual(promptFor(input(), []))
    expect(messages.at(-1)!.role).toBe('assistant')
  })

  test.each<[what: string, reading: Reading]>([
    [
      'an exception',
      readingOf({
        ...noHorror,
        condition: { ...noHorror.condition, except: [{ like: goodTurn.shown[1]!.id }] },
      }),
    ],
    ['a horizon', readingOf({ ...noHorror, expiresAt: '2026-11-26T00:00:00.000Z' })],
    [
      'likeness to an item of the page',
      readingOf({
        ...noHorror,
        polarity: 'want',
        strength: 'prefer',
        condition: { like: goodTurn.shown[0]!.id },
      }),
    ],
    [
      'a rule taken back',
      {
        ...readingOf({ op: 'retract', id: goodTurn.answer.directives[0]!.id, quote }),
        act: 'forget',
      },
    ],
    ['an order', readingOf({ op: 'sort', attribute: 'year', direction: 'desc', quote })],
    ['all taken back', { ...readingOf({ op: 'clear', quote }), act: 'reset' }],
    ['an undo', { ...readingOf(), act: 'undo' }],
  ])('can say %s', (_, said) => {
    const answer = JSON.parse(messagesOf(input(), said)!.at(-1)!.content)
    expect(checked(answer, input())).toMatchObject(said)
  })

  test.each<[what: string, reading: Reading]>([
    [
      'an end that no answer can name',
      readingOf({ ...noHorror, expiresAt: '2027-01-01T00:00:00.000Z' }),
    ],
    ['an item that is not on the page', readingOf({ ...noHorror, condition: { like: 'nowhere' } })],
    ['what the checks would change', readingOf({ ...noHorror, strength: 'prefer' })],
  ])('are none for %s', (_, said) => {
    expect(messagesOf(input(), said)).toBeUndefined()
  })
})

describe('of many turns', () => {
  const random = seeded('turns')
  const kinds: Turn[] = [
    goodTurn,
    { ...goodTurn, command: 'oh, no horror' },
    answered({ degraded: true }),
    answered({ items: [] }),
    readAs({ quote: 'x' }),
  ]
  const turns = Array.from({ length: 60 }, () => random.pick(kinds))
  const { parser, readings, dropped } = examplesOf(turns, ground)

  test('each is either an example or left out for a reason', () => {
    const out = Object.values(dropped).reduce((sum, count) => sum + count, 0)
    expect(parser.length + out).toBe(turns.length)
    expect(parser).toHaveLength(2)
  })

  test('each line teaches the reading in its place', () => {
    const answers = parser.map((messages) => JSON.parse(messages[2]!.content))
    expect(answers.map(({ operations: [{ quote }] }) => quote)).toEqual(
      readings.map(({ operations: [operation] }) => operation!.quote),
    )
  })

  test('the same words are kept twice when they were read in two ways', () => {
    const heavier = readAs({ weight: 2 })
    expect(examplesOf([goodTurn, heavier, goodTurn, heavier], ground).parser).toHaveLength(2)
  })

  test('the order of the turns decides only the order of the lines', () => {
    const sorted = (given: readonly Turn[]) => {
      const examples = examplesOf(given, ground)
      return {
        ...examples.dropped,
        lines: examples.parser.map((one) => JSON.stringify(one)).sort(),
      }
    }
    expect(sorted(turns.toReversed())).toEqual(sorted(turns))
  })
})
