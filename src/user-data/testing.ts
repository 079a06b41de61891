import type pg from 'pg'

/** Every row of every table of the database, whatever its schema, as text, by table. */
export const readWhole = async (pool: pg.Pool): Promise<Map<string, string[]>> => {
  const { rows: tables } = await pool.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
     order by name`,
  )
  const whole = new Map<string, string[]>()
  for (const { name } of tables) {
    const { rows } = await pool.query(`select t::text as row from ${name} t order by 1`)
    whole.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return whole
}

/** The tables in which a text stands: in a key, in JSON, or within bytes. */
export const tablesNaming = async (pool: pg.Pool, text: string): Promise<string[]> => {
  const bytes = Buffer.from(text).toString('hex')
  return [...(await readWhole(pool))]
    .filter(([, rows]) => rows.some((row) => row.includes(text) || row.includes(bytes)))
    .map(([name]) => name)
}
