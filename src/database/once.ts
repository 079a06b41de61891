/** A function that runs at its first call; every later call gets the same promise. */
export const once = <T>(run: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | undefined
  return () => {
    running ??= run()
    return running
  }
}
