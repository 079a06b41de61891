import { startThread } from './start.ts'

/**
 * What a TypeScript module computes from data in a thread of its own, so that no request waits for it: the first message
 * that it posts.
 *
 * @throws what went wrong in the thread, or that it was ended: by the signal, for one.
 */
export const computeBeside = <Result>(
  entry: URL,
  workerData: unknown,
  signal?: AbortSignal,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = startThread(entry, { workerData })
    const end = () => worker.terminate()
    signal?.addEventListener('abort', end, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      signal?.removeEventListener('abort', end)
      reject(new Error('the thread that learns ended'))
    })
  })
