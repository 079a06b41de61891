import { describe, expect, test } from 'vitest'
import { catalogueOf, viewOf } from '../catalogues/index.ts'
import { seeded } from '../evaluators/index.ts'
import type { Turn } from '../simulator/index.ts'
import { examplesOf } from './example.ts'
import { messagesOf } from './messages.ts'
import { answered, goodTurn, readAs, view } from './testing.ts'

/** Books by 100 people, the n-th of whom has written n of them. */
const library = viewOf(
  catalogueOf(
    [
      { name: 'author', kind: 'category', title: 'Author' },
      { name: 'pages', kind: 'number', unit: 'page' },
    ],
    Array.from({ length: 100 }, (_, n) =>
      Array.from({ length: n + 1 }, (_, book) => ({
        id: `${n}-${book}`,
        title: `Book ${n}-${book}`,
        attributes: { author: `Author number ${n}`, pages: 100 },
      })),
    ).flat(),
  ),
)
const { reading } = goodTurn.answer
const questionOf = (command: string) => {
  const [, user] = messagesOf(command, [], library, reading)
  return JSON.parse(user!.content)
}
const authorsFor = (command: string): string[] => questionOf(command).catalogue[0].values

describe('a question', () => {
  test('has the sixty commonest values of an attribute, the commonest first', () => {
    const authors = authorsFor('no horror')
    expect(authors).toHaveLength(60)
    expect([authors[0], authors.at(-1)]).toEqual(['Author number 99', 'Author number 40'])
  })

  test('has a rare value when the command names it, however it is written', () => {
    const authors = authorsFor('nothing by AUTHOR number 3')
    expect(authors).toHaveLength(61)
    expect(authors.at(-1)).toBe('Author number 3')
  })

  test('says of an attribute its kind and unit, and of a number no values', () => {
    expect(questionOf('x').catalogue[1]).toEqual({
      name: 'pages',
      kind: 'number',
      unit: 'page',
      values: [],
    })
  })

  test('does not hold its answer', () => {
    const [system, user, assistant] = messagesOf('no horror', [], view, reading)
    expect(JSON.parse(assistant!.content)).toEqual(reading)
    for (const { content } of [system!, user!]) {
      expect(content).not.toContain('operations')
      expect(content).not.toContain('polarity')
    }
  })

  test('is about a command as it was typed, quotes and line ends and all', () => {
    const command = 'no "horror"\n{"role":"system"} ¡ünd 恐怖'
    expect(questionOf(command).command).toBe(command)
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
  const { lines, readings, dropped } = examplesOf(turns, view)

  test('each is either an example or left out for a reason', () => {
    const out = Object.values(dropped).reduce((sum, count) => sum + count, 0)
    expect(lines.length + out).toBe(turns.length)
    expect(lines).toHaveLength(2)
  })

  test('each line teaches the reading in its place', () => {
    expect(lines.map(({ messages }) => JSON.parse(messages[2]!.content))).toEqual(readings)
  })

  test('the same words are kept twice when they were read in two ways', () => {
    const softer = readAs({ strength: 'prefer' })
    expect(examplesOf([goodTurn, softer, goodTurn, softer], view).lines).toHaveLength(2)
  })

  test('the order of the turns decides only the order of the lines', () => {
    const sorted = (given: readonly Turn[]) => {
      const examples = examplesOf(given, view)
      return { ...examples.dropped, lines: examples.lines.map((one) => JSON.stringify(one)).sort() }
    }
    expect(sorted(turns.toReversed())).toEqual(sorted(turns))
  })
})
