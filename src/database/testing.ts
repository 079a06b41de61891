import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'

/** Starting engines takes seconds, on a busy machine many. */
export const patient = { timeout: 120_000 }

/** A folder of the test's own, removed after it, with the given files. */
export const temporaryFolder = async (files: Record<string, string> = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tiller-database-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

/** Runs statements as the owner of a server. */
export const administer = async (server: string, ...statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  for (const sql of statements) await client.query(sql)
  await client.end()
}

/** Where a program that belongs to a server is; undefined where the server is on another machine. */
export const programOf = async (server: string, name: string): Promise<string | undefined> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  const { rows } = await client.query(`select setting from pg_config where name = 'BINDIR'`)
  await client.end()
  const file = join(rows[0].setting, name)
  return stat(file).then(
    () => file,
    () => undefined,
  )
}

/** A port that nothing listens on. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** A database of the test's own on a real server. */
export interface OwnDatabase {
  name: string
  url: string
  drop(): Promise<void>
}

/** An empty one; its letters sort as in a dictionary, not by their bytes. */
export const createOwnDatabase = async (server: string): Promise<OwnDatabase> => {
  const name = `tiller_test_${randomUUID().replaceAll('-', '')}`
  const locale = `locale_provider icu icu_locale 'en-US'`
  await administer(server, `create database ${name} template template0 ${locale}`)
  return {
    name,
    url: Object.assign(new URL(server), { pathname: name }).href,
    drop: () => administer(server, `drop database ${name}`),
  }
}

/** An empty one with the extensions, for a role that owns it and is no superuser, so that the wall between users holds. */
export const createWalledDatabase = async (server: string): Promise<OwnDatabase> => {
  const { name, url, drop } = await createOwnDatabase(server)
  const role = `walled_${name}`
  const password = pg.escapeLiteral(decodeURIComponent(new URL(server).password))
  await administer(server, `create role ${role} login password ${password}`)
  await administer(url, `alter database ${name} owner to ${role}`)
  // Only a superuser may make the extensions.
  await (await openPostgres(url)).close()
  return {
    name,
    url: Object.assign(new URL(url), { username: role }).href,
    async drop() {
      await drop()
      await administer(server, `drop role ${role}`)
    },
  }
}

/** Serves a database of the test's own, migrated, and drops it when it is closed. */
export const serveOwn = async ({
  url,
  drop,
}: Pick<OwnDatabase, 'url' | 'drop'>): Promise<Database & { url: string }> => {
  const database = await openPostgres(url)
  await migrate(database)
  const close = async () => {
    await database.close()
    await drop()
  }
  return { ...database, url, close }
}

export const openOwnDatabase = async (server: string) => serveOwn(await createOwnDatabase(server))

/** The same, for a role that the wall between users holds for. */
export const openWalledDatabase = async (server: string) =>
  serveOwn(await createWalledDatabase(server))

/** What ends connections from the server's side, in the midst of what a pool is used for. */
export interface Cutter {
  /** Ends the connection of whatever client asks the n-th query from now on, right before it. */
  before(nth: number): void
  /** Whether there were so many queries. */
  hasCut(): boolean
}

/** Every query of the pool goes through its clients, those of a checkpointer too. */
export const openCutter = (server: string, pool: pg.Pool): Cutter => {
  let left = 0
  const patched = new WeakSet()
  pool.on('acquire', (client) => {
    if (patched.has(client)) return
    patched.add(client)
    const query = client.query
    client.query = (async (...given: Parameters<typeof query>) => {
      const { processID } = client as unknown as { processID: number }
      if (--left === 0) await administer(server, `select pg_terminate_backend(${processID})`)
      return query.apply(client, given)
    }) as unknown as typeof query
  })
  return {
    before(nth) {
      left = nth
    },
    hasCut: () => left <= 0,
  }
}

/** A process that runs a test's script, and what it says line by line. */
export interface Child {
  readonly pid: number
  tell(line: string): void
  /** The next line it prints. @throws Error when it ends before. */
  hear(): Promise<string>
  /** Ends it as `kill -9` does, and resolves when it is gone, to the lines not heard yet. */
  kill(): Promise<string[]>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts a process of its own for an ES module's text, whose imports are relative to this folder. */
export const startChild = (script: string): Child => {
  const local = script.replace(/from '(\.\.?\/.*?)'/g, (_, path) => {
    return `from '${new URL(path, import.meta.url)}'`
  })
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', local],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
    const rest: string[] = []
    for (let line = await lines.next(); !line.done; line = await lines.next()) rest.push(line.value)
    return rest
  }
  onTestFinished(async () => {
    await kill()
  })
  return {
    pid: child.pid ?? 0,
    tell: (line) => child.stdin.write(`${line}\n`),
    async hear() {
      const line = await lines.next()
      if (line.done) throw new Error('The child ended')
      return line.value
    },
    kill,
  }
}
