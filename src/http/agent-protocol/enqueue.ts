import { setTimeout } from 'node:timers/promises'
import { BusyError } from '../../leases/index.ts'

/** How soon a run that waits looks again, and how long it does at most. */
const lookMs = 100
const patienceMs = 60_000

/**
 * Begins runs one after the other where each waits for the one before: in the order that they came to this process. One
 * that came to another process waits as well, and of two that wait there and here either may be first.
 */
export const openWaiting = () => {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(thread: string, begin: () => Promise<T>): Promise<T> => {
    const before = last.get(thread)
    const begun = (async () => {
      await before?.catch(() => {})
      return patiently(begin)
    })()
    last.set(thread, begun)
    try {
      return await begun
    } finally {
      if (last.get(thread) === begun) last.delete(thread)
    }
  }
}

/** @throws BusyError when it was waited for in vain. */
const patiently = async <T>(begin: () => Promise<T>): Promise<T> => {
  const until = Date.now() + patienceMs
  for (;;)
    try {
      return await begin()
    } catch (error) {
      if (!(error instanceof BusyError) || Date.now() > until) throw error
      await setTimeout(lookMs)
    }
}
