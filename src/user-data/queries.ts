import type { Queryable } from '../catalog/index.ts'

/** A table with rows about users. */
export interface OwnedTable {
  schema: string
  name: string
  /** The column that says whose a row is. */
  owner: string
  /** What tells the rows of one owner apart, or nearly. */
  key: string[]
}

/**
 * The tables of a schema that have this column, wherever they come from: what a later migration adds about users is
 * exported and erased with the rest.
 */
export const tablesWith = async (
  db: Queryable,
  schema: string,
  owner: string,
): Promise<OwnedTable[]> => {
  const { rows } = await db.query(
    `select c.relname as name, array(
       select k.attname::text from unnest(i.indkey::int2[]) with ordinality as u (number, place)
         join pg_attribute k on k.attrelid = c.oid and k.attnum = u.number
       where k.attnotnull and k.attname <> $2 order by place) as key
     from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = $2 and not a.attisdropped
       left join lateral (
         select indkey from pg_index where indrelid = c.oid and indisunique and indexprs is null
         order by indisprimary desc, indexrelid limit 1) i on true
     where c.relnamespace = to_regnamespace($1)::oid and c.relkind in ('r', 'p') and not c.relispartition
     order by c.relname`,
    [schema, owner],
  )
  return rows.map(({ name, key }) => ({ schema, name, owner, key }))
}

/** The schema that our own tables are in. */
export const readOwnSchema = async (db: Queryable): Promise<string> => {
  const { rows } = await db.query('select current_schema() as schema')
  return rows[0].schema
}

/** The names of a user's feeds. */
export const readFeeds = async (db: Queryable, userId: string): Promise<string[]> => {
  const { rows } = await db.query('select feed from feeds where user_id = $1 order by feed', [
    userId,
  ])
  return rows.map(({ feed }) => feed)
}

/** A row as JSON, its columns by name. */
export type Row = Record<string, unknown>

/** The next rows of an owner after one of them, about so many: none is left out that stays while they are read. */
export const readRows = async (
  db: Queryable,
  table: OwnedTable,
  owner: string,
  after: Row | undefined,
  limit: number,
): Promise<Row[]> => {
  const columns = (of: string) => table.key.map((column) => `${of}.${quote(column)}`).join(', ')
  const from = after ? `jsonb_populate_record(null::${nameOf(table)}, $2::jsonb) as a, ` : ''
  const beyond = after ? `and (${columns('t')}) > (${columns('a')})` : ''
  // With ties: a key may be nearly one.
  const paged =
    table.key.length > 0 ? `order by ${columns('t')} fetch first ${limit} rows with ties` : ''
  const { rows } = await db.query(
    `select to_jsonb(t) as row from ${from}${nameOf(table)} as t
     where t.${quote(table.owner)} = $1 ${beyond} ${paged}`,
    after ? [owner, JSON.stringify(after)] : [owner],
  )
  return rows.map(({ row }) => row)
}

export const countRows = async (
  db: Queryable,
  table: OwnedTable,
  owner: string,
): Promise<number> => {
  const { rows } = await db.query(
    `select count(*)::float8 as count from ${nameOf(table)} where ${quote(table.owner)} = $1`,
    [owner],
  )
  return rows[0].count
}

export const deleteRows = async (
  db: Queryable,
  table: OwnedTable,
  owner: string,
): Promise<void> => {
  await db.query(`delete from ${nameOf(table)} where ${quote(table.owner)} = $1`, [owner])
}

/** Waits until nothing is being written for a user, and lets nobody write until the transaction ends. */
export const lockUser = async (db: Queryable, userId: string): Promise<void> => {
  await db.query('select lock_user($1)', [userId])
}

/** Remembers that a user was erased, by a hash: what began before stores nothing for them any more. */
export const writeErasure = async (db: Queryable, userId: string, at: Date): Promise<void> => {
  await db.query(
    `insert into erased_users (hash, erased_at) values (erased_hash($1), $2)
     on conflict (hash) do update set erased_at = greatest(erased_users.erased_at, excluded.erased_at)`,
    [userId, at],
  )
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
const nameOf = ({ schema, name }: OwnedTable) => `${quote(schema)}.${quote(name)}`
