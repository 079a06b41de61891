import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { acts } from '../../../src/language/index.ts'
import { operators } from '../../../src/preferences/index.ts'
import type { CatalogueName } from '../../catalogues/index.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])

/** A directive as a person writes it: on an attribute, on free text, or on likeness to an item by its title. */
const said = z.strictObject({
  polarity: z.enum(['want', 'avoid']),
  strength: z.enum(['must', 'prefer']),
  attribute: z.string().optional(),
  operator: z.enum(operators).optional(),
  value: z.union([scalar, z.array(scalar)]).optional(),
  text: z.string().optional(),
  like: z.string().optional(),
  expires: z.enum(['tonight', 'today', 'week']).optional(),
})

/** What is taken back: a value of an attribute, all of the attribute, or a text. */
const ended = z.strictObject({
  attribute: z.string().optional(),
  value: z.union([scalar, z.array(scalar)]).optional(),
  text: z.string().optional(),
  like: z.string().optional(),
})

const metadata = z.looseObject({ tags: z.array(z.string()) })

const command = z.strictObject({
  id: z.string(),
  inputs: z.strictObject({
    command: z.string(),
    before: z.array(z.string()).default([]),
    shown: z.array(z.string()).default([]),
  }),
  referenceOutputs: z.strictObject({
    act: z.enum(acts),
    understood: z.array(said).default([]),
    alsoRight: z.array(z.array(said)).default([]),
    ended: z.array(ended).default([]),
    sort: z
      .strictObject({
        attribute: z.string(),
        direction: z.enum(['asc', 'desc']),
        apart: z.strictObject({ attribute: z.string(), most: z.number() }).optional(),
      })
      .optional(),
    notUnderstood: z.array(z.string()).default([]),
  }),
  metadata,
})

const session = z.strictObject({
  id: z.string(),
  inputs: z.strictObject({
    commands: z.array(z.string()).min(1),
    shown: z.array(z.string()).default([]),
  }),
  referenceOutputs: z.strictObject({
    acts: z.array(z.enum(acts)),
    /** What is in force after each command. */
    directives: z.array(z.array(said)),
  }),
  metadata,
})

export type Said = z.infer<typeof said>
export type Ended = z.infer<typeof ended>
export type GoldCommand = z.infer<typeof command>
export type GoldSession = z.infer<typeof session>

const read = async <Row>(path: string, schema: z.ZodType<Row>): Promise<Row[]> => {
  const text = await readFile(new URL(`./${path}.jsonl`, import.meta.url), 'utf8').catch(
    (error) => {
      if (error.code === 'ENOENT') return ''
      throw error
    },
  )
  return goldRows(path, text, schema)
}

/** @throws Error that names the file, the line and what is wrong with it. */
export const goldRows = <Row>(path: string, text: string, schema: z.ZodType<Row>): Row[] =>
  text.split('\n').flatMap((line, i) => {
    if (!line.trim()) return []
    const parsed = schema.safeParse(JSON.parse(line))
    if (parsed.success) return parsed.data
    throw new Error(`${path}.jsonl, line ${i + 1}: ${z.prettifyError(parsed.error)}`)
  })

/** The gold commands of a catalogue: none where nobody has written any. */
export const goldCommands = (catalogue: CatalogueName) =>
  read(`gold/${catalogue}.commands`, command)

export const goldSessions = (catalogue: CatalogueName) =>
  read(`gold/${catalogue}.sessions`, session)

/** Commands that others than the parser's makers wrote, to be worked on with them before one's eyes: no goal is judged on these. */
export const practiceCommands = (catalogue: CatalogueName) =>
  read(`practice/${catalogue}.commands`, command)

/** Commands of others that nobody looks at: what practice does for strangers is judged on these, and on no miss of them. */
export const strangersCommands = (catalogue: CatalogueName) =>
  read(`strangers/${catalogue}.commands`, command)
