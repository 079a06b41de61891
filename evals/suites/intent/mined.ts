import { type InterestsRuntime, learnInterests } from '../../../graphs/interests/index.ts'
import { timed } from '../../benchmarks/timing.ts'
import type { Case } from '../recommendation/ratings.ts'

/** What was mined of a user, as it stood at the cut, and how long it took in milliseconds. */
export interface Mined {
  user: Case
  run: Awaited<ReturnType<typeof learnInterests>>
  ms: number
}

/** Mines users one after the other, each as of the last thing that is known of them. */
export const mineAll = async (
  runtime: InterestsRuntime,
  users: readonly Case[],
  onProgress: (done: number) => void,
): Promise<Mined[]> => {
  const mined: Mined[] = []
  for (const user of users) {
    const now = new Date((user.history.at(-1)!.at + 1) * 1_000)
    const { value: run, ms } = await timed(() =>
      learnInterests({ ...runtime, now: () => now }, user.userId),
    )
    mined.push({ user, run, ms })
    onProgress(mined.length)
  }
  return mined
}
