/** What a model makes; undefined when it is down, slow or of no use, but not when the run was stopped. */
export const unlessDown = async <T>(
  made: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T | undefined> => {
  try {
    return await made
  } catch {
    // What failed may hold what was asked, so it goes nowhere: the state says that the model was done without.
    signal?.throwIfAborted()
    return undefined
  }
}
