import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogueNames } from '../../catalogues/index.ts'
import {
  goldCommands,
  goldRows,
  goldSessions,
  practiceCommands,
  strangersCommands,
} from './gold.ts'

test('a line that does not fit names its file, its number and its fault', () => {
  const schema = z.strictObject({ id: z.string() })
  const text = '{"id":"a"}\n\n{"id":"b","extra":1}\n'
  expect(() => goldRows('boots.commands', text, schema)).toThrow(
    /boots\.commands\.jsonl, line 3: .*extra/s,
  )
  expect(goldRows('boots.commands', '{"id":"a"}\n', schema)).toEqual([{ id: 'a' }])
})

test.each(catalogueNames)(
  'the gold of %s fits its form, and no id or command repeats',
  async (name) => {
    const commands = await goldCommands(name)
    const sessions = await goldSessions(name)
    const ids = [...commands, ...sessions].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const asked = commands.map(({ inputs }) => JSON.stringify(inputs))
    expect(new Set(asked).size).toBe(asked.length)
    for (const { id, inputs, referenceOutputs } of sessions) {
      expect(referenceOutputs.acts, id).toHaveLength(inputs.commands.length)
      expect(referenceOutputs.directives, id).toHaveLength(inputs.commands.length)
    }
  },
)

test.each(catalogueNames)(
  'what others wrote for %s fits its form, and no id repeats',
  async (name) => {
    const practice = await practiceCommands(name)
    const strangers = await strangersCommands(name)
    expect(practice.length + strangers.length).toBeGreaterThan(40)
    const ids = [...practice, ...strangers].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  },
)
