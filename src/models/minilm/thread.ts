import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { abortable } from '../abortable.ts'
import type { Embedder } from '../embedder.ts'
import { EmbedderError } from '../error.ts'

/** What the worker is sent. */
export type Request =
  | { kind: 'embed'; id: number; texts: readonly string[] }
  | { kind: 'abort'; id: number }

/** What the worker sends. */
export type Reply =
  | { kind: 'open'; name: string; dimension: number }
  | { kind: 'failed'; message: string }
  | { kind: 'vectors'; id: number; vectors: Float32Array[] }
  | { kind: 'error'; id: number; message: string }

/** A thread does not take over what loads TypeScript in this one: it is told to load it anew. */
const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
const loader = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href
const entry = new URL('./worker.ts', import.meta.url).href
const bootstrap = `import('${loader}').then(({ register }) => { register(); return import('${entry}') })`

/**
 * The built-in embedder in a thread of its own: a run of the model blocks the thread it is called on, and requests must
 * not wait for it. The thread keeps the process alive only while something is asked of it.
 *
 * @param cacheDir Folder of the converted model.
 * @throws {EmbedderError} when the model cannot be converted or loaded.
 */
export function openMiniLmThread(cacheDir: string): Promise<Embedder> {
  const worker = new Worker(bootstrap, { eval: true, workerData: { cacheDir } })
  const waiting = new Map<
    number,
    { resolve: (vectors: Float32Array[]) => void; reject: (error: Error) => void }
  >()
  let lastId = 0

  const embed: Embedder['embed'] = (texts, { signal } = {}) => {
    signal?.throwIfAborted()
    const id = ++lastId
    const send = (request: Request) => worker.postMessage(request)
    const answer = new Promise<Float32Array[]>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.ref()
      send({ kind: 'embed', id, texts })
    })
    signal?.addEventListener('abort', () => send({ kind: 'abort', id }), { once: true })
    return abortable(answer, signal)
  }
  const settle = (id: number) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    return asked
  }

  return new Promise((resolve, reject) => {
    worker.on('message', (reply: Reply) => {
      switch (reply.kind) {
        case 'open': {
          const { name, dimension } = reply
          if (waiting.size === 0) worker.unref()
          return resolve({ name, dimension, embed: async (...given) => embed(...given) })
        }
        case 'failed':
          return reject(new EmbedderError(reply.message))
        case 'vectors':
          return settle(reply.id)?.resolve(reply.vectors)
        case 'error':
          return settle(reply.id)?.reject(new EmbedderError(reply.message))
      }
    })
    worker.on('error', (cause) => {
      const error = new EmbedderError(`the embedder's thread died: ${cause.message}`, { cause })
      reject(error)
      for (const id of [...waiting.keys()]) settle(id)?.reject(error)
    })
  })
}
