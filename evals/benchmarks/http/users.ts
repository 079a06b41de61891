import { type Timing, timingOf } from '../timing.ts'

/** How a server did with so many users at once. Times are in milliseconds. */
export interface Throughput {
  users: number
  command: Timing
  commandsPerSecond: number
}

export interface DriveOptions {
  url: string
  /** The commands that each user types, one after the other; after the last another user goes on in their place. */
  session: readonly string[]
  users: number
  /** How many commands in all. */
  turns: number
  /** Tells the users of one drive from those of another on the same server. */
  round?: number
  onProgress: (done: number) => void
}

/**
 * Users who type as soon as the page is there, each into a feed of their own, and a new one with every session: one
 * session is what the next is.
 *
 * @throws Error with the answer, when a command is not answered by a page.
 */
export const drive = async ({
  url,
  session,
  users,
  turns,
  round = 0,
  onProgress,
}: DriveOptions): Promise<Throughput> => {
  const times: number[] = []
  let taken = 0
  const began = performance.now()
  const typeOn = async (user: string) => {
    for (let turn = 0; taken < turns; turn++) {
      taken++
      const sent = performance.now()
      const feedOf = `${user}, session ${Math.floor(turn / session.length)}`
      await command(url, feedOf, session[turn % session.length]!)
      times.push(performance.now() - sent)
      onProgress(times.length)
    }
  }
  await Promise.all(
    Array.from({ length: users }, (_, n) => typeOn(`${round}: ${users} users, ${n}`)),
  )
  const seconds = (performance.now() - began) / 1_000
  return { users, command: timingOf(times), commandsPerSecond: times.length / seconds }
}

const command = async (url: string, user: string, text: string): Promise<void> => {
  const response = await fetch(`${url}/v1/feeds/home/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tiller-user': user },
    body: JSON.stringify({ text }),
  })
  const answer = await response.text()
  if (response.status !== 200) throw new Error(`"${text}" was answered by ${answer}`)
}
