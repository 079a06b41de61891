import type pg from 'pg'
import { DatabaseError, reasonOf } from './error.ts'
import { lockSchema } from './schema-lock.ts'
import { transaction } from './transaction.ts'

const needed = ['vector', 'pg_trgm']

/**
 * Installs the extensions that are missing. A database that has them is only read, so a role without the right to
 * create any will do.
 *
 * @throws DatabaseError `no-pgvector`
 */
export const ensureExtensions = async (pool: pg.Pool, place: string): Promise<void> => {
  const { rows } = await pool.query<{ name: string }>(
    `select name from unnest($1::text[]) name where name not in (select extname from pg_extension)`,
    [needed],
  )
  if (rows.length === 0) return
  try {
    await transaction(pool, async (client) => {
      // `if not exists` alone does not keep two servers from installing at once.
      await lockSchema(client)
      for (const { name } of rows) await client.query(`create extension if not exists ${name}`)
    })
  } catch (error) {
    throw new DatabaseError(
      'no-pgvector',
      `${place} lacks ${rows.map(({ name }) => name).join(' and ')}: ${reasonOf(error)}. ` +
        'Install pgvector on the server (the image pgvector/pgvector:pg17 has it) and let its administrator run ' +
        `in this database: ${rows.map(({ name }) => `create extension ${name};`).join(' ')}`,
      { cause: error },
    )
  }
}
