import { z } from '@hono/zod-openapi'
import { Command } from '@langchain/langgraph'
import { feedState, planSchema, type ThreadRun } from '../../../graphs/feed/index.ts'
import { clean, type Schema } from '../../catalog/index.ts'
import { readingSchema } from '../../language/index.ts'
import { type FeedKey, misfit, type Operation } from '../../preferences/index.ts'
import { placesOf } from '../places.ts'
import { badRequest, Problem } from '../problem.ts'
import { libraryModes, type Mode, modes } from './events.ts'

/** A value as a schema has it. @throws Problem 400 that names every place that does not fit. */
export const parsed = <T extends z.ZodType>(
  schema: T,
  value: unknown,
  place: string,
): z.infer<T> => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw badRequest('The request does not fit this route.', placesOf(result.error, place))
}

/** Turns that need no words. */
const given = z.object({
  act: z.enum(['undo', 'reset']),
  operations: z.array(z.never()).default([]),
})

const command = clean(z.string().trim().regex(/\S/, 'a command has words').max(2_000))

/** What a turn is asked with. Who asks and in which feed is known. */
const steering = {
  command: command.nullish().describe('what the user types'),
  given: given.nullish().describe('an undo or a reset, in place of a command'),
  limit: feedState.shape.limit,
}

/** The input of the graph as clients see it. */
export const inputView = z.object(steering)

const owner = { userId: z.string().optional(), feed: z.string().optional() }
const idle = { extend: z.null().optional(), requestId: z.string().nullish() }
const input = z.strictObject({ ...steering, ...owner, ...idle })

/** What may be edited of a state: what was asked, how it was read, and the plan. The rest follows from these. */
const edit = z
  .strictObject({
    ...steering,
    limit: z.number().int().min(1).max(100),
    reading: readingSchema.nullable(),
    plan: planSchema.nullable(),
    ...owner,
  })
  .partial()

const nodes = z.union([z.literal('*'), z.array(z.string()).max(50)]).nullish()
const mode = z.enum(modes)

/** A run as the protocol asks for it; what it has beside this changes nothing here. */
export const runBody = z.object({
  assistant_id: z.string(),
  input: z.unknown().optional(),
  command: z
    .object({
      resume: z.unknown().optional(),
      update: z.unknown().optional(),
      goto: z.union([z.string(), z.array(z.string())]).nullish(),
    })
    .nullish(),
  checkpoint_id: z.uuid().nullish(),
  checkpoint: z.object({ checkpoint_id: z.uuid().nullish() }).nullish(),
  interrupt_before: nodes,
  interrupt_after: nodes,
  stream_mode: z.union([mode.transform((one) => [one]), z.array(mode)]).nullish(),
  stream_subgraphs: z.boolean().nullish(),
  on_disconnect: z.enum(['cancel', 'continue']).nullish(),
  multitask_strategy: z.enum(['reject', 'interrupt', 'rollback', 'enqueue']).nullish(),
  if_not_exists: z.enum(['reject', 'create']).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  durability: z.enum(['async', 'sync', 'exit']).nullish(),
  after_seconds: z.number().nullish(),
  webhook: z.string().nullish(),
  feedback_keys: z.array(z.string()).nullish(),
})
export type RunBody = z.infer<typeof runBody>

/** A run that is asked for, and what its client wants to hear of it. */
export interface AskedRun extends ThreadRun {
  told: readonly Mode[]
}

/** @throws Problem when what is asked is not offered here, or is about someone or something else. */
export const askedRun = (
  body: RunBody,
  key: FeedKey,
  schema: Schema,
  requestId: string,
): AskedRun => {
  for (const [name, why] of Object.entries(notOffered))
    if (body[name as keyof RunBody]) throw refused(name, why)
  const strategy = body.multitask_strategy
  if (strategy === 'rollback' || strategy === 'enqueue')
    throw refused(
      'multitask_strategy',
      `${strategy} is not offered: send reject or interrupt, of which nothing half done is left`,
    )
  const told = body.stream_mode?.length ? body.stream_mode : (['values'] as const)
  return {
    input: inputOf(body, key, schema, requestId),
    checkpointId: body.checkpoint_id ?? body.checkpoint?.checkpoint_id ?? undefined,
    told,
    modes: libraryModes(told),
    subgraphs: body.stream_subgraphs ?? false,
    interruptBefore: body.interrupt_before ?? undefined,
    interruptAfter: body.interrupt_after ?? undefined,
    durability: body.durability ?? undefined,
  }
}

const notOffered = {
  after_seconds: 'runs begin at once',
  webhook: 'follow or join the run',
  feedback_keys: 'feedback is what users do: POST /v1/events',
}

const refused = (name: string, why: string) =>
  new Problem(422, 'Not offered', 'This server runs turns one at a time, as they are asked for.', [
    { location: name, message: why },
  ])

const inputOf = (
  { input: asked, command: going }: RunBody,
  key: FeedKey,
  schema: Schema,
  requestId: string,
): ThreadRun['input'] => {
  if (going) {
    const { resume, goto, update } = going
    return new Command({
      ...(resume !== undefined && { resume }),
      ...(goto && { goto }),
      ...(update != null && { update: editOf(update, key, schema) as Record<string, unknown> }),
    })
  }
  if (asked === undefined || asked === null) return null
  const {
    userId,
    feed,
    extend,
    requestId: _,
    command,
    given,
    ...rest
  } = parsed(input, asked, 'input')
  own({ userId, feed }, key)
  return { ...rest, command: command ?? null, given: given ?? null, requestId }
}

/** What is edited of a state. @throws Problem 400 where it does not fit the catalogue. */
export const editOf = (values: unknown, key: FeedKey, schema: Schema) => {
  const { userId, feed, ...edited } = parsed(edit, values ?? {}, 'values')
  own({ userId, feed }, key)
  const misfits = (edited.reading?.operations ?? []).flatMap((one, at) =>
    misfitsOf(one, schema).map((message) => ({ location: `reading.operations.${at}`, message })),
  )
  if (misfits.length > 0) throw badRequest('The reading does not fit the catalogue.', misfits)
  return edited
}

/** A thread is one user's, and one feed. */
const own = (named: { userId?: string | undefined; feed?: string | undefined }, key: FeedKey) => {
  if (named.userId !== undefined && named.userId !== key.userId)
    throw new Problem(403, 'Forbidden', 'A run is about its own user: leave userId out.')
  if (named.feed !== undefined && named.feed !== key.feed)
    throw badRequest(`This thread is the feed ${key.feed}: leave feed out, or take its thread.`)
}

const misfitsOf = (operation: Operation, schema: Schema): string[] => {
  const known = (name: string | undefined) =>
    name === undefined || schema.has(name) ? [] : [`${name} is not in the schema`]
  if (operation.op === 'sort')
    return [...known(operation.attribute), ...known(operation.apart?.attribute)]
  if (operation.op !== 'add') return []
  const { except = [], ...condition } = operation.condition
  return [condition, ...except].flatMap((one) =>
    'attribute' in one ? (misfit(one, schema.get(one.attribute)) ?? []) : [],
  )
}
