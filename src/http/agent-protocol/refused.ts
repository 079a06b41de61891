import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'

/** What the protocol has and this server does not do, and what does it instead. */
const refusals: readonly [method: string, path: string, why: string][] = [
  [
    'delete',
    '/threads/:id',
    'A feed goes with its user (DELETE /v1/me); a reset ends what it obeys.',
  ],
  ['post', '/threads/:id/copy', 'A feed begins empty: say there what it shall obey.'],
  ['post', '/threads/prune', 'Old checkpoints go by themselves.'],
  ['patch', '/threads/:id/state', 'What is noted is noted at the thread: PATCH /threads/{id}.'],
  [
    'delete',
    '/threads/:id/runs/:run',
    'A run is told of for an hour; its turn is undone by a turn.',
  ],
  ['post', '/runs', 'A run without a thread leaves nothing: stream it, or wait for it.'],
  ['post', '/runs/batch', 'Runs without a thread leave nothing: stream them, or wait for them.'],
  ['post', '/runs/cancel', 'Cancel each run by itself: POST /threads/{id}/runs/{run}/cancel.'],
  ['post', '/assistants', 'There is one assistant, and it stays as it is.'],
  ['patch', '/assistants/:id', 'There is one assistant, and it stays as it is.'],
  ['delete', '/assistants/:id', 'There is one assistant, and it stays as it is.'],
]

/** Answers what is not done here with the reason, not as if it led nowhere. */
export const refusedRoutes = () => {
  const routes = new Hono<Env>()
  for (const [method, path, why] of refusals)
    routes.on(method.toUpperCase(), path, () => {
      throw new Problem(422, 'Not offered', why)
    })
  return routes
}
