import { useEffect, useState } from 'preact/hooks'
import { ask, type Failure } from '../shared/http.ts'

/** What a path answered last, and why it did not answer since. */
export interface Polled<Answer> {
  answer?: Answer
  trouble: string
  /** Asks at once. */
  again: () => void
}

/**
 * What a path answers, asked anew every so often for as long as the page is seen: not in the background, and not after
 * a refusal until somebody wants it. `everyMs` of 0: only once. `pathNow` is for a path that changes with time.
 */
export const usePolled = <Answer>(
  path: string,
  everyMs: number,
  pathNow = () => path,
): Polled<Answer> => {
  const [{ of, answer, trouble }, show] = useState<{
    of: string
    answer?: Answer
    trouble: string
  }>({ of: path, trouble: '' })
  const [round, turn] = useState(0)
  useEffect(() => {
    const left = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let isAsking = false
    const soon = (ms: number) => {
      if (everyMs > 0) timer = setTimeout(look, ms)
    }
    const look = async () => {
      clearTimeout(timer)
      if (document.hidden || isAsking || left.signal.aborted) return
      isAsking = true
      try {
        const answer = await ask<Answer>('GET', pathNow(), { signal: left.signal })
        show({ of: path, answer, trouble: '' })
        soon(everyMs)
      } catch (error) {
        if (left.signal.aborted) return
        const { message, status, retryAfter } = error as Failure
        show((held) => ({ ...held, trouble: message }))
        if (status !== 401 && status !== 403) soon(retryAfter ?? 2 * everyMs)
      } finally {
        isAsking = false
      }
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      left.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [path, everyMs, round])
  const isOwn = of === path
  return {
    ...(isOwn && answer !== undefined && { answer }),
    trouble,
    again: () => turn(round + 1),
  }
}
