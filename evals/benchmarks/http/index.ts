import { sessionOf } from '../commands.ts'
import { startServer } from './server.ts'
import { drive, type Throughput } from './users.ts'

/** What was measured of a server over a catalogue of one size. */
export interface HttpReport {
  /** The memory that the server held after all commands, in MiB; null where the system does not tell. */
  memory: number | null
  throughput: Throughput[]
}

export interface HttpOptions {
  /** What a server needs of its environment to open the catalogue. */
  env: Record<string, string>
  size: number
  users: readonly number[]
  /** How many commands for each number of users; more where there are more users than that. */
  turns: number
  onProgress: (done: number, total: number) => void
}

/** Steers feeds over HTTP, as so many users at once. */
export const measureHttp = async ({
  env,
  size,
  users,
  turns,
  onProgress,
}: HttpOptions): Promise<HttpReport> => {
  const session = sessionOf(size)
  const server = await startServer(env)
  try {
    const { url } = server
    const turnsOf = (count: number) => Math.max(turns, session.length * count)
    const total = users.reduce((sum, count) => sum + turnsOf(count), session.length)
    let before = 0
    const driven = async (count: number, turns: number) => {
      const onEach = (done: number) => onProgress(before + done, total)
      const result = await drive({ url, session, users: count, turns, onProgress: onEach })
      before += turns
      return result
    }
    // One session to warm up.
    await driven(1, session.length)
    const throughput: Throughput[] = []
    for (const count of users) throughput.push(await driven(count, turnsOf(count)))
    return { memory: await server.memory(), throughput }
  } finally {
    await server.stop()
  }
}
