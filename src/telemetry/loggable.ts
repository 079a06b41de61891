/**
 * An error without what a database or a model adds to it: that may hold words or ids of a user, as Postgres's `detail`
 * does.
 */
export const loggable = (error: unknown) => {
  const { name, message, stack, code } = error as Partial<NodeJS.ErrnoException>
  return { name, message: message ?? String(error), stack, code }
}
