import { startThread } from '../threads/index.ts'
import type { Interactions } from './interactions.ts'

/**
 * Factorizes in a thread of its own, so that no request waits for it.
 *
 * @throws what went wrong in the thread.
 */
export const factorizeBeside = ({ ids, items, starts }: Interactions): Promise<Float32Array> =>
  new Promise((resolve, reject) => {
    const worker = startThread(new URL('./worker.ts', import.meta.url), {
      workerData: { count: ids.length, items, starts },
    })
    // It must not keep a server from ending.
    worker.unref()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread that learns ended')))
  })
