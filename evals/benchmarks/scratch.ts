import { randomUUID } from 'node:crypto'
import {
  type Database,
  migrate,
  openDatabase,
  openTemporaryDatabase,
} from '../../src/database/index.ts'
import { createDatabase, dropDatabase } from './queries.ts'

/**
 * An empty, migrated database that is gone when closed: in memory, or on the server at `url` one of its own beside
 * those that are there, none of which is touched.
 *
 * @throws DatabaseError when the server cannot be reached.
 */
export const openScratchDatabase = async (url: string | undefined): Promise<Database> => {
  if (url === undefined) return openTemporaryDatabase()
  const server = await openDatabase({ url, dataDir: 'not used' })
  const name = `tiller_bench_${randomUUID().replaceAll('-', '_')}`
  const drop = async () => {
    await dropDatabase(server.pool, name)
    await server.close()
  }
  try {
    await createDatabase(server.pool, name)
    const address = new URL(url)
    address.pathname = `/${name}`
    const database = await openDatabase({ url: address.href, dataDir: 'not used' })
    await migrate(database)
    return {
      ...database,
      async close() {
        await database.close()
        await drop()
      },
    }
  } catch (error) {
    await drop()
    throw error
  }
}
