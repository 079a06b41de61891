import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createWalledDatabase, freePort, type OwnDatabase, serveOwn } from './testing.ts'

/** Whether there is a PgBouncer on this machine (Debian's package `pgbouncer`). */
export const hasPgBouncer = spawnSync('pgbouncer', ['--version']).status === 0

/** As few as let two transactions meet: sessions are dealt out anew all the time. */
export const bouncedConnections = 3

/** Starts a PgBouncer in transaction mode before the database of a URL, and gives back by which URL it is reached now. */
export const openPgBouncer = async (
  url: string,
): Promise<{ url: string; close(): Promise<void> }> => {
  const { hostname, port, pathname, username, password } = new URL(url)
  const [name, user, secret] = [pathname.slice(1), username, password].map(decodeURIComponent)
  const login = secret ? `user=${user} password='${secret.replaceAll("'", "''")}'` : `user=${user}`
  const own = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'tiller-pgbouncer-'))
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(
    file,
    `[databases]
${name} = host=${hostname} port=${port || 5432} ${login}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${bouncedConnections}
max_client_conn = 200
${process.getuid?.() === 0 ? '# It refuses to run as root.\nuser = nobody' : ''}
`,
  )
  const child = spawn('pgbouncer', [file], { stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = once(child, 'exit')
  const said: string[] = []
  let isUp = false
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line)
    isUp = line.includes('process up')
    if (isUp) break
  }
  if (!isUp) throw new Error(`PgBouncer did not come up:\n${said.join('\n')}`)
  child.stderr.resume()
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: own }).href,
    async close() {
      child.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** An empty database that the wall between users holds in, reached by way of a PgBouncer of its own. */
export const createBouncedDatabase = async (
  server: string,
): Promise<OwnDatabase & { direct: string }> => {
  const { name, url: direct, drop } = await createWalledDatabase(server)
  const bouncer = await openPgBouncer(direct)
  return {
    name,
    direct,
    url: bouncer.url,
    async drop() {
      await bouncer.close()
      await drop()
    },
  }
}

/** The same, migrated and served. */
export const openBouncedDatabase = async (server: string) =>
  serveOwn(await createBouncedDatabase(server))
