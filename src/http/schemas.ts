import { z } from '@hono/zod-openapi'
import { acts } from '../language/index.ts'
import { operators } from '../preferences/index.ts'
import { spanKinds } from '../telemetry/index.ts'

/** A feed's name in a path. */
export const feedParam = z.object({
  feed: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/, 'letters, digits and dashes; at most 100')
    .openapi({ param: { name: 'feed', in: 'path' }, example: 'home' }),
})

/** The query of a route that has none: what a client adds there it would believe to be heeded. */
export const noQuery = z.strictObject({})

export const directiveParam = feedParam.extend({
  id: z
    .string()
    .max(100)
    .openapi({ param: { name: 'id', in: 'path' } }),
})

const scalar = z.union([z.string(), z.number(), z.boolean()])

/** How many of something a page holds. */
export const pageLimit = z.coerce.number().int().min(1).max(100).default(20)

/** What a directive is about: a comparison on an attribute, a text, or likeness to an item. */
export const condition = {
  attribute: z.string().optional(),
  operator: z.enum(operators).optional(),
  value: z.union([scalar, z.array(scalar)]).optional(),
  text: z.string().optional(),
  like: z.string().optional(),
}

export const directiveView = z
  .object({
    id: z.string(),
    polarity: z.enum(['want', 'avoid']),
    strength: z.enum(['must', 'prefer']),
    ...condition,
    except: z.array(z.object(condition)).optional(),
    quote: z.string(),
    expiresAt: z.string().nullable(),
  })
  .openapi('Directive')

/** Not in force until then. */
export const restingView = directiveView
  .extend({ restsUntil: z.string() })
  .openapi('RestingDirective')

export const sortView = z
  .object({
    attribute: z.string(),
    direction: z.enum(['asc', 'desc']),
    apart: z.object({ attribute: z.string(), most: z.number() }).optional(),
  })
  .openapi('Sort')

/** What a feed obeys, and what it will obey again when something that was asked for a while has expired. */
export const obeyedView = {
  directives: z.array(directiveView),
  resting: z.array(restingView).optional(),
  sort: sortView.optional(),
}

export const pageView = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        attributes: z.record(z.string(), z.union([scalar, z.array(z.string())])),
        score: z.number(),
        reasons: z.array(
          z.object({
            kind: z.string(),
            attribute: z.string().optional(),
            value: scalar.optional(),
            text: z.string().optional(),
            share: z.number(),
          }),
        ),
        explanation: z.string(),
        approved: z
          .array(z.enum(['like', 'save']))
          .optional()
          .openapi({ description: 'what the user has said for it; left out where nothing' }),
      }),
    ),
    cursor: z.string().nullable(),
  })
  .openapi('Page')

export const turnAnswer = z
  .object({
    requestId: z.string(),
    turn: z.object({ id: z.string(), act: z.enum(acts), text: z.string().nullable() }),
    understood: z.array(directiveView),
    notUnderstood: z.array(z.object({ quote: z.string(), why: z.string() })),
    ...obeyedView,
    page: pageView,
    relaxations: z.array(z.object({ directive: z.string(), why: z.string() })),
    shortfall: z
      .object({
        matching: z.number(),
        wanted: z.number(),
        without: z.array(z.object({ directive: z.string(), matching: z.number() })),
      })
      .nullable(),
    degraded: z.boolean(),
  })
  .openapi('Turn')

/** A step of a turn, or a part of one. */
export const spanView = z
  .object({
    id: z.string(),
    parentId: z.string().nullable(),
    name: z.string(),
    kind: z.enum(spanKinds),
    startedAt: z.string(),
    durationMs: z.number(),
    attributes: z.record(z.string(), z.unknown()),
    input: z.unknown().optional(),
    output: z.unknown().optional(),
  })
  .openapi('Span')

export const problemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    requestId: z.string().optional(),
    errors: z.array(z.object({ location: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')
