import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres'
import type pg from 'pg'
import type { Database } from './database.ts'

const schema = 'checkpoints'

/**
 * PostgresSaver that keeps the branches of a forked thread apart.
 *
 * The stock saver counts a channel's versions 1, 2, 3 and stores each value once under (thread, namespace, channel,
 * version). Two branches from one checkpoint count alike, so the second branch's value meets a key that exists, is
 * dropped, and the first branch's is read back in its place: langgraphjs issue #1812. A random fraction makes the
 * versions of two branches differ. They stay numbers, and grow: a thread begun with the stock saver goes on, which
 * with string versions it silently would not.
 */
export class ForkSafePostgresSaver extends PostgresSaver {
  override getNextVersion(current: number | undefined): number {
    const step = 1 + Math.floor(Math.random() * 999_999_999)
    return Math.floor(Number(current ?? 0)) + 1 + step / 1e9
  }
}

/**
 * The checkpointer for graphs, on the database's own pool (so its `end()` would close the pool: close the database
 * instead). Its tables are made by {@link migrate}, never in a request.
 */
export const openCheckpointer = ({ pool }: Pick<Database, 'pool'>): ForkSafePostgresSaver =>
  new ForkSafePostgresSaver(pool, undefined, { schema })

/** Makes or updates the checkpointer's tables within the client's transaction. */
export const setUpCheckpoints = (client: pg.ClientBase): Promise<void> =>
  openCheckpointer({ pool: lend(client) }).setup()

/**
 * The client as the pool that `setup()` wants, which on a client of its own would escape the transaction. It
 * recognises a first run by a query that fails, so each of its queries gets a savepoint to come back to.
 */
const lend = (client: pg.ClientBase): pg.Pool => {
  const query = async (text: string, values?: unknown[]) => {
    await client.query('savepoint checkpointer')
    try {
      return await client.query(text, values)
    } catch (error) {
      await client.query('rollback to savepoint checkpointer')
      throw error
    }
  }
  const pool = { connect: async () => ({ query, release: () => {} }) }
  return pool as unknown as pg.Pool
}
