import type { Directive, Item, NotUnderstood, Turn } from '../shared/contract.ts'
import { Failure, outOfReach, problemOf, send } from '../shared/http.ts'
import { eventsOf } from './events.ts'

/** What is told of a turn while it is taken. It may yet come to nothing. */
export interface Heard {
  understood?: (step: {
    act: string
    understood: Directive[]
    notUnderstood: NotUnderstood[]
  }) => void
  page?: (step: { items: Item[] }) => void
  explanations?: (byId: Record<string, string>) => void
  /** It failed, and is sent again. */
  again?: (failure: Failure) => void
}

interface Asked {
  path: string
  body?: object
  signal: AbortSignal
}

/** Half a minute of tries: a server that restarts is back by then. */
const pauses = [500, 1_000, 2_000, 4_000, 8_000, 16_000]

/**
 * Takes a turn and tells what happens in it. A connection that breaks is no end: the same request is sent again with
 * the same key, so that however often it comes one turn is taken.
 *
 * @throws Failure when it was refused, or the tries are over.
 */
export const takeTurn = async (asked: Asked, heard: Heard): Promise<Turn> => {
  const key = keyOf(crypto.getRandomValues(new Uint8Array(16)))
  for (const pause of pauses) {
    try {
      return await attempt(asked, key, heard)
    } catch (error) {
      if (!(error instanceof Failure) || !isPassing(error)) throw error
      heard.again?.(error)
      await wait(Math.max(pause, error.retryAfter ?? 0), asked.signal)
    }
  }
  return attempt(asked, key, heard)
}

const keyOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const isPassing = ({ status, title }: Failure): boolean =>
  [0, 429, 502, 503].includes(status) || (status === 409 && title === 'Busy')

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

const attempt = async ({ path, body, signal }: Asked, key: string, heard: Heard): Promise<Turn> => {
  const headers = { accept: 'text/event-stream', 'idempotency-key': key }
  const response = await send('POST', path, { body, headers, signal })
  try {
    for await (const { event, data } of eventsOf(response.body!)) {
      if (event === 'done') return JSON.parse(data)
      if (event === 'error') throw problemOf(JSON.parse(data))
      if (event === 'understood' || event === 'page' || event === 'explanations')
        heard[event]?.(JSON.parse(data))
    }
  } catch (error) {
    throw error instanceof Failure || signal.aborted ? error : outOfReach()
  }
  throw outOfReach()
}
