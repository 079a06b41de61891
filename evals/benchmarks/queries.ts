import type { Queryable } from '../../src/catalog/index.ts'

/** Makes a database of this name, which must be letters, digits and underscores alone. */
export const createDatabase = async (db: Queryable, name: string): Promise<void> => {
  await db.query(`create database ${quoted(name)}`)
}

/** Drops a database and whatever is still connected to it. */
export const dropDatabase = async (db: Queryable, name: string): Promise<void> => {
  await db.query(`drop database if exists ${quoted(name)} with (force)`)
}

const quoted = (name: string) => {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error(`${name} is no plain name`)
  return `"${name}"`
}
