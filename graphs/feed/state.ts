import { z } from 'zod'
import { acts, readingSchema } from '../../src/language/index.ts'
import { conditionSchema, operationSchema } from '../../src/preferences/index.ts'
import { spanKinds } from '../../src/telemetry/index.ts'
import { planSchema } from './plan.ts'

const directive = z.object({
  id: z.uuid(),
  polarity: z.enum(['want', 'avoid']),
  strength: z.enum(['must', 'prefer']),
  condition: conditionSchema,
  weight: z.number(),
  quote: z.string(),
  expiresAt: z.string().nullable(),
})

const sort = z.object({
  attribute: z.string(),
  direction: z.enum(['asc', 'desc']),
  apart: z.object({ attribute: z.string(), most: z.number() }).optional(),
})

const remembered = directive.extend({
  restsWhile: z.array(z.uuid()),
  restsUntil: z.string().nullable(),
})

const preferences = z.object({ directives: z.array(directive), sort: sort.nullable() })

const sources = [
  'semantic',
  'lexical',
  'matches',
  'history',
  'collaborative',
  'tags',
  'popularity',
] as const

const candidate = z.object({
  id: z.string(),
  scores: z.object(
    Object.fromEntries(sources.map((s) => [s, z.number()])) as Record<
      (typeof sources)[number],
      z.ZodNumber
    >,
  ),
})

const ranked = z.object({
  id: z.string(),
  score: z.number(),
  shares: z.array(
    z.object({ source: z.enum([...sources, 'boost', 'freshness']), share: z.number() }),
  ),
  penalty: z.number(),
  explored: z.boolean().optional(),
})

const reason = z.object({
  kind: z.string(),
  attribute: z.string().optional(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  text: z.string().optional(),
  share: z.number(),
})

/** What a turn is asked with: a command in words, or operations that need no reading (revoke, undo, reset). */
export const feedInput = z.object({
  userId: z.string().min(1).max(200).default('local'),
  feed: z.string().min(1).max(100).default('home'),
  command: z.string().max(2_000).nullable().default(null).describe('what the user types'),
  given: z
    .object({
      act: z.enum(acts),
      operations: z.array(operationSchema),
      about: z.uuid().optional().describe('the directive that must still be remembered'),
    })
    .nullable()
    .default(null)
    .describe('changes that need no parser'),
  /** Goes on with a snapshot that was paged through, in place of a new one. */
  extend: z.uuid().nullable().default(null),
  limit: z.number().int().min(1).max(100).default(20),
  requestId: z.string().max(255).nullable().default(null).describe('who asks for it in the log'),
})

/**
 * The state of one turn. It holds ids and scores, never item bodies; what outlives the turn is in the database. Each
 * turn writes every key anew, so nothing of the turn before is left.
 */
export const feedState = feedInput.extend({
  began: z
    .string()
    .default('-infinity')
    .describe('when the turn did: where the user was erased since, it stores nothing'),
  turnId: z.uuid().nullable().default(null),
  lastTurn: z.number().int().default(0),
  catalogueVersion: z.number().default(0),
  preferences: preferences.default({ directives: [], sort: null }),
  remembered: z
    .array(remembered)
    .default([])
    .describe('the directives in force, and those that rest'),
  history: z
    .object({
      tastes: z.array(z.object({ itemId: z.string(), weight: z.number() })),
      had: z.array(z.string()),
      refused: z.array(z.string()),
      mark: z.string(),
    })
    .default({ tastes: [], had: [], refused: [], mark: '' }),
  shown: z.array(z.string()).default([]).describe('the items of the page being shown'),
  ranked: z.array(z.string()).default([]).describe('the items of the snapshot that is extended'),
  reading: readingSchema.nullable().default(null),
  changes: z
    .object({
      made: z.array(directive),
      ended: z.array(
        z.object({ id: z.uuid(), while: z.uuid().optional(), until: z.string().optional() }),
      ),
      understood: z.array(z.uuid()),
      sorted: z.boolean(),
      undoes: z.number().int().nullable(),
      changed: z.boolean(),
    })
    .nullable()
    .default(null),
  plan: planSchema.nullable().default(null),
  matching: z
    .number()
    .int()
    .nullable()
    .default(null)
    .describe('how many items obey every must; no more than a thousand are counted'),
  shortfall: z
    .object({
      matching: z.number(),
      wanted: z.number(),
      without: z.array(z.object({ directive: z.uuid(), matching: z.number() })),
    })
    .nullable()
    .default(null),
  candidates: z.array(candidate).default([]),
  penalties: z.record(z.string(), z.number()).default({}),
  ranking: z.array(ranked).default([]),
  page: z
    .array(
      z.object({
        id: z.string(),
        score: z.number(),
        reasons: z.array(reason),
        explanation: z.string(),
      }),
    )
    .default([]),
  relaxations: z.array(z.object({ directive: z.uuid(), why: z.string() })).default([]),
  snapshot: z.uuid().nullable().default(null),
  degraded: z.boolean().default(false),
  trace: z
    .array(
      z.object({
        id: z.uuid(),
        parentId: z.uuid().nullable(),
        name: z.string(),
        kind: z.enum(spanKinds),
        startedAt: z.string(),
        durationMs: z.number(),
        attributes: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
      }),
    )
    .default([]),
})

export type FeedInput = z.infer<typeof feedInput>
export type FeedState = z.infer<typeof feedState>
export type FeedUpdate = Partial<FeedState>
