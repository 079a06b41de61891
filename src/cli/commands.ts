/** A command whose modules are loaded when it is asked for: help and a mistake wait for none of them. */
const command =
  <Given extends unknown[]>(load: () => Promise<(...given: Given) => unknown>) =>
  async (...given: Given): Promise<void> => {
    await (await load())(...given)
  }

export const start = command(async () => (await import('./start.ts')).start)
export const steer = command(async () => (await import('./steer.ts')).steer)
export const migrateDatabase = command(async () => (await import('./migrate.ts')).migrateDatabase)
export const importFile = command(async () => (await import('./import/index.ts')).importFile)
export const reembedItems = command(async () => (await import('./reembed.ts')).reembedItems)
export const showInterests = command(async () => (await import('./interests.ts')).showInterests)
export const showJobs = command(async () => (await import('./jobs.ts')).showJobs)
export const showRetention = command(async () => (await import('./retention.ts')).showRetention)
export const label = command(async () => (await import('./label.ts')).label)
export const printToken = command(async () => (await import('./token.ts')).printToken)
export const showTrace = command(async () => (await import('./traces.ts')).showTrace)
export const exportTraces = command(async () => (await import('./traces.ts')).exportTraces)
export const replayTrace = command(async () => (await import('./replay.ts')).replayTrace)
export const printUser = command(async () => (await import('./user.ts')).printUser)
export const removeUser = command(async () => (await import('./user.ts')).removeUser)
