import type { Queryable } from '../../src/catalog/index.ts'

/** Makes a database of this name, which must be letters, digits and underscores alone. */
export const createDatabase = async (db: Queryable, name: string): Promise<void> => {
  await db.query(`create database ${quoted(name)}`)
}

/** Drops a database and whatever is still connected to it. */
export const dropDatabase = async (db: Queryable, name: string): Promise<void> => {
  await db.query(`drop database if exists ${quoted(name)} with (force)`)
}

/** Ends every connection to the database but this one. Gives back how many. */
export const endConnections = async (db: Queryable): Promise<number> => {
  const { rowCount } = await db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  )
  return rowCount ?? 0
}

const quoted = (name: string) => {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error(`${name} is no plain name`)
  return `"${name}"`
}

/** Stores items that are no more than a place and some attributes. */
export const insertVectors = async (
  db: Queryable,
  rows: readonly { id: string; attributes: object; vector: string }[],
  embedder: string,
): Promise<void> => {
  await db.query(
    `insert into items (id, title, attributes, embedding, embedded_by)
     select id, id, attributes::jsonb, vector::vector, $4
     from unnest($1::text[], $2::text[], $3::text[]) as t (id, attributes, vector)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ attributes }) => JSON.stringify(attributes)),
      rows.map(({ vector }) => vector),
      embedder,
    ],
  )
}
