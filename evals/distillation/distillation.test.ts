import { describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { answerSchema, checked } from '../../src/language/index.ts'
import type { Turn } from '../simulator/index.ts'
import { mostOfKind } from './balance.ts'
import { cardOf } from './card.ts'
import { examplesOf, heardIn } from './example.ts'
import { type Fault, faultOf } from './keep.ts'
import { type Shape, shaped } from './shapes.ts'
import { answered, goodTurn, ground, readAs, view } from './testing.ts'

const horror = films.items.filter(({ attributes }) =>
  (attributes.genres as string[]).includes('Horror'),
)
const reading = goodTurn.answer.reading
/** A page with fewer items that please than there were. */
const few = { ...goodTurn.answer, items: goodTurn.answer.items.slice(0, 5) }

describe('a turn is kept', () => {
  test('when it was read, quoted and obeyed', () => {
    expect(faultOf(goodTurn, view.schema)).toBeUndefined()
  })

  test.each<[Fault, Turn]>([
    ['degraded', answered({ degraded: true })],
    ['not a reading', answered({ reading: { ...reading, act: 'sing' as 'refine' } })],
    ['nothing read', answered({ reading: { ...reading, operations: [] } })],
    ['invented quote', readAs({ quote: 'no Horror' })],
    [
      'invented quote',
      answered({ reading: { ...reading, notUnderstood: [{ quote: 'clowns', why: 'unknown' }] } }),
    ],
    ['misread', readAs({ condition: { text: 'spooky' } })],
    ['misread', readAs({ polarity: 'want' })],
    ['misread', readAs({ condition: { attribute: 'genres', operator: 'contains', value: 'War' } })],
    ['empty page', answered({ items: [] })],
    ['disobeyed', answered({ items: horror.slice(0, 1) })],
    // What was read is obeyed, but it is not all that was meant.
    ['disobeyed', answered({ directives: [], items: horror.slice(0, 1) })],
    // The page held nothing of it before.
    ['no better', { ...goodTurn, shown: goodTurn.answer.items, answer: few }],
  ])('unless it is faulty: %s', (fault, turn) => {
    expect(faultOf(turn, view.schema)).toBe(fault)
  })

  test('when what was said softly is not obeyed by every item', () => {
    const soft = {
      ...answered({
        directives: [],
        items: [...goodTurn.answer.items.slice(0, 19), horror[0]!],
      }),
      meant: goodTurn.meant.map((one) => ({ ...one, firm: false })),
    }
    expect(faultOf(soft, view.schema)).toBeUndefined()
  })
})

describe('an example', () => {
  const { parser } = examplesOf([goodTurn], ground)
  const [system, user, assistant] = parser[0]!

  test('is three messages: instructions, the command with what is known, the answer', () => {
    expect(parser[0]!.map(({ role }) => role)).toEqual(['system', 'user', 'assistant'])
    expect(system!.content).not.toContain('horror')
    const question = JSON.parse(user!.content)
    expect(question.command).toBe('no horror please')
    expect(question.shown.map(({ title }: { title: string }) => title)).toEqual([
      'Film number 0',
      'Film number 1',
    ])
  })

  test('has an answer that the feed takes, and reads back as the reading it teaches', () => {
    const answer = answerSchema.parse(JSON.parse(assistant!.content))
    const input = { command: goodTurn.command, shown: goodTurn.shown, inForce: [], ...ground }
    expect(checked(answer, input)).toEqual(reading)
  })

  test.each<[shape: Shape, keys: string[]]>([
    ['messages', ['messages']],
    ['prompt-completion', ['prompt', 'completion']],
  ])('is written in the shape of %s', (shape, keys) => {
    const line = shaped(parser[0]!, shape) as Record<string, object[]>
    expect(Object.keys(line)).toEqual(keys)
    expect(Object.values(line).flat()).toEqual(parser[0])
    expect(Object.values(line).at(-1)!.at(-1)).toMatchObject({ role: 'assistant' })
  })
})

describe('many turns', () => {
  const shouted = { ...goodTurn, command: 'no horror PLEASE' }
  const other = { ...goodTurn, command: 'please no horror' }
  const examples = examplesOf([goodTurn, goodTurn, shouted, other, readAs({ quote: 'x' })], ground)

  test('give each command once, whatever its capitals, and say what became of the rest', () => {
    expect(examples.parser).toHaveLength(2)
    expect(examples.dropped).toMatchObject({ 'said before': 2, 'invented quote': 1, disobeyed: 0 })
  })

  test('are counted by act and operator in the data card, with where they come from', () => {
    const card = cardOf(examples, { seed: 's1', users: 7, teacher: 'the built-in parser' })
    expect(card).toContain('2 examples')
    expect(card).toContain('| refine | 2 |')
    expect(card).toContain('| avoid must contains | 2 |')
    expect(card).toContain('| said before | 2 |')
    expect(card).toContain('Teacher: the built-in parser. Users: 7 in each scenario. Seed: "s1".')
  })

  test('know what was in force: what the turn before left, and nothing at first', () => {
    const heard = heardIn([goodTurn, other])
    expect(heard.map(({ inForce }) => inForce)).toEqual([[], goodTurn.answer.directives])
  })
})

describe('a plan that was chosen', () => {
  const planned: NonNullable<Turn['answer']['planned']> = {
    messages: [{ role: 'user', content: 'which plan?' }],
    answer: { plan: 'taste', why: 'as before' },
  }

  test('is an example for the planner where the turn was good, once', () => {
    const chosen = answered({ planned })
    const { planner } = examplesOf([chosen, chosen, answered({ planned, degraded: true })], ground)
    expect(planner).toEqual([
      [...planned.messages, { role: 'assistant', content: '{"plan":"taste","why":"as before"}' }],
    ])
  })
})

test('of a kind that is far commoner than the others only the first are kept', () => {
  const things = [
    'a1',
    'b1',
    ...Array.from({ length: 98 }, (_, i) => `a${i + 2}`),
    'c1',
    'd1',
    'e1',
    'f1',
  ]
  const kept = mostOfKind(things, ([kind]) => kind!)
  expect(kept.filter((one) => one.startsWith('a'))).toHaveLength(52)
  expect(kept).toEqual(expect.arrayContaining(['b1', 'c1', 'd1', 'e1', 'f1', 'a1']))
})
