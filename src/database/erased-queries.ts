import type pg from 'pg'

/**
 * Lets a transaction write for a user, and keeps an erasure of the user waiting until the transaction ends. To be
 * called before anything is written. `began` is when the work began, by the clock of the process that does it.
 *
 * @throws when the user was erased since: see {@link wasErased}.
 */
export const refuseErased = async (
  db: Pick<pg.ClientBase, 'query'>,
  userId: string,
  began: Date | string,
): Promise<void> => {
  await db.query('select refuse_erased($1, $2)', [userId, began])
}

/** Whether an error says that the user was erased after the work began: nothing of it was stored. */
export const wasErased = (error: unknown): boolean =>
  (error as { code?: string } | undefined)?.code === 'TL001'
