import { parentPort, workerData } from 'node:worker_threads'
import { factorize } from './factorize.ts'

// The other end of `learn.ts`.
const vectors = factorize(workerData)
parentPort!.postMessage(vectors, [vectors.buffer as ArrayBuffer])
