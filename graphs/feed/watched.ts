import { InterruptedError } from '../../src/leases/index.ts'
import { musts } from '../../src/preferences/index.ts'
import { countBreaking } from '../../src/retrieval/index.ts'
import {
  pagesChecked,
  runsInFlight,
  timed,
  turnSeconds,
  violations,
} from '../../src/telemetry/index.ts'
import type { Feed } from './feed.ts'
import type { Page } from './page.ts'
import type { FeedRuntime } from './runtime.ts'

/**
 * A feed whose runs are counted and timed, and whose pages are checked after they were answered: once more, and by
 * other means than made them, since the database tells what breaks a must.
 */
export const watched = (
  feed: Feed,
  { pool, readView }: Pick<FeedRuntime, 'pool' | 'readView'>,
): Feed => {
  let isChecking = false
  /** One page at a time, so that a check costs no more than a query beside the others: not every page is checked. */
  const check = async ({ items, preferences: { directives } }: Page): Promise<void> => {
    const binding = musts(directives)
    if (isChecking || items.length === 0 || binding.length === 0) return
    isChecking = true
    try {
      const { schema } = await readView()
      const shown = items.map(({ item }) => item)
      violations.inc(await countBreaking(pool, shown, binding, schema))
      pagesChecked.inc()
    } catch {
      // A database that is away is told of elsewhere.
    } finally {
      isChecking = false
    }
  }
  const underWay = async <T>(work: () => Promise<T>, pageOf: (done: T) => Page | undefined) => {
    runsInFlight.inc()
    try {
      const done = await work()
      const page = pageOf(done)
      if (page) void check(page)
      return done
    } finally {
      runsInFlight.dec()
    }
  }
  return {
    ...feed,
    steer: (key, steering, options) =>
      timed(
        turnSeconds,
        {},
        () =>
          underWay(
            () => feed.steer(key, steering, options),
            ({ page }) => page,
          ),
        {
          ofResult: ({ state }) => (state.degraded ? 'degraded' : 'done'),
          ofError: howItFailed(options?.signal),
        },
      ),
    rehearse: (...asked) =>
      underWay(
        () => feed.rehearse(...asked),
        () => undefined,
      ),
    threads: {
      ...feed.threads,
      run: (key, asked, options) =>
        timed(
          turnSeconds,
          {},
          () =>
            underWay(
              () => feed.threads.run(key, asked, options),
              () => undefined,
            ),
          { ofError: howItFailed(options.signal) },
        ),
    },
    show: (...asked) =>
      underWay(
        () => feed.show(...asked),
        (page) => page,
      ),
    next: (...asked) =>
      underWay(
        () => feed.next(...asked),
        (page) => page,
      ),
  }
}

/** Nothing is wrong where a later command took the place of a turn, or whoever asked left. */
const howItFailed = (signal: AbortSignal | undefined) => (error: unknown) =>
  error instanceof InterruptedError || signal?.aborted ? 'interrupted' : 'failed'
