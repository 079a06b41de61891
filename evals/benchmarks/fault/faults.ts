import { setTimeout } from 'node:timers/promises'
import type { DatabaseProxy } from '../../../src/database/index.ts'

/** What a fault is done to: a server process, and what stands between it and its database. */
export interface Victim {
  proxy: DatabaseProxy
  /** Ends every connection of the server at the database. */
  endConnections(): Promise<unknown>
  /** Ends the server as `kill -9` does, and begins to start another in its place. */
  replaceServer(): Promise<void>
}

/** A fault: does its harm, and resolves when the harm is over. */
export interface Fault {
  name: string
  happen(victim: Victim): Promise<void>
}

const awayMs = 3_000

/** Every fault, the quiet one first. */
export const faults: readonly Fault[] = [
  { name: 'none', happen: async () => {} },
  {
    name: 'connections killed, 20 times',
    async happen({ endConnections }) {
      for (let n = 0; n < 20; n++) {
        await endConnections()
        await setTimeout(50)
      }
    },
  },
  {
    name: 'database away for 3 s',
    async happen({ proxy }) {
      proxy.cut()
      await setTimeout(awayMs)
      await proxy.mend()
    },
  },
  {
    name: 'database hangs for 3 s',
    async happen({ proxy }) {
      proxy.hold()
      await setTimeout(awayMs)
      await proxy.mend()
    },
  },
  {
    name: 'server killed and started',
    happen: ({ replaceServer }) => replaceServer(),
  },
]
