import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../src/cli/testing.ts'
import { readEarlier } from './earlier.ts'
import type { BenchReport } from './report.ts'

let folder: string
const write = async (name: string, text: string) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-bench-'))
})
afterAll(() => rm(folder, { recursive: true }))

const timing = { p50: 1, p95: 2, p99: 3, count: 4 }
const report: BenchReport = {
  at: '2026-01-01T00:00:00.000Z',
  engine: 'embedded',
  sizes: [
    {
      items: 100,
      importRate: 1,
      vectorRate: 1,
      firstCommand: 1,
      command: timing,
      retrieval: timing,
      nodes: { recall: timing },
      http: {
        memory: null,
        throughput: [{ users: 8, command: timing, commandsPerSecond: 2 }],
      },
    },
  ],
}

test('what a run wrote is read back as it was', async () => {
  expect(await readEarlier(await write('report.json', JSON.stringify(report)))).toEqual(report)
})

test.each([
  ['no JSON', 'items: 100'],
  ['JSON of something else', '[]'],
  ['a run with a figure missing', JSON.stringify({ ...report, sizes: [{ items: 100 }] })],
])('a file with %s is refused in one line that names it', async (_, text) => {
  const file = await write('other.json', text)
  const refusal = { name: 'UsageError', message: expect.stringMatching(/^.*: name a file .*$/) }
  await expect(readEarlier(file)).rejects.toMatchObject(refusal)
  await expect(readEarlier(file)).rejects.toThrow(file)
})

test.each([
  ['--compare', 'nowhere.json'],
  ['--compare', 'src'],
  ['--json', 'nowhere/report.json'],
])('npm run bench with %s %s says so in one line before anything is measured', async (...args) => {
  const { code, out, err } = await runProgram('evals/benchmarks/run.ts', args, {
    TILLER_DATA_DIR: folder,
  })
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^--(compare|json): .*: (name|make) .*\n$/)
})
