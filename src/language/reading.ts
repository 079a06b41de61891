import { z } from 'zod'
import { type Operation, operationSchema } from '../preferences/index.ts'

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

/** What a reading changes of what is remembered: a reset clears all, and small talk changes nothing. */
export const changesOf = ({
  act,
  operations,
}: Pick<Reading, 'act' | 'operations'>): readonly Operation[] => {
  if (act === 'reset') return [{ op: 'clear', quote: '' }]
  return act === 'refine' || act === 'replace' || act === 'forget' ? operations : []
}
