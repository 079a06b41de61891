import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Steering, SteerOptions, Taken } from '../../graphs/feed/index.ts'
import { wasErased } from '../database/index.ts'
import type { FeedKey } from '../preferences/index.ts'
import type { StreamEvent, Tell } from '../streams/index.ts'
import { loggable } from '../telemetry/index.ts'
import type { Env } from './env.ts'
import { problemOf } from './failure.ts'
import { notFound, problemDocument } from './problem.ts'
import type { Services } from './services.ts'
import { type TurnAnswer, viewStep } from './views.ts'

/** A turn that is asked for. */
export interface Asked extends Pick<SteerOptions, 'signal' | 'idempotencyKey'> {
  key: FeedKey
  request: Steering
  /** What is answered once it is taken: however often this is asked, the same. */
  answer: (taken: Taken) => Promise<TurnAnswer>
}

type Needed = Pick<Services, 'feed' | 'readView' | 'streams' | 'log' | 'heartbeatMs'>

/** So that nobody between takes the silence of a model at work for the end. */
const defaultHeartbeatMs = 15_000

/**
 * Takes a turn and answers with what happens in it, event by event. The turn is one and the same as without: `done`
 * holds what would be its answer.
 *
 * @throws what the turn throws before it has begun.
 */
export const streamed = async (
  c: Context<Env>,
  { key, request, signal, idempotencyKey, answer }: Asked,
  services: Needed,
): Promise<Response> => {
  const { feed, readView, streams, log } = services
  const requestId = c.get('requestId')
  let run = ''
  let tell: Tell | undefined
  const begun = new Promise<void>((resolve, reject) => {
    const steered = feed.steer(key, request, {
      signal,
      answer,
      idempotencyKey,
      async onStep(step) {
        if (step.name === 'begun') {
          tell = await streams.begin(key, step.run)
          run = step.run
          resolve()
        } else await tell?.(step.name, viewStep(step, (await readView()).schema))
      },
    })
    const told = steered.then(answer).then(
      (answered) => tell?.('done', answered),
      async (error) => {
        if (!tell) throw error
        await tell('error', failed(error, c, log))
      },
    )
    told.catch((error) => {
      if (tell && !wasErased(error))
        log.error({ requestId, error: loggable(error) }, 'how a run ended was not told')
      reject(error)
    })
  })
  await begun
  return sent(c, key, run, 0, services)
}

/**
 * Goes on with a stream that broke off, after the last event that came.
 *
 * @throws Problem 404 when there is no such run, or it is not this user's in this feed.
 */
export const replayed = async (
  c: Context<Env>,
  key: FeedKey,
  lastEventId: string,
  services: Needed,
): Promise<Response> => {
  const [, run, after] =
    lastEventId.match(/^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(\d{1,4})$/) ?? []
  if (!run || !(await services.streams.knows(key, run))) throw notFound()
  return sent(c, key, run, Number(after), services)
}

const sent = (
  c: Context<Env>,
  key: FeedKey,
  run: string,
  after: number,
  { streams, log, heartbeatMs = defaultHeartbeatMs }: Needed,
): Response =>
  streamSSE(c, async (stream) => {
    const beat = setInterval(() => stream.write(': still here\n\n'), heartbeatMs)
    const { signal } = c.req.raw
    let last = after
    const send = ({ number, event, data }: StreamEvent) => {
      last = number
      return stream.writeSSE({ id: `${run}.${number}`, event, data })
    }
    try {
      // An id without data is no event, but what a client that loses the connection now can go on from.
      await stream.write(`id: ${run}.${after}\n\n`)
      for await (const event of streams.follow(key, run, after, signal)) await send(event)
    } catch (error) {
      if (signal.aborted) return
      const data = JSON.stringify(failed(error as Error, c, log))
      await send({ number: last + 1, event: 'error', data })
    } finally {
      clearInterval(beat)
    }
  })

/** What a client is told of a run that failed: its problem document. */
const failed = (error: Error, c: Context<Env>, log: Services['log']): object => {
  const problem = problemOf(error)
  const requestId = c.get('requestId')
  if (problem.status >= 500 && !c.req.raw.signal.aborted)
    log.error({ requestId, error: loggable(error) })
  return JSON.parse(problemDocument(problem, requestId))
}
