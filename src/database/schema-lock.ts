import type pg from 'pg'

/**
 * Waits until no other process changes the schema, and keeps it so until the client's transaction ends. It is tied
 * to the transaction and not to the session, which behind PgBouncer would belong to someone else.
 */
export const lockSchema = async (client: pg.ClientBase): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('tiller schema', 0))`)
}
