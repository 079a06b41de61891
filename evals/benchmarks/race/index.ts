import { startServer } from '../http/server.ts'
import { openScratchDatabase } from '../scratch.ts'
import { fill } from './fill.ts'
import { type Raced, raceOf } from './users.ts'

export interface RaceOptions {
  users: number
  /** How many commands each types at once. */
  commands: number
  processes: number
  /** The same server as DATABASE_URL by another way, such as PgBouncer; its database is changed for the race's own. */
  via?: string | undefined
  onProgress: (done: number, total: number) => void
}

/** What came of a race. Anything but 0 in `lost`, `half`, `unasked` and `failed` is a fault. */
export interface RaceReport extends Raced {
  at: string
  users: number
  commands: number
  processes: number
  seconds: number
}

/**
 * Many users who each type many commands at once, dealt out over several servers on one database; then what was
 * answered is compared with what is remembered, and all of it is undone.
 *
 * @throws Error without DATABASE_URL: the embedded engine is one process's alone.
 */
export const benchRace = async (
  url: string | undefined,
  { users, commands, processes, via, onProgress }: RaceOptions,
): Promise<RaceReport> => {
  if (url === undefined) throw new Error('A race of several servers needs DATABASE_URL')
  const database = await openScratchDatabase(url)
  try {
    await fill(database)
    const { DATABASE_URL } = await database.handOver()
    const address = via === undefined ? DATABASE_URL! : throughOf(via, DATABASE_URL!)
    const env = { DATABASE_URL: address }
    const servers = await Promise.all(Array.from({ length: processes }, () => startServer(env)))
    try {
      const began = performance.now()
      const urls = servers.map((server) => server.url)
      let done = 0
      const each = async (n: number) => {
        const raced = await raceOf(urls, `racer ${n}`, commands)
        onProgress(++done, users)
        return raced
      }
      const all = await Promise.all(Array.from({ length: users }, (_, n) => each(n)))
      const seconds = (performance.now() - began) / 1_000
      const at = new Date().toISOString()
      return { at, users, commands, processes, seconds, ...sumOf(all) }
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
    }
  } finally {
    await database.close()
  }
}

const throughOf = (via: string, url: string): string =>
  Object.assign(new URL(via), { pathname: new URL(url).pathname }).href

const sumOf = (all: readonly Raced[]): Raced =>
  all.reduce(
    (sum, one) =>
      Object.fromEntries(
        Object.entries(sum).map(([name, n]) => [name, n + one[name as keyof Raced]]),
      ) as unknown as Raced,
  )

/** What is shown of a race. */
export const rowOfRace = ({ at: _, seconds, ...report }: RaceReport) => ({
  ...report,
  seconds: seconds.toFixed(1),
})
