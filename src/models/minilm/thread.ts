import { resolve } from 'node:path'
import { startThread } from '../../threads/index.ts'
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

/** An embedding that the worker has been asked for. */
interface Call {
  readonly resolve: (vectors: Float32Array[]) => void
  readonly reject: (error: Error) => void
}

const threads = new Map<string, Promise<Embedder>>()

/**
 * The built-in embedder in a thread of its own: a run of the model blocks the thread it is called on,
 * and requests must not wait for it. The thread keeps the process alive only while something is asked
 * of it. One for a folder and process, since it holds some 200 MB.
 *
 * @param cacheDir Folder of the converted model.
 * @throws {EmbedderError} when the model cannot be converted or loaded.
 */
export function openMiniLmThread(cacheDir: string): Promise<Embedder> {
  const folder = resolve(cacheDir)
  const known = threads.get(folder)
  if (known !== undefined) return known
  // A dead thread is forgotten: the next call may find the folder writable, or more memory.
  const opening = openThread(folder, () => threads.delete(folder))
  threads.set(folder, opening)
  return opening
}

function openThread(cacheDir: string, onDeath: () => void): Promise<Embedder> {
  const worker = startThread(new URL('./worker.ts', import.meta.url), { workerData: { cacheDir } })
  const send = (request: Request) => worker.postMessage(request)
  const calls = new Map<number, Call>()
  let lastId = 0
  let death: EmbedderError | undefined

  const settle = (id: number) => {
    const call = calls.get(id)
    calls.delete(id)
    if (calls.size === 0) worker.unref()
    return call
  }

  const embed: Embedder['embed'] = async (texts, { signal } = {}) => {
    signal?.throwIfAborted()
    if (death !== undefined) throw death
    const id = ++lastId
    const answer = new Promise<Float32Array[]>((resolve, reject) => {
      calls.set(id, { resolve, reject })
      worker.ref()
      send({ kind: 'embed', id, texts })
    })
    try {
      return await abortable(answer, signal)
    } finally {
      if (signal?.aborted) send({ kind: 'abort', id })
    }
  }

  return new Promise((resolve, reject) => {
    const die = (error: EmbedderError) => {
      death ??= error
      onDeath()
      reject(death)
      for (const id of [...calls.keys()]) settle(id)?.reject(death)
    }
    worker.on('message', (reply: Reply) => {
      switch (reply.kind) {
        case 'open':
          worker.unref()
          return resolve({ name: reply.name, dimension: reply.dimension, embed })
        case 'failed':
          die(new EmbedderError(reply.message))
          // Otherwise it would wait for requests, and keep the process from ending.
          return worker.terminate()
        case 'vectors':
          return settle(reply.id)?.resolve(reply.vectors)
        case 'error':
          return settle(reply.id)?.reject(new EmbedderError(reply.message))
      }
    })
    worker.on('error', (cause) => {
      die(new EmbedderError(`the embedder's thread died: ${cause.message}`, { cause }))
    })
    worker.on('exit', () => die(new EmbedderError("the embedder's thread ended")))
  })
}
