import type pg from 'pg'
import PgBoss from 'pg-boss'
import type { Queryable } from '../catalog/index.ts'
import { DatabaseError, transaction } from '../database/index.ts'
import { lockQueue, queueSchema, selectErased, selectTaken, takeFailed } from './queries.ts'

/** The names of work that is done for one user at a time. */
export const workNames = ['interests'] as const
export type WorkName = (typeof workNames)[number]

/** Work under way: for whom, and how long it may take before another worker takes it up. */
export interface Job {
  id: string
  name: WorkName
  userId: string
  expiresInSeconds: number
}

const queueOptions = {
  policy: 'stately',
  // The pauses between tries double and vary, from half a minute: given up after a good quarter of an hour.
  retryLimit: 5,
  retryDelay: 30,
  retryBackoff: true,
  // Who has not ended by then was killed.
  expireInSeconds: 300,
} as const

/** Someone's work that failed for good is not begun again by itself for so long. */
const failedHours = 24
const rowsAtOnce = 1_000

/**
 * Work that outlives the process, in the database: each job is for one user, and at most one of a name per user is
 * waiting or under way, whoever adds and whoever works.
 *
 * It is pg-boss on our own pool, which the embedded engine runs as a Postgres does: it brings the states, the taking of
 * jobs that nobody else has (`skip locked`), retries with backoff, expiry and the clearing away, tried by many. Two
 * parts of it are not used. Its workers report the end of a job without waiting for the answer, so that a database that
 * is away for a moment would end the process, and keep timers after they are stopped. And its rule for one job per key
 * under way stops everyone's jobs behind one that may not begin: here such a job is not added at all, so that the rule
 * (`stately`) is never met and only guards. What comes while a user's job is under way is looked for after it.
 */
export class Queue {
  readonly #pool: pg.Pool
  readonly #boss: PgBoss

  /**
   * Opens the queue of a database, and makes its tables where they are missing.
   *
   * @throws DatabaseError `migration-failed`, with the mend
   */
  static async open(pool: pg.Pool): Promise<Queue> {
    const boss = bossOn(pool)
    try {
      await boss.start()
      await transaction(pool, async (client) => {
        // Making the same queue twice at once would deadlock.
        await lockQueue(client)
        const own = bossOn(client)
        for (const name of workNames) {
          const isThere = (await own.getQueue(name)) !== null
          await own[isThere ? 'updateQueue' : 'createQueue'](name, { name, ...queueOptions })
        }
      })
    } catch (error) {
      throw new DatabaseError(
        'migration-failed',
        `The tables of the queue, in the schema ${queueSchema}, could not be made or brought up to date: ` +
          `${(error as Error).message}. Let a user of the database who may create a schema run \`tiller migrate\``,
        { cause: error },
      )
    }
    return new Queue(pool, boss)
  }

  private constructor(pool: pg.Pool, boss: PgBoss) {
    this.#pool = pool
    this.#boss = boss
  }

  /**
   * Adds work for users, but for those who have it waiting, under way or failed of late, and those who were erased
   * since it was found out that they have some. Gives back for how many.
   */
  async add(name: WorkName, userIds: readonly string[], since = new Date()): Promise<number> {
    let added = 0
    for (let at = 0; at < userIds.length; at += rowsAtOnce) {
      const some = userIds.slice(at, at + rowsAtOnce)
      added += await transaction(this.#pool, async (client) => {
        await lockQueue(client)
        const erased = new Set(await selectErased(client, some, since))
        const left = some.filter((userId) => !erased.has(userId))
        return this.#insert(client, name, left)
      })
    }
    return added
  }

  /** Puts work that failed for good back, to be tried as often as new work. Gives back how much. */
  retryFailed(): Promise<number> {
    return transaction(this.#pool, async (client) => {
      await lockQueue(client)
      const failed = await takeFailed(client)
      let added = 0
      for (const name of workNames) {
        const own = failed.filter((job) => job.name === name).map(({ userId }) => userId)
        added += await this.#insert(client, name, [...new Set(own)])
      }
      return added
    })
  }

  /** The next job that is due, which nobody else gets; undefined when there is none. */
  async take(): Promise<Job | undefined> {
    for (const name of workNames) {
      const [job] = await this.#boss.fetch<{ userId: string }>(name)
      if (job) {
        const { id, data, expireInSeconds } = job
        return { id, name, userId: data.userId, expiresInSeconds: Number(expireInSeconds) }
      }
    }
    return undefined
  }

  /** The job is done. */
  async complete({ name, id }: Job): Promise<void> {
    await this.#boss.complete(name, id)
  }

  /** The job failed: it is tried again later, or has failed for good. Only the first line of the message is kept. */
  async fail({ name, id }: Job, error: unknown): Promise<void> {
    await this.#boss.fail(name, id, { message: reasonOf(error) })
  }

  /** Lays a job back that was begun and not ended, for anyone to take. */
  async giveBack({ name, id }: Job): Promise<void> {
    await this.#boss.cancel(name, id)
    await this.#boss.resume(name, id)
  }

  /** Takes jobs from workers that were killed, and clears away old ones. To be called every minute or so. */
  async tidy(): Promise<void> {
    await this.#boss.maintain()
  }

  /** In a transaction that has the queue to itself. */
  async #insert(
    client: pg.PoolClient,
    name: WorkName,
    userIds: readonly string[],
  ): Promise<number> {
    const taken = new Set(await selectTaken(client, name, userIds, failedHours))
    const free = userIds.filter((userId) => !taken.has(userId))
    await this.#boss.insert(
      free.map((userId) => ({
        name,
        data: { userId },
        singletonKey: userId,
        startAfter: aMomentAgo,
      })),
      { db: databaseOf(client) },
    )
    return free.length
  }
}

const databaseOf = (db: Queryable): PgBoss.Db => ({
  executeSql: (text, values) => db.query(text, values),
})

const bossOn = (db: Queryable): PgBoss =>
  new PgBoss({
    db: databaseOf(db),
    schema: queueSchema,
    // Everything that would need a timer is done by whoever works: see `tidy`.
    schedule: false,
    supervise: false,
    archiveCompletedAfterSeconds: 86_400,
    archiveFailedAfterSeconds: 7 * 86_400,
    deleteAfterDays: 1,
  })

/** A job may begin after the instant it was added in, and the embedded engine's clock counts whole milliseconds. */
const aMomentAgo = '-1 second'

const reasonOf = (error: unknown): string => {
  const { name = 'Error', message = String(error) } = error as Partial<Error>
  return `${name}: ${message.split('\n')[0]}`.slice(0, 300)
}
