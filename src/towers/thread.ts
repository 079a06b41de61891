import { startThread } from '../threads/index.ts'
import type { Lessons, Towers } from './train.ts'

/**
 * Trains towers in a thread of their own, so that no request waits for it.
 *
 * @throws what went wrong in the thread, or that it was ended: by the signal, for one.
 */
export const trainBeside = (lessons: Lessons, signal?: AbortSignal): Promise<Towers> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = startThread(new URL('./worker.ts', import.meta.url), { workerData: lessons })
    const end = () => worker.terminate()
    signal?.addEventListener('abort', end, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      signal?.removeEventListener('abort', end)
      reject(new Error('the thread that trains ended'))
    })
  })
