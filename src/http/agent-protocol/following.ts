import type { Context } from 'hono'
import { stream, streamSSE } from 'hono/streaming'
import type { FeedKey } from '../../preferences/index.ts'
import type { StreamEvent } from '../../streams/index.ts'
import type { Env } from '../env.ts'
import type { Services } from '../services.ts'
import { openChat } from './chat.ts'
import { asJson } from './json.ts'
import { failure } from './told.ts'

type Used = Pick<Services, 'pool' | 'feed' | 'streams' | 'log' | 'heartbeatMs'>

const defaultHeartbeatMs = 15_000

/** How clients hear of a run: event by event, or once it ended. */
export const following = (services: Used) => {
  const { feed, streams, log, heartbeatMs = defaultHeartbeatMs } = services

  /** What was told of a run after an event, and is told from then on; what LangGraph's server has no event for ends it. */
  async function* heard(key: FeedKey, run: string, after: number, signal?: AbortSignal) {
    for await (const event of streams.follow(key, run, Math.max(after, 0), signal))
      if (event.event !== 'done') yield event
  }

  const followed = (
    c: Context<Env>,
    { key, run, after = 0, modes }: { key: FeedKey; run: string; after?: number; modes?: string[] },
  ) =>
    streamSSE(c, async (sse) => {
      const beat = setInterval(() => sse.write(': still here\n\n'), heartbeatMs)
      const { signal } = c.req.raw
      try {
        for await (const { number, event, data } of heard(key, run, after, signal))
          if (isAskedFor(event, modes)) await sse.writeSSE({ id: String(number), event, data })
      } catch (error) {
        if (signal.aborted) return
        const told = failure(error as Error, c.get('requestId'), log)
        await sse.writeSSE({ event: 'error', data: JSON.stringify(told) })
      } finally {
        clearInterval(beat)
      }
    })

  /** The last values of a run as JSON, once it ended; or why it failed, where LangGraph's clients look for it. */
  const waited = (c: Context<Env>, last: () => Promise<string>) => {
    c.header('content-type', 'application/json')
    return stream(c, async (body) => {
      const beat = setInterval(() => body.write('\n'), heartbeatMs)
      const told = await last().catch((error) =>
        c.req.raw.signal.aborted
          ? ''
          : JSON.stringify({ __error__: failure(error, c.get('requestId'), log) }),
      )
      clearInterval(beat)
      await body.write(told)
    })
  }
  const lastValues = async (c: Context<Env>, key: FeedKey, run: string): Promise<string> => {
    let last: string | undefined
    for await (const { event, data } of heard(key, run, 0, c.req.raw.signal)) {
      if (event === 'values') last = data
      if (event === 'error') last = `{"__error__":${data}}`
    }
    if (last !== undefined) return last
    const { values } = await feed.threads.state(key)
    return asJson(key, await (await openChat(services, key))(values))
  }

  return { followed, waited, lastValues }
}

/** Whether an event is of the modes that a client joins for; those that tell how the run goes always are. */
const isAskedFor = (event: StreamEvent['event'], modes: readonly string[] | undefined): boolean =>
  !modes || ['metadata', 'error'].includes(event) || modes.includes(event.split(/[|/]/)[0]!)
