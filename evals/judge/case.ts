import { z } from 'zod'

const id = z.string().min(1)
const word = z.strictObject({ attribute: z.string(), value: z.string() })
const labels = <const Name extends string>(...names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.boolean()])) as Record<Name, z.ZodBoolean>,
  )
const common = { id, catalogue: z.enum(['books', 'recipes', 'stays', 'shop']) }

/** One thing to judge, with what a careful person says of each criterion. Closed, so that a slip of the pen is found. */
export const caseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('interest'),
    ...word.shape,
    reason: z.string(),
    /** What the user did, oldest first: "like b17 2026-01-03 19:00". */
    did: z.array(z.string().regex(/^\S+ \S+ \d{4}-\d\d-\d\d \d\d:\d\d$/)).min(1),
    /** The places in `did` of the evidence, from 1; a place that is not there is no event of the user's. */
    evidence: z.array(z.int().min(1)),
    labels: labels('willingness', 'reasonableness'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('tag'),
    tag: z.string(),
    /** The interest that the tag names. */
    interest: word,
    /** What the user likes. */
    likes: z.array(word),
    reason: z.string(),
    labels: labels('relevance', 'consistency', 'specificity', 'validity'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('explanation'),
    /** The item's id. */
    item: z.string(),
    sentence: z.string(),
    likes: z.array(word),
    labels: labels('relevance', 'factuality', 'clarity', 'safety'),
  }),
])

export type Case = z.infer<typeof caseSchema>
export type CaseOf<K extends Case['kind']> = Extract<Case, { kind: K }>
