import { z } from 'zod'
import { clean } from '../catalog/index.ts'
import { conditionSchema } from './condition.ts'

const quote = clean(z.string().max(2_000))

const add = z.strictObject({
  op: z.literal('add'),
  polarity: z.enum(['want', 'avoid']),
  strength: z.enum(['must', 'prefer']),
  condition: conditionSchema,
  weight: z.number().min(0.1).max(4).default(1),
  /** "only X", "X instead": other wants on the same attribute end. */
  exclusive: z.boolean().default(false),
  expiresAt: z.iso.datetime().nullable().default(null),
  quote,
})

/** Ends what is in force about a value, an attribute, a text or an item, or the one directive with this id. */
const retract = z.strictObject({
  op: z.literal('retract'),
  id: z.uuid().optional(),
  attribute: z.string().optional(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  text: z.string().optional(),
  like: z.string().optional(),
  polarity: z.enum(['want', 'avoid']).optional(),
  /** For a while only: what it speaks of is in force again after that. */
  until: z.iso.datetime().optional(),
  quote,
})

const sort = z.strictObject({
  op: z.literal('sort'),
  attribute: z.string(),
  direction: z.enum(['asc', 'desc']),
  apart: z.strictObject({ attribute: z.string(), most: z.number().int().min(1) }).optional(),
  quote,
})

/** Ends all that is in force. */
const clear = z.strictObject({ op: z.literal('clear'), quote })

/** One change of the preferences, quoting the words of the user that ask for it. */
export const operationSchema = z.discriminatedUnion('op', [add, retract, sort, clear])

export type Operation = z.infer<typeof operationSchema>
export type Addition = z.infer<typeof add>
export type Retraction = z.infer<typeof retract>
