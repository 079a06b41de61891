import { parentPort, workerData } from 'node:worker_threads'
import { trainTowers } from './train.ts'

// The other end of `learn.ts`.
parentPort!.postMessage(trainTowers(workerData))
