import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What a process holds once the garbage is collected, in MiB. */
export interface Memory {
  heap: number
  /** Buffers and the embedded engine's memory. */
  outside: number
  rss: number
}

// Loaded into the server that is measured: each message is answered with what it holds.
setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void
const mib = (bytes: number) => bytes / 2 ** 20

process.on('message', () => {
  collect()
  collect()
  const { heapUsed, external, rss } = process.memoryUsage()
  const memory: Memory = { heap: mib(heapUsed), outside: mib(external), rss: mib(rss) }
  process.send?.(memory)
})
process.channel?.unref()
