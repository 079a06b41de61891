import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCommand } from './builtin.ts'
import { ungrounded } from './grounding.ts'
import { readingSchema } from './reading.ts'
import { filmView, groundingOf, itemOf, shopView } from './testing.ts'
import { tokensOf } from './tokens.ts'

const gold = new URL('../../evals/suites/understanding/gold/', import.meta.url)

/** What people were thought to type: every command of the gold, of whatever catalogue. */
const commands = readdirSync(gold)
  .filter((name) => name.endsWith('.commands.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, gold), 'utf8').trim().split('\n'))
  .map((line): string => JSON.parse(line).inputs.command)

const shown = [
  itemOf('0', { year: 1990, runtime: 80, director: ['Clint Eastwood'], price: 10, colour: 'Red' }),
  itemOf('1', { runtime: 100, released: '2020-01-01' }),
  itemOf('2'),
]
const now = new Date('2026-06-01T12:00:00Z')

/** What a reading breaks: its schema, or the promise to quote the command. */
const faultsOf = (command: string, view: typeof filmView, grounding = ungrounded): string[] => {
  const reading = readCommand({ command, shown, view, grounding, now })
  const parsed = readingSchema.safeParse(reading)
  const quotes = [...reading.operations, ...reading.notUnderstood].map(({ quote }) => quote)
  return [
    ...(parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []),
    ...quotes.filter((quote) => !command.includes(quote)),
    // An empty quote would point at nothing that was typed.
    ...(command.trim() !== '' && quotes.includes('') ? ['an empty quote'] : []),
  ].map((fault) => `${command} -> ${fault}`)
}

const prefixesOf = (command: string): string[] => {
  const characters = [...command]
  return characters.map((_, i) => characters.slice(0, i + 1).join(''))
}

const shufflingOf = (command: string) => {
  const words = command.split(/\s+/)
  return fc
    .shuffledSubarray(words, { minLength: words.length })
    .map((shuffled) => shuffled.join(' '))
}

/** The worst that may be known of a command: that none of its words is one. */
const misspelt = (command: string) =>
  groundingOf(
    Object.fromEntries(tokensOf(command).folded.map((word) => [word, { isKnown: false }])),
  )

/** Tens of thousands of readings: on a busy machine they take their time. */
const patient = { timeout: 120_000 }

test('there are commands of every catalogue to take apart', () => {
  expect(commands.length).toBeGreaterThan(500)
})

describe.each([
  ['films', filmView],
  ['a shop', shopView],
])('over %s, a reading fits its schema and quotes only what stands in the command', (_, view) => {
  test('of every prefix: what is typed so far', patient, () => {
    const prefixes = new Set(['', ...commands.flatMap(prefixesOf)])
    expect([...prefixes].flatMap((command) => faultsOf(command, view))).toEqual([])
  })

  test('of any shuffling of the words', patient, () => {
    for (const command of commands)
      fc.assert(
        fc.property(shufflingOf(command), (shuffled) => {
          expect(faultsOf(shuffled, view)).toEqual([])
        }),
        { numRuns: 5 },
      )
  })

  test('where every word is held to be misspelt, in any order', patient, () => {
    for (const command of commands)
      fc.assert(
        fc.property(shufflingOf(command), (shuffled) => {
          expect(faultsOf(command, view, misspelt(command))).toEqual([])
          expect(faultsOf(shuffled, view, misspelt(shuffled))).toEqual([])
        }),
        { numRuns: 2 },
      )
  })
})
