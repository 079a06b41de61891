import { z } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import type { FeedUpdate } from '../../../graphs/feed/index.ts'
import type { Env } from '../env.ts'
import { notFound } from '../problem.ts'
import type { Services } from '../services.ts'
import { openChat } from './chat.ts'
import { editOf } from './edit.ts'
import { faultOf } from './fault.ts'
import { findThread, threadIdOf } from './find.ts'
import { asJson } from './json.ts'
import { parsed } from './parsed.ts'
import { viewState } from './states.ts'

const place = z.object({ checkpoint_id: z.uuid().nullish() })
const before = z.union([
  z.string().transform((id) => ({ configurable: { checkpoint_id: id } })),
  z.object({ configurable: z.object({ checkpoint_id: z.string() }) }),
  z.object({ checkpoint_id: z.string() }).transform((configurable) => ({ configurable })),
])
const history = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).nullish(),
  before: before.nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
})
const edit = z.object({
  values: z.unknown().optional(),
  checkpoint: place.nullish(),
  checkpoint_id: z.uuid().nullish(),
  as_node: z.string().nullish(),
})

/** The states of a thread, read and edited: what is edited is the state of a turn, not what the feed remembers. */
export const stateRoutes = ({
  pool,
  feed,
  readView,
}: Pick<Services, 'pool' | 'feed' | 'readView'>) => {
  const { threads } = feed
  const found = (c: Context<Env>) => findThread(pool, c.get('identity').userId, c.req.param('id')!)
  const answer = (c: Context<Env>, value: string) =>
    c.body(value, 200, { 'content-type': 'application/json' })

  const stateAt = async (c: Context<Env>, checkpointId: string | undefined, subgraphs: boolean) => {
    const key = await found(c)
    const state = await threads.state(key, { checkpointId, subgraphs })
    if (checkpointId !== undefined && state.createdAt === undefined) throw notFound()
    return answer(c, asJson(key, await viewState(state, await openChat({ pool }, key))))
  }
  const listed = async (c: Context<Env>, asked: z.infer<typeof history>) => {
    const key = await found(c)
    const states = await threads.history(key, {
      limit: asked.limit ?? 10,
      before: asked.before?.configurable.checkpoint_id,
      filter: asked.metadata ?? undefined,
    })
    const chat = await openChat({ pool }, key)
    return answer(c, asJson(key, await Promise.all(states.map((state) => viewState(state, chat)))))
  }

  return new Hono<Env>()
    .get('/threads/:id/state', (c) => stateAt(c, undefined, c.req.query('subgraphs') === 'true'))
    .get('/threads/:id/state/:checkpoint', (c) => {
      const id = parsed(z.uuid(), c.req.param('checkpoint'), 'checkpoint')
      return stateAt(c, id, c.req.query('subgraphs') === 'true')
    })
    .post('/threads/:id/state/checkpoint', async (c) => {
      const schema = z.object({ checkpoint: place.nullish(), subgraphs: z.boolean().nullish() })
      const { checkpoint, subgraphs } = parsed(schema, await c.req.json(), 'body')
      return stateAt(c, checkpoint?.checkpoint_id ?? undefined, subgraphs ?? false)
    })
    .get('/threads/:id/history', (c) => listed(c, parsed(history, c.req.query(), 'query')))
    .post('/threads/:id/history', async (c) =>
      listed(c, parsed(history, await c.req.json(), 'body')),
    )
    .post('/threads/:id/state', async (c) => {
      const key = await found(c)
      const {
        values,
        checkpoint: from,
        checkpoint_id,
        as_node,
      } = parsed(edit, await c.req.json(), 'body')
      const checkpointId = checkpoint_id ?? from?.checkpoint_id ?? undefined
      const { schema } = await readView()
      const state = await threads.state(key, { checkpointId })
      const current = await (await openChat({ pool }, key))(state.values)
      const id = await threads
        .edit(key, {
          values: editOf(values, key, { schema, current }) as FeedUpdate,
          asNode: as_node ?? undefined,
          checkpointId,
        })
        .catch((error) => {
          throw faultOf(error)
        })
      const checkpoint = { thread_id: threadIdOf(key), checkpoint_ns: '', checkpoint_id: id }
      return c.json({ checkpoint })
    })
}
