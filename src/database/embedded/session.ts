import { Duplex } from 'node:stream'
import type { Backend } from './backend.ts'
import { type Request, RequestReader } from './requests.ts'

/**
 * One client's end of the embedded engine: what pg takes for its socket. The conversation is Postgres's own wire
 * protocol, but never leaves the process.
 */
export class Session extends Duplex {
  readonly #backend: Backend
  readonly #reader = new RequestReader()

  constructor(backend: Backend) {
    super()
    this.#backend = backend
  }

  /** As a socket does, where pg begins to speak. */
  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  /** What else pg asks of a socket makes no difference here. */
  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    for (const request of this.#reader.read(chunk)) this.#handle(request)
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#backend.leave(this)
    done(error)
  }

  #handle({ kind, bytes }: Request): void {
    if (kind === 'startup') this.push(this.#backend.greeting)
    else if (kind === 'terminate') this.end()
    else this.#backend.submit(this, bytes)
  }
}
