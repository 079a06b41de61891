import { z } from 'zod'

/** The tools that a plan may leave out: the others always run. */
export const optionalTools = ['filter', 'matcher', 'attenuator'] as const
export type Tool = (typeof optionalTools)[number]

/** The tools to run this turn, in order, with their arguments, as data. */
export const planSchema = z.strictObject({
  tools: z.array(z.enum(optionalTools)),
  /** How many candidates are ranked: what a reader can page through without a new search. */
  depth: z.number().int().min(1).max(1_000),
  /** How the partial scores are mixed. */
  weights: z.strictObject({
    semantic: z.number(),
    lexical: z.number(),
    matches: z.number(),
    history: z.number(),
    collaborative: z.number(),
    tags: z.number(),
    popularity: z.number(),
  }),
  /** Why each choice was made, for the trace. */
  because: z.array(z.string()),
})

export type Plan = z.infer<typeof planSchema>
