import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type pg from 'pg'
import type { Queryable } from '../catalog/index.ts'
import { refuseErased, userPool, wasErased } from '../database/index.ts'
import type { FeedKey } from '../preferences/index.ts'
import { BusyError, InterruptedError } from './error.ts'
import { type Claim, giveBackLease, readHolder, renewLease, takeLease } from './queries.ts'

/** How soon a run notices that a run of another process took its place. */
const beatMs = 300

/** The right to take a feed's next turn. */
export class Lease {
  /** Names the run, too. */
  readonly id = randomUUID()
  readonly key: FeedKey
  readonly #stop = new AbortController()
  #sealed = false

  constructor(key: FeedKey) {
    this.key = key
    // A run hands its signal to every query and every call.
    setMaxListeners(0, this.signal)
  }

  /** Aborted when another run takes the place of this one, or whoever asked for it gives up. */
  get signal(): AbortSignal {
    return this.#stop.signal
  }

  /** Stops the run, unless it is sealed. */
  stop(reason: unknown): void {
    if (!this.#sealed) this.#stop.abort(reason)
  }

  /**
   * From here on only the row decides whether the run may write: whoever stops it now could not tell whether it has.
   *
   * @throws the signal's reason when it is aborted already.
   */
  seal(): void {
    this.signal.throwIfAborted()
    this.#sealed = true
  }

  /**
   * Gives the lease back with the transaction that writes the turn, which goes on until then alone.
   *
   * @throws InterruptedError when another run has it: the transaction must not be committed.
   */
  async giveBackWith(client: Queryable): Promise<void> {
    if (!(await giveBackLease(client, this.key, this.id))) throw new InterruptedError()
  }
}

/** How a lease is taken, and by whom. */
export interface Taking extends Claim {
  /** Whoever asked gives up. */
  signal?: AbortSignal | undefined
}

/** The leases of one process. */
export interface Leases {
  /**
   * Runs work under a feed's lease, which is kept up meanwhile and given back after, however that ends.
   *
   * @throws BusyError when another run has it, InterruptedError when one took it over, an error that `wasErased` knows
   * when the user was erased, and what the work throws.
   */
  hold<T>(key: FeedKey, taking: Taking, work: (lease: Lease) => Promise<T>): Promise<T>
  /**
   * Stops the run that has a feed's lease, whichever process it is in: it is interrupted. False when it has it no more:
   * then it has ended, and what it wrote stays.
   */
  stop(key: FeedKey, run: string): Promise<boolean>
  /** The run that has a feed's lease, if any has. */
  holder(key: FeedKey): Promise<string | undefined>
  /** Resolves when nothing that runs under a lease is left. */
  settled(): Promise<void>
}

export const openLeases = (pool: pg.Pool): Leases => {
  const held = new Map<string, Lease>()
  const running = new Set<Promise<unknown>>()

  /** Why a lease is no longer a run's own: its user was erased since, and it with them, or another run has it. */
  const loss = ({ userId }: FeedKey, began: Date): Promise<unknown> =>
    refuseErased(pool, userId, began).then(
      () => new InterruptedError(),
      (error) => (wasErased(error) ? error : new InterruptedError()),
    )

  const keptUp = async <T>(lease: Lease, work: (lease: Lease) => Promise<T>): Promise<T> => {
    const own = userPool(pool, lease.key.userId)
    const began = new Date()
    let isBeating = false
    const beat = async () => {
      if (isBeating) return
      isBeating = true
      // A database that is away for a moment is no reason to stop: the row decides in the end.
      const isOwn = await renewLease(own, lease.key, lease.id).catch(() => true)
      if (!isOwn) lease.stop(await loss(lease.key, began))
      isBeating = false
    }
    const timer = setInterval(beat, beatMs).unref()
    try {
      return await work(lease)
    } catch (error) {
      const { reason } = lease.signal
      throw reason instanceof InterruptedError || wasErased(reason) ? reason : error
    } finally {
      clearInterval(timer)
      // Gone already where a turn was written; where the database is away it expires.
      await giveBackLease(own, lease.key, lease.id).catch(() => {})
    }
  }

  const hold = async <T>(
    key: FeedKey,
    { signal, ...claim }: Taking,
    work: (lease: Lease) => Promise<T>,
  ): Promise<T> => {
    signal?.throwIfAborted()
    const lease = new Lease(key)
    const giveUp = () => lease.stop(signal?.reason)
    // Known before it is taken: whoever takes it over may hear so first.
    held.set(lease.id, lease)
    signal?.addEventListener('abort', giveUp, { once: true })
    try {
      const taken = await takeLease(userPool(pool, key.userId), key, lease.id, claim)
      if (!taken) throw new BusyError()
      held.get(taken.interrupted ?? '')?.stop(new InterruptedError())
      return await keptUp(lease, work)
    } finally {
      signal?.removeEventListener('abort', giveUp)
      held.delete(lease.id)
    }
  }

  const counted = async <T>(run: Promise<T>): Promise<T> => {
    running.add(run)
    try {
      return await run
    } finally {
      running.delete(run)
    }
  }

  return {
    hold: (key, taking, work) => counted(hold(key, taking, work)),
    async stop(key, run) {
      const isStopped = await giveBackLease(userPool(pool, key.userId), key, run)
      if (isStopped) held.get(run)?.stop(new InterruptedError())
      return isStopped
    },
    holder: (key) => readHolder(userPool(pool, key.userId), key),
    async settled() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
