/** The database took a question, or a request for a connection, and did not answer it in time. */
export class SilentError extends Error {
  override readonly name = 'SilentError'
  constructor() {
    super('the database does not answer')
  }
}

/** @throws SilentError when the work is not done in time. The work itself goes on. */
export const within = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SilentError()), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
