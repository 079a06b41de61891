import type { Logger } from 'pino'
import { embedItems, indexVectors } from '../catalog/index.ts'
import type { Database } from '../database/index.ts'
import type { Embedder } from '../models/index.ts'

const retryAfterMs = 30_000

/** Work that goes on beside the requests. */
export interface BackgroundJob {
  /** Something may be to do: begin, or look again after what is under way. */
  wake(): void
  /** Stops after the step under way. */
  stop(): Promise<void>
}

/**
 * Gives new and changed items their vectors, off the request path, and where they are many an index to find them by.
 * A failure is tried again later.
 */
export const embeddingJob = (
  database: Pick<Database, 'pool' | 'engine'>,
  embedder: Embedder,
  log: Logger,
): BackgroundJob => {
  const stopped = new AbortController()
  const { signal } = stopped
  let running = Promise.resolve()
  let isRunning = false
  let isDue = false
  let retry: NodeJS.Timeout | undefined

  const run = async () => {
    isRunning = true
    while (isDue && !signal.aborted) {
      isDue = false
      try {
        const embedded = await embedItems(database.pool, embedder, { signal })
        if (embedded > 0) log.info({ embedded }, 'embedded items')
        if (await indexVectors(database, embedder)) log.info('indexed the vectors')
      } catch (err) {
        if (signal.aborted) break
        log.warn({ err }, 'embedding failed, and will be tried again')
        clearTimeout(retry)
        retry = setTimeout(wake, retryAfterMs).unref()
      }
    }
    // At once, not when the promise has settled: a wake in between would find work under way that has looked already.
    isRunning = false
  }
  const wake = () => {
    isDue = true
    if (!isRunning) running = run()
  }
  return {
    wake,
    async stop() {
      clearTimeout(retry)
      stopped.abort()
      await running
    },
  }
}
