import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, migrate, openDatabase } from '../../src/database/index.ts'
import { createDatabase, dropDatabase } from './queries.ts'

/** A database for a benchmark alone: closed, it is gone. */
export interface Scratch extends Database {
  /** Closes it here, so that another process may open it; gives back the environment that names it. */
  handOver(): Promise<Record<string, string>>
}

/**
 * An empty, migrated database that is gone when closed: in a folder of its own, or on the server at `url` one of its
 * own beside those that are there, none of which is touched.
 *
 * @throws DatabaseError when the server cannot be reached.
 */
export const openScratchDatabase = (url: string | undefined): Promise<Scratch> =>
  url === undefined ? inFolder() : onServer(url)

const inFolder = async (): Promise<Scratch> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tiller-bench-'))
  const remove = () => rm(dataDir, { recursive: true, force: true })
  return opened({ dataDir }, { DATABASE_URL: '', TILLER_DATA_DIR: dataDir }, remove)
}

const onServer = async (url: string): Promise<Scratch> => {
  const server = await openDatabase({ url, dataDir: 'not used' })
  const name = `tiller_bench_${randomUUID().replaceAll('-', '_')}`
  const drop = async () => {
    await dropDatabase(server.pool, name)
    await server.close()
  }
  try {
    await createDatabase(server.pool, name)
  } catch (error) {
    await drop()
    throw error
  }
  const address = new URL(url)
  address.pathname = `/${name}`
  return opened({ url: address.href, dataDir: 'not used' }, { DATABASE_URL: address.href }, drop)
}

const opened = async (
  where: Parameters<typeof openDatabase>[0],
  env: Record<string, string>,
  remove: () => Promise<void>,
): Promise<Scratch> => {
  try {
    const database = await openDatabase(where)
    await migrate(database)
    let closing: Promise<void> | undefined
    const closeOnce = () => {
      closing ??= database.close()
      return closing
    }
    return {
      ...database,
      async handOver() {
        await closeOnce()
        return env
      },
      async close() {
        await closeOnce()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}
