import type pg from 'pg'
import { transaction, userPool } from '../database/index.ts'
import { holdJobs, lockQueue } from '../jobs/index.ts'
import { holdingsOf } from './holdings.ts'
import { countRows, deleteRows, lockUser, writeErasure } from './queries.ts'

/** How many rows about the user each table had that had any. */
export type Erasure = Record<string, number>

export interface EraseOptions {
  now: () => Date
  /** Only tells what would go. */
  dryRun?: boolean
}

/**
 * Erases everything that is stored about a user, in one transaction. What is under way for them stores nothing any more;
 * a request that comes after is one of an unknown user.
 */
export const eraseUser = (
  pool: pg.Pool,
  userId: string,
  { now, dryRun = false }: EraseOptions,
): Promise<Erasure> =>
  transaction(userPool(pool, userId), async (client) => {
    if (!dryRun) {
      await lockUser(client, userId)
      await lockQueue(client)
      await writeErasure(client, userId, now())
    }
    const holdings = await holdingsOf(client, userId)
    const rows: Erasure = {}
    for (const holding of holdings)
      for (const owner of holding.owners) {
        const count = await countRows(client, holding, owner)
        if (count > 0) rows[holding.name] = (rows[holding.name] ?? 0) + count
      }
    if (dryRun) return rows
    // A worker that reports a failure puts the job's row back: not between our look and our end.
    await holdJobs(client)
    for (const holding of holdings)
      for (const owner of holding.owners) await deleteRows(client, holding, owner)
    return rows
  })
