import { z } from 'zod'
import { eventTypes } from '../../src/behavior/index.ts'
import { stages, tagWordSchema } from '../../src/interests/index.ts'

const behaviour = z.object({
  key: z.string(),
  type: z.enum(eventTypes),
  itemId: z.string(),
  at: z.string(),
})

const interest = z.object({
  id: z.uuid(),
  attribute: z.string(),
  value: z.string(),
  name: z.string(),
  stage: z.enum(stages),
  strength: z.number(),
  reason: z.string(),
  evidence: z.array(z.string()),
})

const tag = z.object({
  id: z.uuid(),
  tag: z.string(),
  core: tagWordSchema,
  modifier: tagWordSchema,
  interestId: z.uuid(),
  modifierId: z.uuid().nullable(),
  strength: z.number(),
  reason: z.string(),
})

const rejection = z.object({
  of: z.enum(['interest', 'tag']),
  name: z.string(),
  why: z.string(),
})

/** Whose interests are mined. */
export const interestsInput = z.object({ userId: z.string().min(1).max(200).default('local') })

/** The state of one run. It holds ids, never item bodies; what outlives the run is in the database. */
export const interestsState = interestsInput.extend({
  began: z.string().default('-infinity').describe('when the run did'),
  counted: z.number().default(0).describe('the reliable events that there were as it began'),
  behaviours: z.array(behaviour).default([]).describe('the reliable ones, oldest first'),
  refused: z.array(z.string()).default([]).describe('the items disliked or hidden'),
  had: z.array(z.string()).default([]).describe('the items that the user has already'),
  engaged: z.array(z.string()).default([]).describe('the items of the past month'),
  compressed: z.string().default('').describe('the history as a model would read it'),
  report: z
    .object({
      events: z.number(),
      kept: z.number(),
      charactersBefore: z.number(),
      charactersAfter: z.number(),
    })
    .default({ events: 0, kept: 0, charactersBefore: 0, charactersAfter: 0 }),
  support: z
    .object({ items: z.number(), occasions: z.number() })
    .default({ items: 0, occasions: 0 })
    .describe('how much behaviour tells of taste at all'),
  degraded: z.boolean().default(false).describe('a model was asked and done without'),
  rejected: z.array(rejection).default([]).describe('what a model believed and code does not'),
  interests: z.array(interest).default([]),
  tags: z.array(tag).default([]),
  tagged: z
    .array(z.object({ itemId: z.string(), tagId: z.uuid(), score: z.number() }))
    .default([])
    .describe('the items that the tags lead to'),
})

export type InterestsState = z.infer<typeof interestsState>
export type InterestsUpdate = Partial<InterestsState>
