import { fileURLToPath } from 'node:url'
import type { Embedder } from '../../../src/models/index.ts'
import { table } from '../../table.ts'
import { sessionOf } from '../commands.ts'
import { startServer } from '../http/server.ts'
import { drive } from '../http/users.ts'
import { fill } from '../measure.ts'
import { openScratchDatabase } from '../scratch.ts'
import type { Timing } from '../timing.ts'
import type { Memory } from './probe.ts'
import { barsOf, slopeOf } from './slope.ts'

/** What a server held after so many turns, and how long those since the last look took. */
export interface Look extends Memory {
  turns: number
  command?: Timing
}

/** How a server's memory went over many turns; slopes in MiB for each 1,000 turns, over the second half. */
export interface SoakReport {
  at: string
  engine: 'postgres' | 'embedded'
  items: number
  seconds: number
  looks: Look[]
  slopes: Memory
}

export interface SoakOptions {
  turns: number
  /** No new turns are begun after so many minutes. */
  minutes: number
  items: number
  embedder: Embedder
  onProgress: (done: number, total: number) => void
}

const users = 4
const looks = 40
const probe = fileURLToPath(new URL('./probe.ts', import.meta.url))

/** Takes many turns over HTTP on one server, and looks at its memory, rid of garbage, all along. */
export const soak = async (
  url: string | undefined,
  { turns, minutes, items, embedder, onProgress }: SoakOptions,
): Promise<SoakReport> => {
  const database = await openScratchDatabase(url)
  try {
    await fill(database, embedder, items)
    const server = await startServer(await database.handOver(), { preload: probe })
    try {
      const session = sessionOf(items)
      const lookAt = async (turns: number): Promise<Look> => ({
        turns,
        ...((await server.ask('memory')) as Memory),
      })
      const began = performance.now()
      const passed = () => (performance.now() - began) / 1_000
      const seen = [await lookAt(0)]
      const step = Math.ceil(turns / looks)
      for (let done = 0; done < turns && passed() < 60 * minutes; done += step) {
        const given = { url: server.url, session, users, turns: step, round: done }
        const { command } = await drive({
          ...given,
          onProgress: (n) => onProgress(done + n, turns),
        })
        seen.push({ ...(await lookAt(done + step)), command })
      }
      return {
        at: new Date().toISOString(),
        engine: url ? 'postgres' : 'embedded',
        items,
        seconds: passed(),
        looks: seen,
        slopes: slopesOf(seen),
      }
    } finally {
      await server.stop()
    }
  } finally {
    await database.close()
  }
}

const kinds = ['heap', 'outside', 'rss'] as const

/** The first half warms up: caches fill, code is compiled. */
const slopesOf = (seen: readonly Look[]): Memory => {
  const later = seen.slice(Math.floor(seen.length / 2))
  const slope = (kind: keyof Memory) =>
    1_000 * slopeOf(later.map((look) => [look.turns, look[kind]] as const))
  return { heap: slope('heap'), outside: slope('outside'), rss: slope('rss') }
}

/** The curve as a table and as bars. */
export const describeSoak = ({ engine, items, seconds, looks: seen, slopes }: SoakReport): string =>
  [
    `${engine}, ${items} items, ${seen.at(-1)!.turns} turns in ${Math.round(seconds)} s`,
    '',
    table(
      seen.map(({ turns, heap, outside, rss, command }) => ({
        turns,
        'heap MiB': heap.toFixed(1),
        'outside MiB': outside.toFixed(1),
        'RSS MiB': rss.toFixed(1),
        'p50 ms': command?.p50.toFixed(0) ?? '',
        'p95 ms': command?.p95.toFixed(0) ?? '',
      })),
    ),
    '',
    ...kinds.map(
      (kind) =>
        `${kind.padEnd(8)}${barsOf(seen.map((look) => look[kind]))}  ` +
        `${slopes[kind] >= 0 ? '+' : ''}${slopes[kind].toFixed(2)} MiB for 1,000 turns`,
    ),
  ].join('\n')
