import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createPool } from './pool.ts'
import { openReadiness } from './readiness.ts'
import { administer, openOwnDatabase } from './testing.ts'

const server = process.env.TILLER_TEST_DATABASE_URL ?? ''
const patienceMs = 500

/** What stands between a program and its database, and can stop to pass anything on. */
const startLink = async (target: URL) => {
  const sockets = new Set<Socket>()
  let isCut = false
  const link = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      if (isCut) socket.pause()
    }
    near.on('data', (bytes) => isCut || far.write(bytes))
    far.on('data', (bytes) => isCut || near.write(bytes))
  }).listen(0, '127.0.0.1')
  await once(link, 'listening')
  const { port } = link.address() as { port: number }
  const url = Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(port) }).href
  return {
    url,
    cut: (is: boolean) => {
      isCut = is
    },
    close: () => {
      link.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

describe.skipIf(!server)('a process over a real Postgres', { timeout: 60_000 }, () => {
  test('is not ready while its database says nothing, and is again when it answers', async () => {
    const database = await openOwnDatabase(server)
    const link = await startLink(new URL(database.url))
    const pool = createPool({ connectionString: link.url, connectionTimeoutMillis: 1_000 })
    const readiness = await openReadiness(pool, { patienceMs })
    expect(await readiness.check()).toBeUndefined()
    link.cut(true)
    const began = performance.now()
    expect(await readiness.check()).toBe('silent')
    expect(performance.now() - began).toBeLessThan(4 * patienceMs)
    link.cut(false)
    await expect.poll(() => readiness.check(), { timeout: 10_000 }).toBeUndefined()
    await pool.end()
    link.close()
    await database.close()
  })

  test('is not ready while it is refused, and is again when it is let in', async () => {
    const database = await openOwnDatabase(server)
    const name = new URL(database.url).pathname.slice(1)
    const readiness = await openReadiness(database.pool, { patienceMs })
    await administer(
      server,
      `alter database ${name} allow_connections false`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    )
    expect(await readiness.check()).toBe('silent')
    await administer(server, `alter database ${name} allow_connections true`)
    expect(await readiness.check()).toBeUndefined()
    await database.close()
  })

  test('is not ready over a replica', async () => {
    const database = await openOwnDatabase(server)
    const name = new URL(database.url).pathname.slice(1)
    await administer(server, `alter database ${name} set default_transaction_read_only = on`)
    const pool = createPool({ connectionString: database.url })
    const readiness = await openReadiness(pool, { patienceMs })
    expect(await readiness.check()).toBe('read-only')
    await pool.end()
    await database.close()
  })
})
