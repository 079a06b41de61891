/** What was typed on the command line does not do; the message names the option and the mend. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** @throws UsageError when nobody can be called so. */
export const checkUser = (user: string): void => {
  if (user.trim() === '' || user.length > 200)
    throw new UsageError('--user: name the user, in at most 200 characters')
}
