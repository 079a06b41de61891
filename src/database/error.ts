/**
 * What went wrong:
 *
 * - `locked`: the data folder is in use by another process.
 * - `unreachable`: there is no database at the given place, or it cannot be opened.
 * - `no-pgvector`: the server lacks an extension and it cannot be installed.
 * - `bad-migrations`: the migration files contradict themselves or the database.
 * - `migration-failed`: a migration was refused by the database and rolled back whole.
 * - `newer-schema`: the database is ahead of this program by a breaking migration.
 * - `engine-stopped`: the embedded engine ended in the middle of its work.
 */
export type DatabaseErrorCode =
  | 'locked'
  | 'unreachable'
  | 'no-pgvector'
  | 'bad-migrations'
  | 'migration-failed'
  | 'newer-schema'
  | 'engine-stopped'

/** What a database refuses as a whole. The message names the place and the mend, and holds no password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** What an error says of itself. Node reports a host with several addresses as an aggregate without a message. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  // By its message and not its class: the embedded engine throws things that are no Error.
  return String((error as Partial<Error> | null)?.message ?? error)
}
