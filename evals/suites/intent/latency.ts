import type pg from 'pg'
import type { Feed } from '../../../graphs/feed/index.ts'
import { timed } from '../../benchmarks/timing.ts'
import { percentile } from '../../evaluators/index.ts'
import type { Case } from '../recommendation/ratings.ts'

const limit = 20

/**
 * How many times as long a page takes with what is believed of a user as without, in the middle: side by side, for each
 * user one after the other. Each time the page is ranked anew. Takes the beliefs away.
 */
export const latencyRatio = async (
  feed: Feed,
  pool: pg.Pool,
  users: readonly Case[],
): Promise<number> => {
  const show = async (userId: string, name: string) =>
    (await timed(() => feed.show({ userId, feed: name }, limit))).ms
  const times: { with: number; without: number }[] = []
  for (const { userId } of users) {
    await show(userId, 'to warm up')
    const believed = await show(userId, 'believed')
    await pool.query('delete from interests where user_id = $1', [userId])
    times.push({ with: believed, without: await show(userId, 'not believed') })
  }
  return (
    percentile(
      times.map((one) => one.with),
      0.5,
    ) /
    percentile(
      times.map((one) => one.without),
      0.5,
    )
  )
}
