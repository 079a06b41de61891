import { z } from '@hono/zod-openapi'
import { Command } from '@langchain/langgraph'
import type { Context } from 'hono'
import type { ThreadRun } from '../../../graphs/feed/index.ts'
import type { FeedKey } from '../../preferences/index.ts'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'
import { checkAssistant } from './assistants.ts'
import { libraryModes, type Mode, modes } from './events.ts'
import { inputOf } from './input.ts'
import { parsed } from './parsed.ts'

const nodes = z.union([z.literal('*'), z.array(z.string()).max(50)]).nullish()
const mode = z.enum(modes)

/** A run as the protocol asks for it; what it has beside this changes nothing here. */
const runBody = z.object({
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

/** The run that a request asks for. @throws Problem when it does not fit, or there is no such assistant. */
export const readRunBody = async (c: Context<Env>): Promise<RunBody> => {
  const body = parsed(runBody, await c.req.json(), 'body')
  checkAssistant(body.assistant_id)
  return body
}

/** A run that is asked for, and what its client wants to hear of it. */
export interface AskedRun extends ThreadRun {
  told: readonly Mode[]
}

/** What is needed beside the body: who asks in the log, and how an edit of the state is checked. */
interface Needed {
  requestId: string
  edited: (update: unknown) => Promise<object>
}

/** @throws Problem when what is asked is not offered here, or is about someone or something else. */
export const askedRun = async (body: RunBody, key: FeedKey, needed: Needed): Promise<AskedRun> => {
  for (const [name, why] of Object.entries(notOffered))
    if (body[name as keyof RunBody]) throw refused(name, why)
  if (body.multitask_strategy === 'rollback')
    throw refused(
      'multitask_strategy',
      'of a run that is interrupted nothing is left: send interrupt',
    )
  const told = body.stream_mode?.length ? body.stream_mode : (['values'] as const)
  return {
    input: await startOf(body, key, needed),
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

/** What a run goes on with, or begins. */
const startOf = async (
  { input, command }: RunBody,
  key: FeedKey,
  { requestId, edited }: Needed,
): Promise<ThreadRun['input']> => {
  if (!command) return input === undefined || input === null ? null : inputOf(input, key, requestId)
  const { resume, goto, update } = command
  return new Command({
    ...(resume !== undefined && { resume }),
    ...(goto && { goto }),
    ...(update != null && { update: (await edited(update)) as Record<string, unknown> }),
  })
}
