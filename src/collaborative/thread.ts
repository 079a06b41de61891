import { startThread } from '../threads/index.ts'
import type { Interactions } from './interactions.ts'

/**
 * Factorizes in a thread of its own, so that no request waits for it.
 *
 * @throws what went wrong in the thread, or that it was ended: by the signal, for one.
 */
export const factorizeBeside = (
  { ids, items, starts }: Interactions,
  signal?: AbortSignal,
): Promise<Float32Array> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = startThread(new URL('./worker.ts', import.meta.url), {
      workerData: { count: ids.length, items, starts },
    })
    const end = () => worker.terminate()
    signal?.addEventListener('abort', end, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      signal?.removeEventListener('abort', end)
      reject(new Error('the thread that learns ended'))
    })
  })
