import { z } from 'zod'
import { operationSchema } from '../preferences/index.ts'

/** What a command does, as the contract names it. */
export const acts = [
  'refine',
  'replace',
  'undo',
  'reset',
  'forget',
  'satisfied',
  'explain',
  'unsupported',
  'noise',
] as const
export type Act = (typeof acts)[number]

/** Words of the command that led to nothing, and why. */
export interface NotUnderstood {
  quote: string
  why: string
}

/** A command as read: RecBot's Parser gives a delta, which `consolidate` merges. */
export const readingSchema = z.strictObject({
  act: z.enum(acts),
  operations: z.array(operationSchema).max(100),
  notUnderstood: z.array(z.strictObject({ quote: z.string(), why: z.string() })).max(100),
})

export type Reading = z.infer<typeof readingSchema>
