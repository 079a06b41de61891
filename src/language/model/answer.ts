import { z } from 'zod'
import { operators } from '../../preferences/index.ts'
import { acts } from '../reading.ts'

/** What an operation or an exception is about: exactly one of an attribute with values, a text or an item. */
const subject = {
  attribute: z.string().nullable(),
  operator: z.enum(operators).nullable(),
  values: z.array(z.string()).max(100),
  text: z.string().nullable(),
  /** Its place on the page, from 1. */
  item: z.number().nullable(),
}
const subjectSchema = z.strictObject(subject)

const operation = z.strictObject({
  op: z.enum(['add', 'retract', 'sort', 'clear', 'undo']),
  polarity: z.enum(['want', 'avoid']).nullable(),
  strength: z.enum(['must', 'prefer']).nullable(),
  ...subject,
  except: z.array(subjectSchema).max(20),
  weight: z.enum(['bit', 'normal', 'much']).nullable(),
  horizon: z.enum(['tonight', 'today', 'week']).nullable(),
  exclusive: z.boolean(),
  direction: z.enum(['asc', 'desc']).nullable(),
  /** With variety: the attribute whose values are not to come again and again, and how many items may share one. */
  apart: z.strictObject({ attribute: z.string(), most: z.number() }).nullable(),
  /** The number of the rule in force that a retraction takes back. */
  rule: z.number().nullable(),
  quote: z.string(),
})

/**
 * What a model answers: a delta, never the whole of the preferences. Closed and with nothing optional, as servers that
 * keep to a schema ask for; what it says of the catalogue and the command is checked after.
 */
export const answerSchema = z.strictObject({
  act: z.enum(acts),
  operations: z.array(operation).max(50),
  notUnderstood: z.array(z.strictObject({ quote: z.string(), why: z.string() })).max(50),
})

export type Answer = z.infer<typeof answerSchema>
export type AnswerOperation = Answer['operations'][number]
export type AnswerSubject = z.infer<typeof subjectSchema>

/** An operation that says nothing yet, for what has something to say to be put over it. */
export const silentOperation: Omit<AnswerOperation, 'op' | 'quote'> = {
  polarity: null,
  strength: null,
  attribute: null,
  operator: null,
  values: [],
  text: null,
  item: null,
  except: [],
  weight: null,
  horizon: null,
  exclusive: false,
  direction: null,
  apart: null,
  rule: null,
}

/** How many hours each horizon lasts. */
export const horizonHours = { tonight: 12, today: 24, week: 168 } as const
