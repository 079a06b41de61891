import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UsageError } from '../src/cli/index.ts'
import { runProgram } from '../src/cli/testing.ts'
import { choose, listOf } from './choose.ts'
import type { Suite } from './suite.ts'
import { writeBareData } from './suites/understanding/testing.ts'

const suite = (name: string): Suite => ({
  name,
  about: `measures ${name}`,
  run: async () => ({ metrics: [], notes: [] }),
})
const suites = [suite('first'), suite('second')]

describe('the suites that are run', () => {
  test('are all of them when none is named, else those named, each once', () => {
    expect(choose(suites, [])).toEqual(suites)
    expect(choose(suites, ['second', 'second'])).toEqual([suites[1]])
  })

  test('keep their own order, whatever the order they are named in', () => {
    expect(choose(suites, ['second', 'first'])).toEqual(suites)
  })

  test('do not include one that is not there: the error lists those that are', () => {
    expect(() => choose(suites, ['first', 'third', 'fourth'])).toThrow(UsageError)
    expect(() => choose(suites, ['first', 'third', 'fourth'])).toThrow(
      'no suite is called third, f',
    )
    expect(() => choose(suites, ['third'])).toThrow(/third.*\n.*first.*measures first\n.*second/)
  })

  test('are listed one a line, with what they are about one below the other', () => {
    expect(listOf([suite('long name'), suite('x')])).toBe(
      '  long name  measures long name\n  x          measures x',
    )
  })
})

describe('npm run eval', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiller-eval-'))
    await writeBareData(join(folder, 'bare'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const run = (...args: string[]) =>
    runProgram('evals/run.ts', args, { TILLER_DATA_DIR: join(folder, 'own') })
  const figures = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'))

  test('exits with 2 at a name that no suite has, before anything is run', async () => {
    const { code, out, err } = await run('obedience', 'nosuch')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^no suite is called nosuch\. There are:\n {2}obedience .*\n {2}steering/)
    expect(err).not.toContain('Error')
  })

  test('lists the suites in its help', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    expect(out).toMatch(/Suites:.*obedience/s)
  })

  test.each([
    ['--nosuch', "unknown option '--nosuch'"],
    ['--data', "option '--data <dir>' argument missing"],
  ])('says what is wrong with %s, and how it is used', async (option, problem) => {
    const { code, out, err } = await run(option)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(new RegExp(`${problem}.*Usage: npm run eval --.*Suites:`, 's'))
  })

  test.each<[what: string, args: string[], place: string]>([
    ['a suite asked for without the data it needs', ['understanding'], 'films/catalogue.jsonl'],
    ['a folder that is not there', ['understanding', '--data', 'nowhere'], 'nowhere'],
    ['a folder that is not there, of every suite', ['--data', 'nowhere'], 'nowhere'],
    ['a folder that is a file', ['obedience', '--data', 'package.json'], 'package.json'],
    [
      'a file that is not there',
      ['obedience', 'understanding-sgd', '--data', 'evals'],
      'evals/sgd/train_user_turns.jsonl',
    ],
    ['a folder to write to', ['obedience', '--json', 'nowhere/figures.json'], 'nowhere'],
  ])('exits with 2 at %s, in a line, before anything is run', async (_, args, place) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^.*: .*: (name|make) .*\n$/)
    expect(err).toContain(place)
  })

  test('exits with 1 when a goal is missed, once all figures are told and written', {
    timeout: 120_000,
  }, async () => {
    const args = ['--data', join(folder, 'bare'), '--json', join(folder, 'missed.json')]
    const { code, out, err } = await run('understanding', ...args)
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/kept back: must recall .* >= 0\.92 +MISS\n/)
    expect(out).toMatch(/^- acts, expected > read: /m)
    const { metrics, notes } = (await figures('missed.json')).understanding
    for (const { key } of metrics) expect(out).toContain(`\n${key} `)
    for (const note of notes) expect(out).toContain(`\n- ${note}\n`)
    expect(metrics.filter(({ goal }: { goal?: object }) => goal)).toHaveLength(10)
  })
})
