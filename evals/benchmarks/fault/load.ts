import { setTimeout } from 'node:timers/promises'
import { wishInWords } from '../../../graphs/feed/testing-wishes.ts'

/** What one user was told. */
export interface Typed {
  userId: string
  /** The commands that were answered with a page. */
  acknowledged: string[]
}

/** Users who type all the time, each into a feed of their own. */
export interface Load {
  typed: readonly Typed[]
  /** How many answers there were of each kind. */
  outcomes: ReadonlyMap<string, number>
  /** Resolves when each user has been answered so often from now on, with the time from now to the first answer. */
  answers(each: number): Promise<number>
  /** Stops when the commands under way are answered. */
  stop(): Promise<void>
}

const pauseMs = 50

/** Begins to type: `url` is where the server is at the moment. */
export const beginLoad = (name: string, users: number, url: () => string): Load => {
  const outcomes = new Map<string, number>()
  const typed = Array.from({ length: users }, (_, n) => ({
    userId: `${name}, ${n}`,
    acknowledged: [] as string[],
  }))
  let isOver = false
  let heard = () => {}
  const typing = typed.map(async ({ userId, acknowledged }) => {
    for (let n = 0; !isOver; n++) {
      const text = wishInWords(n)
      const outcome = await send(url(), userId, text)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (outcome === '200') acknowledged.push(text)
      else await setTimeout(pauseMs)
      heard()
    }
  })
  const count = () => typed.map(({ acknowledged }) => acknowledged.length)
  return {
    typed,
    outcomes,
    async answers(each) {
      const began = performance.now()
      const before = count()
      let first: number | undefined
      for (;;) {
        await new Promise<void>((resolve) => {
          heard = resolve
        })
        const since = count().map((now, n) => now - before[n]!)
        if (since.some((answered) => answered > 0)) first ??= performance.now() - began
        if (first !== undefined && since.every((answered) => answered >= each)) return first
      }
    },
    async stop() {
      isOver = true
      await Promise.all(typing)
    },
  }
}

const send = async (url: string, userId: string, text: string): Promise<string> => {
  try {
    const response = await fetch(`${url}/v1/feeds/home/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tiller-user': userId },
      body: JSON.stringify({ text }),
    })
    await response.text()
    return String(response.status)
  } catch {
    return 'no answer'
  }
}
