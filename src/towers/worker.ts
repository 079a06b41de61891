import { parentPort, workerData } from 'node:worker_threads'
import { trainTowers } from './train.ts'

// The other end of `thread.ts`.
parentPort!.postMessage(trainTowers(workerData))
