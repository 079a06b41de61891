import { DatabaseError, reasonOf } from '../error.ts'
import { endsIdle, refusal, rollback, startup } from './messages.ts'

/** Hands the engine a request, in Postgres's wire protocol, and resolves to its reply. */
export type Exchange = (request: Buffer) => Promise<Buffer>

/** Who speaks to a backend: a stream, by its nature. */
export interface Client {
  readonly destroyed: boolean
  push(reply: Buffer): unknown
  destroy(error: Error | undefined): unknown
}

interface Turn {
  readonly client: Client
  readonly request: Buffer
}

const defaultPatienceMs = 15_000

/**
 * Lets many clients take turns on the embedded engine, which has the one backend of a single connection.
 *
 * A turn is one request. A client whose request left something open (a transaction, or messages without their Sync)
 * holds the backend: the next turn is its own, until a reply leaves it idle. A holder that disappears is rolled back.
 *
 * A holder that says nothing while others wait, for `patienceMs`, most likely waits for one of those others: they are
 * refused, so that a deadlock ends in an error at the query that made it.
 */
export class Backend {
  /** The engine's answer to a client that connects. There is one connection, so it is the same for all. */
  readonly greeting: Buffer
  readonly #exchange: Exchange
  readonly #patienceMs: number
  #waiting: Turn[] = []
  #holder: Client | undefined
  #busy = false
  #patience: NodeJS.Timeout | undefined
  #stopped: Error | undefined

  static async start(exchange: Exchange, patienceMs = defaultPatienceMs): Promise<Backend> {
    return new Backend(exchange, await exchange(startup), patienceMs)
  }

  private constructor(exchange: Exchange, greeting: Buffer, patienceMs: number) {
    this.#exchange = exchange
    this.greeting = greeting
    this.#patienceMs = patienceMs
  }

  /** Asks for a turn. The reply is pushed to the client. */
  submit(client: Client, request: Buffer): void {
    this.#waiting.push({ client, request })
    this.#advance()
  }

  /** To be called when a client is destroyed: forgets its requests, and takes back what it has open. */
  leave(client: Client): void {
    this.#waiting = this.#waiting.filter((turn) => turn.client !== client)
    this.#advance()
  }

  #advance(): void {
    const stopped = this.#stopped
    if (stopped) this.#dismiss((client) => client.destroy(stopped))
    if (stopped || this.#busy) return
    const turn = this.#next()
    if (turn) void this.#run(turn)
    this.#watch(turn === undefined && this.#waiting.length > 0)
  }

  /** Keeps the time while everyone waits for a holder that says nothing. */
  #watch(stalled: boolean): void {
    if (stalled) this.#patience ??= setTimeout(() => this.#refuse(), this.#patienceMs)
    else {
      clearTimeout(this.#patience)
      this.#patience = undefined
    }
  }

  #next(): Turn | undefined {
    const holder = this.#holder
    if (!holder) return this.#waiting.shift()
    if (holder.destroyed) return { client: holder, request: rollback }
    const index = this.#waiting.findIndex((turn) => turn.client === holder)
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0]
  }

  async #run({ client, request }: Turn): Promise<void> {
    this.#busy = true
    const reply = await this.#exchange(request).catch((error: unknown) => {
      this.#stopped = engineStopped(error)
    })
    // Not at once: a loop of queries would never leave the microtasks, and starve timers and sockets.
    setImmediate(() => {
      this.#busy = false
      this.#advance()
    })
    if (!reply) client.destroy(this.#stopped)
    else {
      this.#holder = endsIdle(reply) ? undefined : client
      if (!client.destroyed) client.push(reply)
    }
  }

  #refuse(): void {
    this.#patience = undefined
    this.#dismiss((client) => client.push(tooLong))
  }

  #dismiss(tell: (client: Client) => unknown): void {
    const dismissed = this.#waiting
    this.#waiting = []
    for (const { client } of dismissed) tell(client)
  }
}

const tooLong = refusal(
  '55P03',
  'the embedded database was held by another transaction for too long',
  'Inside a transaction, query with its own client only and await nothing slow.',
)

const engineStopped = (cause: unknown) =>
  new DatabaseError(
    'engine-stopped',
    `The embedded database stopped: ${reasonOf(cause)}. What it acknowledged is kept: start again`,
    { cause },
  )
