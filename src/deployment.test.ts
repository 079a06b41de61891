import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openTemporaryDatabase } from './database/index.ts'

const root = new URL('..', import.meta.url)
const read = (path: string) => readFile(new URL(path, root), 'utf8')
const linesOf = async (path: string) =>
  (await read(path))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('#'))

describe('the image', () => {
  const copied = async () =>
    (await linesOf('Dockerfile')).flatMap((line) => {
      const words = line.split(/\s+/)
      return words[0] === 'COPY' && !words[1]!.startsWith('--from') ? words.slice(1, -1) : []
    })

  test('is made of files that are there, and that reach it', async () => {
    const ignored = await linesOf('.dockerignore')
    const sources = await copied()
    expect(sources).toEqual(expect.arrayContaining(['package-lock.json', 'migrations', 'src']))
    for (const source of sources) {
      expect(existsSync(fileURLToPath(new URL(source, root))), source).toBe(true)
      expect(ignored).toContain(`!${source}`)
    }
    // Everything else stays out: data, secrets, history.
    expect(ignored[0]).toBe('*')
  })

  test('is pinned, installs from the lockfile without scripts, and runs as nobody special', async () => {
    const dockerfile = await read('Dockerfile')
    expect(dockerfile).toMatch(/^ARG NODE=node:\d+\.\d+\.\d+-\w+/m)
    expect(dockerfile).toMatch(/npm ci --omit=dev --ignore-scripts/)
    const lines = await linesOf('Dockerfile')
    const user = lines.indexOf('USER node')
    expect(user).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('FROM')))
    expect(lines.slice(user).filter((line) => /^(RUN|COPY)/.test(line))).toEqual([])
  })
})

describe('compose.yaml', () => {
  test('has no secret of its own: where one is not given nothing starts', async () => {
    const lines = await linesOf('compose.yaml')
    const secrets = lines.filter((line) => /PASSWORD|JWT_SECRET|postgres:\/\//.test(line))
    expect(secrets.length).toBeGreaterThan(2)
    for (const line of secrets) expect(line).toMatch(/\$\{\w+:\?/)
  })

  test('makes a database with the script beside it, for the role by which the server reaches it', async () => {
    const compose = await read('compose.yaml')
    const [, script] = compose.match(/- \.\/(\S+):\/docker-entrypoint-initdb\.d\/\S+\.sql:ro/)!
    expect(existsSync(fileURLToPath(new URL(script!, root)))).toBe(true)
    const [, made] = compose.match(/POSTGRES_DB: (\w+)/)!
    const [, role, password, reached] = compose.match(
      /postgres:\/\/(\w+):(\S+)\{.*@database:5432\/(\w+)/,
    )!
    expect([role, reached]).toEqual([made, made])
    expect(compose).not.toContain('POSTGRES_USER')
    expect(password).toBe('$')
  })

  test('is reached from its machine alone', async () => {
    const ports = (await linesOf('compose.yaml')).filter((line) => /^- [\d.:]+$/.test(line))
    expect(ports).toEqual(['- 127.0.0.1:8787:8787'])
  })
})

describe('the page on scaling', () => {
  test('says of every table whether it is split by user or copied, as its key says', async () => {
    const page = await read('docs/scaling.md')
    const database = await openTemporaryDatabase()
    const { rows } = await database.pool.query<{ name: string; split: boolean }>(
      `select c.relname as name, exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id') as split
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       order by name`,
    )
    await database.close()
    const tables = rows.filter(({ name }) => name !== 'tiller_migrations')
    const named = (pattern: RegExp) =>
      [...page.matchAll(pattern)].map(([, name]) => name).toSorted()
    expect(named(/create_distributed_table\('(\w+)', 'user_id'/g)).toEqual(
      tables.filter(({ split }) => split).map(({ name }) => name),
    )
    expect(named(/create_reference_table\('(\w+)'\)/g)).toEqual(
      tables.filter(({ split }) => !split).map(({ name }) => name),
    )
  })
})
