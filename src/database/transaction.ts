import type pg from 'pg'

/** Whose rows a transaction is about, where the wall between users holds. */
export type About = { readonly userId: string } | 'everyone'

/** A pool; of a user's or of everyone's, that. */
type Connecting = Pick<pg.Pool, 'connect'> & { readonly about?: About }

/**
 * Runs `work` in one transaction: committed when its promise fulfils, rolled back when it rejects.
 *
 * Of the pool of one user (see `userPool`) it is about that user alone, of everyone's (`everyonePool`) about all. `work` must query with the client it is given
 * and await no other client of the pool.
 *
 * `timeoutMs` is how long one statement may take, waiting for locks included. The embedded engine does not heed it.
 *
 * @example
 * const id = await transaction(pool, async (client) => {
 *   const { rows } = await client.query('insert into feeds default values returning id')
 *   return rows[0].id
 * })
 *
 * @throws what `work` throws, or what the database answers to the commit.
 */
export const transaction = async <T>(
  pool: Connecting,
  work: (client: pg.PoolClient) => Promise<T>,
  { timeoutMs }: { timeoutMs?: number } = {},
): Promise<T> => {
  const { about } = pool
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(beginning(client, { timeoutMs, about }))
    const result = await work(client)
    const { command } = await client.query('commit')
    // After an error that `work` swallowed, Postgres answers a commit with a rollback and calls it a success.
    if (command !== 'COMMIT') throw new Error('A query failed unnoticed: nothing was committed')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    // A client that cannot even roll back may be in any state: it is destroyed, not reused.
    client.release(broken)
  }
}

/** How a transaction begins: in one message, and with what is set for it alone, since behind PgBouncer a session is everybody's. */
const beginning = (
  client: pg.PoolClient,
  { timeoutMs, about }: { timeoutMs?: number | undefined; about?: About | undefined },
): string =>
  [
    'begin',
    ...(timeoutMs ? [`set local statement_timeout = ${timeoutMs}`] : []),
    ...(about === undefined ? [] : [`set local ${naming(client, about)}`]),
  ].join('; ')

const naming = (client: pg.PoolClient, about: About): string =>
  about === 'everyone'
    ? 'tiller.everyone = on'
    : `tiller.user_id = ${client.escapeLiteral(about.userId)}`
