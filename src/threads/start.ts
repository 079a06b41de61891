import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** A thread does not take over what loads TypeScript in this one: it is told to load it anew. */
const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
const loader = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href

/** Runs a TypeScript module in a thread of its own. */
export const startThread = (entry: URL, options: Omit<WorkerOptions, 'eval'> = {}): Worker =>
  new Worker(
    `import('${loader}').then(({ register }) => { register(); return import('${entry.href}') })`,
    { ...options, eval: true },
  )
