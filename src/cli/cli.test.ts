import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ran, runProgram } from './testing.ts'

const secret = 'a secret of more than thirty-two characters'
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs `tiller` with arguments, in an environment of its own, to its end. */
const tiller = (args: string[], env: Record<string, string> = {}): Promise<Ran> =>
  runProgram('src/cli.ts', args, {
    TILLER_DATA_DIR: join(folder, 'data'),
    TILLER_DEMO: 'off',
    ...env,
  })

const file = async (name: string, ...lines: unknown[]): Promise<string> => {
  const path = join(folder, name)
  const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  await writeFile(path, written.join('\n'))
  return path
}

describe('help', () => {
  test('lists every command and says where the settings come from', async () => {
    const { code, out, err } = await tiller(['--help'])
    expect([code, err]).toEqual([0, ''])
    for (const command of ['start', 'migrate', 'import', 'command', 'token', 'reembed', 'distill'])
      expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
    expect(out).toContain('environment')
  })

  test.each([
    [['nonsense'], 'too many arguments'],
    [['command'], "missing required argument 'text'"],
    [['import'], "missing required argument 'file'"],
    [['token'], "required option '--user <id>'"],
    [['start', '--port', '1'], "unknown option '--port'"],
  ])('is shown after a mistake, which exits with 1: %j', async (args, why) => {
    const { code, out, err } = await tiller(args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(why)
    expect(err).toContain('Usage: tiller')
  })
})

describe('a mistake with a known mend', () => {
  test.each<[string, string[], Record<string, string>, string[]]>([
    ['in the settings', ['start'], { PORT: 'x', TILLER_DEMO: 'maybe' }, ['PORT', 'TILLER_DEMO']],
    ['of a host without auth', ['start'], { HOST: '0.0.0.0' }, ['TILLER_JWT_SECRET']],
    ['of a file that is not there', ['import', '/nowhere.ndjson'], {}, ['/nowhere.ndjson']],
    [
      'of a schema that is a folder',
      ['import', 'package.json', '--catalogue', 'src'],
      {},
      ['src', 'PUT /v1/catalog'],
    ],
    ['of a user without a name', ['interests', '--user', ' '], {}, ['--user']],
    ['of a user of too long a name', ['interests', '--user', 'x'.repeat(201)], {}, ['--user']],
    ['of a token for nobody', ['token', '--user', ''], { TILLER_JWT_SECRET: secret }, ['--user']],
    ['of a token without a secret', ['token', '--user', 'ann'], {}, ['TILLER_JWT_SECRET']],
  ])('%s is told in words, without a stack, and exits with 1', async (_, args, env, words) => {
    const { code, out, err } = await tiller(args, env)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^tiller: /)
    for (const word of words) expect(err).toContain(word)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

describe('token', () => {
  test.each([
    [[], undefined, 30 * 86_400],
    [['--admin', '--expires', '12h'], 'tiller:admin', 12 * 3_600],
  ])(
    '%j prints a token that the server’s secret verifies, and nothing else',
    async (more, scope, seconds) => {
      const { code, out, err } = await tiller(['token', '--user', 'ann', ...more], {
        TILLER_JWT_SECRET: secret,
      })
      expect([code, err]).toEqual([0, ''])
      const { payload } = await jwtVerify(out.trim(), new TextEncoder().encode(secret))
      expect([payload.sub, payload.scope]).toEqual(['ann', scope])
      expect(payload.exp! - payload.iat!).toBe(seconds)
    },
  )
})

describe('on one data folder, in the order of a first day', { timeout: 120_000 }, () => {
  test('migrate says what it did, and a second time that there is nothing to do', async () => {
    const first = await tiller(['migrate'])
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^applied .*1/)])
    expect(await tiller(['migrate'])).toEqual({ code: 0, out: 'up to date\n', err: '' })
  })

  test('import puts the schema first, stores what it can, and names each bad line', async () => {
    const catalogue = await file('catalogue.json', {
      attributes: [{ name: 'genres', kind: 'tags' }],
    })
    const items = await file(
      'items.ndjson',
      { id: 'a', title: 'First', attributes: { genres: ['Horror'] } },
      'nope',
      { id: 'b', title: 'Second', attributes: { genres: 'Comedy' } },
      { id: 'c', title: 'Third', attributes: { genres: ['Comedy'] } },
    )
    const { code, out, err } = await tiller(['import', items, '--catalogue', catalogue])
    expect([code, out]).toEqual([1, '4 received, 2 stored, 2 rejected\n'])
    expect(err).toContain(`${items}:2: not JSON`)
    expect(err).toContain(`${items}:3 (b): attributes.genres: expected a list of strings`)
  })

  test('import of lines that are all good exits with 0', async () => {
    const items = await file('more.ndjson', { id: 'd', title: 'Fourth' })
    expect(await tiller(['import', items])).toEqual({
      code: 0,
      out: '1 received, 1 stored, 0 rejected\n',
      err: '',
    })
  })

  test('command steers, and prints what holds and the page', async () => {
    const { code, out } = await tiller(['command', 'no horror'], { TILLER_LOG_LEVEL: 'silent' })
    expect(code).toBe(0)
    expect(out).toContain('refine: no horror')
    expect(out).toContain('- must genres contains "Horror"')
    expect(out).toMatch(/\d\. Third/)
    expect(out).not.toContain('First')
  })

  test('command --json prints what the API would answer, and nothing else', async () => {
    const { code, out } = await tiller(['command', 'thanks', '--json'])
    const turn = JSON.parse(out)
    expect([code, turn.turn.act, turn.turn.text]).toEqual([0, 'satisfied', 'thanks'])
    expect(turn.directives).toEqual([expect.objectContaining({ value: 'Horror' })])
    expect(turn.page.items.map(({ id }: { id: string }) => id).toSorted()).toEqual(['c', 'd'])
  })

  test.each([
    ['another user', ['--user', 'bob']],
    ['another feed', ['--feed', 'other']],
  ])('command for %s steers that alone', async (_, whose) => {
    const { out } = await tiller(['command', 'thanks', '--json', ...whose])
    expect(JSON.parse(out).directives).toEqual([])
  })

  test('user export prints a line for each row, whole', async () => {
    const { code, out } = await tiller(['user', 'export', 'local'])
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([code, lines[0].userId]).toEqual([0, 'local'])
    expect(lines.filter(({ table }) => table === 'turns')).toHaveLength(3)
    expect(lines.at(-1)).toEqual({ end: true, rows: lines.length - 2 })
  })

  test('user erase only tells what would go, until it is told to', async () => {
    const told = await tiller(['user', 'erase', 'local'])
    expect([told.code, told.out]).toEqual([0, expect.stringMatching(/^ {2}turns +3$/m)])
    expect(told.out).toContain('--yes')
    const [, rows] = told.out.match(/^(\d+) rows would go$/m)!
    const done = await tiller(['user', 'erase', 'local', '--yes'])
    expect(done.out).toContain(`${rows} rows erased`)
    expect((await tiller(['user', 'erase', 'local'])).out).toBe('0 rows would go\n')
  })

  test('reembed --dry-run says how many it would embed, and by what', async () => {
    const { code, out, err } = await tiller(['reembed', '--dry-run'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^\d+ items would be embedded by \S+\n$/)
  })
})
