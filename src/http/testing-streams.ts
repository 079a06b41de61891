import { once } from 'node:events'
import { films, wordEmbedder } from '../../graphs/feed/testing.ts'
import { as, startTestServer, type TestServer } from './testing.ts'

/** Everything that is embedded waits at the gate while it is shut: the matcher does. */
export class Gate extends EventTarget {
  #opened = Promise.resolve()
  open = () => {}
  shut() {
    this.#opened = new Promise((resolve) => {
      this.open = resolve
    })
    return once(this, 'arrived')
  }
  async pass(signal?: AbortSignal) {
    this.dispatchEvent(new Event('arrived'))
    const aborted = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason)),
    )
    await Promise.race([this.#opened, aborted])
  }
}

/** A wish in words that only an embedder understands. */
export const text = 'something about robots'

interface Asked {
  path?: string
  body?: object
  headers?: Record<string, string>
  signal?: AbortSignal
  url?: string
}

/** A server whose turns can be held up, and how it is asked for streams. */
export interface Streaming {
  server: TestServer
  gate: Gate
  /** Whether its embedder fails. */
  embedder: { fails: boolean }
  someone(): string
  ask(user: string, asked?: Asked): Promise<Response>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into turns of every shape
  turnsOf(user: string): Promise<any[]>
}

export const openStreaming = async (): Promise<Streaming> => {
  const gate = new Gate()
  const own = { fails: false }
  const embedder: typeof wordEmbedder = {
    ...wordEmbedder,
    async embed(texts, options) {
      await gate.pass(options?.signal)
      if (own.fails) throw new Error('secret words of the embedder')
      return wordEmbedder.embed(texts, options)
    },
  }
  const server = await startTestServer(films, {}, { embedder, heartbeatMs: 5, keepsContents: true })
  let users = 0
  return {
    server,
    gate,
    embedder: own,
    someone: () => `streamer-${++users}`,
    ask: (user, { path, body, headers, signal, url = server.url } = {}) =>
      fetch(`${url}/v1/feeds/${path ?? 'home/commands'}`, {
        method: 'POST',
        headers: {
          accept: 'text/event-stream',
          'content-type': 'application/json',
          ...as(user),
          ...headers,
        },
        ...(signal && { signal }),
        ...(path?.endsWith('undo') ? {} : { body: JSON.stringify(body ?? { text }) }),
      }),
    turnsOf: async (user) =>
      (await server.request('GET', '/v1/feeds/home/turns', undefined, as(user))).body.turns,
  }
}

/** One event as a client reads it. */
export interface Told {
  id: string
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into data of every shape
  data: any
}

export const toldIn = (block: string): Told | undefined => {
  const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? ''
  return block.includes('data: ')
    ? { id: field('id'), event: field('event'), data: JSON.parse(field('data')) }
    : undefined
}

/** What a stream tells, block by block, comments too. */
export async function* blocksOf(response: Response): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n\n')
    rest = parts.pop()!
    yield* parts
  }
}

/** The events of a stream up to its end. */
export const allOf = async (response: Response): Promise<Told[]> => {
  const told: Told[] = []
  for await (const block of blocksOf(response)) told.push(...[toldIn(block) ?? []].flat())
  return told
}
