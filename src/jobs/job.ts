import type { Logger } from 'pino'
import { loggable } from '../telemetry/index.ts'

const retryAfterMs = 30_000

/** Work that goes on beside the requests. */
export interface BackgroundJob {
  /** Something may be to do: begin, or look again after what is under way. */
  wake(): void
  /** Stops after the step under way. */
  stop(): Promise<void>
}

/** What a job does each time it is woken. */
export interface Work {
  /** What fails when it fails: "embedding". */
  name: string
  /** How long after its end it is not begun again, however often it is woken. */
  pauseMs?: number
  run(signal: AbortSignal): Promise<void>
}

/** Runs work off the request path, never twice at once. A failure is tried again later. */
export const backgroundJob = ({ name, pauseMs = 0, run }: Work, log: Logger): BackgroundJob => {
  const stopped = new AbortController()
  const { signal } = stopped
  let running = Promise.resolve()
  let isRunning = false
  let isDue = false
  let isResting = false
  let later: NodeJS.Timeout | undefined

  const work = async () => {
    isRunning = true
    while (isDue && !isResting && !signal.aborted) {
      isDue = false
      try {
        await run(signal)
        if (pauseMs > 0) rest(pauseMs)
      } catch (error) {
        if (signal.aborted) break
        log.warn({ error: loggable(error) }, `${name} failed, and will be tried again`)
        soon(wake, retryAfterMs)
      }
    }
    // At once, not when the promise has settled: a wake in between would find work under way that has looked already.
    isRunning = false
  }
  const soon = (then: () => void, ms: number) => {
    clearTimeout(later)
    later = setTimeout(then, ms).unref()
  }
  const rest = (ms: number) => {
    isResting = true
    soon(() => {
      isResting = false
      if (isDue) wake()
    }, ms)
  }
  const wake = () => {
    isDue = true
    if (!isRunning && !isResting) running = work()
  }
  return {
    wake,
    async stop() {
      clearTimeout(later)
      stopped.abort()
      await running
    },
  }
}
