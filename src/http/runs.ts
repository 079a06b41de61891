import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'
import { Problem } from './problem.ts'
import { isTurn } from './rate.ts'

/** The turns under way in this process. */
export interface Runs {
  /** How many there are now, and how many there may be. */
  readonly running: number
  readonly most: number
  /** Counts a turn until it ends. @throws Problem 503 when there are as many as there may be. */
  within<T>(turn: () => Promise<T>): Promise<T>
}

/** Lets so many turns run at once. What is too much is refused, and does not queue. */
export const openRuns = (most: number): Runs => {
  let running = 0
  return {
    get running() {
      return running
    },
    most,
    async within(turn) {
      if (running >= most) throw full()
      running++
      try {
        return await turn()
      } finally {
        running--
      }
    },
  }
}

/** Refuses a turn for which there is no place before its body is read. */
export const limitRuns =
  (runs: Runs): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (isTurn(c.req.method, c.req.path) && runs.running >= runs.most) throw full()
    await next()
  }

const full = () =>
  new Problem(503, 'Busy', 'As many commands are under way as may be: try again.', [], 1)
