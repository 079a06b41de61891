import { describe, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { readingSchema } from '../../src/language/index.ts'
import type { Turn } from '../simulator/index.ts'
import { cardOf } from './card.ts'
import { examplesOf } from './example.ts'
import { type Fault, faultOf } from './keep.ts'
import { answered, goodTurn, readAs, view } from './testing.ts'

const horror = films.items.filter(({ attributes }) =>
  (attributes.genres as string[]).includes('Horror'),
)
const reading = goodTurn.answer.reading

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
  ])('unless it is faulty: %s', (fault, turn) => {
    expect(faultOf(turn, view.schema)).toBe(fault)
  })

  test('when what was said softly is not obeyed by every item', () => {
    const soft = {
      ...answered({ directives: [], items: horror.slice(0, 1) }),
      meant: goodTurn.meant.map((one) => ({ ...one, firm: false })),
    }
    expect(faultOf(soft, view.schema)).toBeUndefined()
  })
})

describe('an example', () => {
  const { lines } = examplesOf([goodTurn], view)
  const [system, user, assistant] = lines[0]!.messages

  test('is three messages: instructions, the command with what is known, the reading', () => {
    expect(lines[0]!.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant'])
    expect(system!.content).not.toContain('horror')
    const question = JSON.parse(user!.content)
    expect(question.command).toBe('no horror please')
    expect(question.shown).toEqual(['Film number 0', 'Film number 1'])
    expect(question.catalogue.map(({ name }: { name: string }) => name)).toEqual(
      films.attributes.map(({ name }) => name),
    )
  })

  test('has an answer that reads back as the reading it teaches', () => {
    expect(readingSchema.parse(JSON.parse(assistant!.content))).toEqual(reading)
  })
})

describe('many turns', () => {
  const shouted = { ...goodTurn, command: 'no horror PLEASE' }
  const other = { ...goodTurn, command: 'please no horror' }
  const examples = examplesOf([goodTurn, goodTurn, shouted, other, readAs({ quote: 'x' })], view)

  test('give each command once, whatever its capitals, and say what became of the rest', () => {
    expect(examples.lines).toHaveLength(2)
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
})
