import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import openapiTypes, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { films } from '../../graphs/feed/testing.ts'
import { signToken } from './identity.ts'
import { startTestServer, type TestServer } from './testing.ts'

const secret = 'a secret of more than thirty-two characters'
const root = new URL('../../', import.meta.url)

let server: TestServer
let folder: string
/** The client as the README shows it, for this server and a user of it. */
let shown: string

beforeAll(async () => {
  server = await startTestServer(
    { ...films, items: films.items.slice(0, 40) },
    { TILLER_JWT_SECRET: secret },
  )
  folder = await mkdtemp(join(tmpdir(), 'tiller-client-'))
  await symlink(fileURLToPath(new URL('node_modules', root)), join(folder, 'node_modules'))
  const document = (await server.request('GET', '/openapi.json')).body
  await writeFile(join(folder, 'tiller.d.ts'), astToString(await openapiTypes(document)))
  const readme = await readFile(new URL('README.md', root), 'utf8')
  const [, example] = readme.match(/```ts\n([\s\S]*?)```/)!
  shown = example!
    .replace('http://127.0.0.1:8787', server.url)
    .replace('TOKEN', await signToken(secret, 'ann'))
}, 120_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  typeRoots: [fileURLToPath(new URL('node_modules/@types', root))],
}

/** What the compiler has against each of these programs, and against the types that they use. */
const compile = async (programs: Record<string, string>): Promise<Record<string, string[]>> => {
  const files = Object.keys(programs).map((name) => join(folder, `${name}.mts`))
  for (const [name, text] of Object.entries(programs))
    await writeFile(join(folder, `${name}.mts`), text)
  const types = join(folder, 'tiller.d.ts')
  const program = ts.createProgram([...files, types], { ...options, outDir: folder })
  program.emit()
  const against: Record<string, string[]> = {}
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file ? basename(file.fileName, '.mts') : 'program'
    against[name] = [...(against[name] ?? []), ts.flattenDiagnosticMessageText(messageText, '\n')]
  }
  return against
}

const patient = { timeout: 120_000 }

test(
  'the document becomes types, with which the client of the README compiles and works',
  patient,
  async () => {
    expect(await compile({ shown })).toEqual({})
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'shown.mjs')])
    const headers = { authorization: `Bearer ${await signToken(secret, 'ann')}` }
    const { page } = (await server.request('GET', '/v1/feeds/home', undefined, headers)).body
    const lines = page.items.map(
      ({ title, explanation }: Record<string, string>) => `${title}: ${explanation}`,
    )
    expect(lines.length).toBeGreaterThan(0)
    expect(stdout.trim().split('\n')).toEqual(lines)
  },
)

/** What of the client is written wrong: what it says, and what stands there instead. */
const slips = {
  path: ['{feed}/commands', '{feed}/comands'],
  body: ['body: { text:', 'body: { txt:'],
  parameter: ['path: { feed:', 'path: { name:'],
  answer: ['{ title, explanation }', '{ title, reason }'],
  problem: ['error.detail', 'error.details'],
} satisfies Record<string, [string, string]>

test(
  'a slip in a path, a body, a parameter, an answer or a problem does not compile',
  patient,
  async () => {
    const slipped = Object.entries(slips).map(([name, [right, wrong]]) => {
      expect(shown).toContain(right)
      return [name, shown.replace(right!, wrong!)]
    })
    const against = await compile(Object.fromEntries(slipped))
    expect(Object.keys(against).toSorted()).toEqual(Object.keys(slips).toSorted())
  },
)
