import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../../src/cli/testing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-collect-'))
})
afterAll(() => rm(folder, { recursive: true }))

const collect = (...args: string[]) =>
  runProgram('evals/distillation/run.ts', ['collect', ...args], { TILLER_DATA_DIR: folder })

test.each<[args: string[], problem: string]>([
  [[], "required option '--out <file>' not specified"],
  [['--users', '0'], 'expected a whole number from 1'],
  [['--users', '2.5'], 'expected a whole number from 1'],
])('collecting with %j says what is wrong, and writes nothing', async (args, problem) => {
  const out = join(folder, 'examples.jsonl')
  const ran = await collect(...args, ...(args.length > 0 ? ['--out', out] : []))
  expect([ran.code, ran.out]).toEqual([1, ''])
  expect(ran.err).toContain(problem)
  expect(ran.err).toContain('Usage: tiller distill collect')
  await expect(access(out)).rejects.toThrow('ENOENT')
})

test.each([
  ['a folder that is not there', 'nowhere/examples.jsonl', 'there is no folder'],
  ['a folder', '.', 'is a folder'],
])('collecting into %s is refused in a line before any work', async (_, place, problem) => {
  const ran = await collect('--out', join(folder, place))
  expect(ran).toEqual({ code: 2, out: '', err: expect.stringMatching(/^--out: .*\n$/) })
  expect(ran.err).toContain(problem)
  expect(await readdir(folder)).toEqual([])
})
