import { describe, expect, test } from 'vitest'
import { commandsOf } from './commands.ts'
import { measureReading } from './measure.ts'
import { vocabularyOf } from './vocabulary.ts'

describe('the vocabulary that reading is measured over', () => {
  test('has as many values as asked for, each once, and is the same each time', () => {
    const view = vocabularyOf(500)
    const keys = view.vocabulary.map(({ attribute, value }) => `${attribute} ${value}`)
    expect(new Set(keys).size).toBe(500)
    expect(vocabularyOf(500)).toEqual(view)
    for (const { attribute } of view.vocabulary) expect(view.schema.has(attribute)).toBe(true)
  })

  test('is asked for by name, in every form, and some names are misspelt', () => {
    const view = vocabularyOf(500)
    const commands = commandsOf(view, 240)
    expect(commands).toHaveLength(240)
    expect(commands).toEqual(commandsOf(view, 240))
    expect(commands.some((command) => command.includes('$'))).toBe(false)
    const values = view.vocabulary.map(({ value }) => value.toLowerCase())
    const about = commands.filter((command) => command.startsWith('only '))
    const isKnown = (command: string) => values.some((value) => command.includes(value))
    expect(about.some(isKnown)).toBe(true)
    expect(about.every(isKnown)).toBe(false)
  })
})

test('reading is measured over all commands after the warm-up', async () => {
  const { command, values, prepareMs } = await measureReading(300, 48)
  expect(values).toBe(300)
  expect(command.count).toBe(48)
  expect(prepareMs).toBeGreaterThan(0)
  expect(command.p50).toBeLessThanOrEqual(command.p95)
})
