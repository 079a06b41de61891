import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { choose, UnknownSuiteError } from './choose.ts'
import type { Suite } from './suite.ts'

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

  test('do not include one that is not there: the error lists those that are', () => {
    expect(() => choose(suites, ['first', 'third', 'fourth'])).toThrow(UnknownSuiteError)
    expect(() => choose(suites, ['third'])).toThrow(/third.*\n.*first.*measures first\n.*second/)
  })
})

describe('npm run eval', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      fileURLToPath(new URL('./run.ts', import.meta.url)),
      ...args,
    ])

  test('exits with 1 at a name that no suite has, before anything is run', async () => {
    await expect(run('obedience', 'nosuch')).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/no suite is called nosuch.*obedience/s),
    })
  })

  test('lists the suites in its help', async () => {
    const { stdout } = await run('--help')
    expect(stdout).toMatch(/Suites:.*obedience/s)
  })
})
