import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { label } from './label.ts'
import { labelKey, readLabels } from './labels.ts'
import { runProgram } from './testing.ts'

let folder: string
let file: string
let labels: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-label-'))
  file = join(folder, 'questions.jsonl')
  labels = join(folder, 'made', 'labels.jsonl')
  await writeFile(file, questions.map((one) => `${JSON.stringify(one)}\n`).join(''))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const questions = ['a', 'b', 'c'].map((id) => ({
  id,
  criterion: 'validity',
  question: 'Does some item answer to it?',
  case: [`tag: smoky ${id}`],
  label: false,
  judge: true,
  why: 'nothing was found against it',
}))

/** Types these lines into the loop, and gives back what it printed. */
const typed = async (...lines: string[]): Promise<string> => {
  const input = new PassThrough()
  const output = new PassThrough()
  const printed = text(output)
  input.end(lines.map((line) => `${line}\n`).join(''))
  const config = readConfig({ TILLER_DATA_DIR: folder })
  await label({ config }, { file, labels }, { input, output })
  output.end()
  return printed
}
const decided = async () =>
  Object.fromEntries([...(await readLabels(labels)).values()].map(({ id, pass }) => [id, pass]))

test('every answer is written down, with the time; skipped questions are not', async () => {
  const before = new Date().toISOString()
  const printed = await typed('y', 's', 'No')
  expect(await decided()).toEqual({ a: true, c: false })
  expect(printed).toContain('2 labels written, 1 questions left')
  const { at } = (await readLabels(labels)).get(labelKey(questions[0]!))!
  expect(at >= before).toBe(true)
})

test('a question is shown with its case, and without what a label or a judge said', async () => {
  const printed = await typed('q')
  expect(printed).toMatch(/1\/3 {2}a\n {2}tag: smoky a\n\nvalidity: Does some item answer to it\?/)
  expect(printed).not.toMatch(/false|true|nothing was found/)
})

test('what is no answer is asked again, and "q" and the end of the input end it', async () => {
  await typed('', 'maybe', 'y', 'q', 'n')
  expect(await decided()).toEqual({ a: true })
  await typed('n')
  expect(await decided()).toEqual({ a: true, b: false })
})

test('begun anew it goes on where it was left, until nothing is open', async () => {
  expect(await typed('y')).toMatch(/^3 of 3 /)
  expect(await typed('n', 'n')).toMatch(/^2 of 3 /)
  expect(await typed()).toMatch(/^0 of 3 .*\n$/)
  expect(await decided()).toEqual({ a: true, b: false, c: false })
})

test('however the work is parted into sittings, the labels are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('y', 'n'), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 0, max: 3 }),
      async (answers, until) => {
        await rm(labels, { force: true })
        await typed(...answers.slice(0, until))
        await typed(...answers.slice(until))
        expect(await decided()).toEqual({
          a: answers[0] === 'y',
          b: answers[1] === 'y',
          c: answers[2] === 'y',
        })
      },
    ),
    { numRuns: 20 },
  )
})

describe('a file of labels', () => {
  test('of which the last line was cut off keeps all others, and takes more', async () => {
    await typed('y')
    await appendFile(labels, '{"id":"b","criter')
    expect(await decided()).toEqual({ a: true })
    await typed('n')
    expect(await decided()).toEqual({ a: true, b: false })
  })

  test('without an end of the last line keeps it, and takes more', async () => {
    await typed('y')
    await writeFile(labels, (await readFile(labels, 'utf8')).trimEnd())
    await typed('n')
    expect(await decided()).toEqual({ a: true, b: false })
  })

  test('with two labels of one question goes by the later', async () => {
    await typed('y')
    const first = JSON.parse(await readFile(labels, 'utf8'))
    await appendFile(labels, `${JSON.stringify({ ...first, pass: false })}\n`)
    expect(await decided()).toEqual({ a: false })
  })

  test('with another line in it is not touched: the error names the line', async () => {
    await typed('y')
    await appendFile(labels, 'hello\n')
    const before = await readFile(labels, 'utf8')
    await expect(typed('y')).rejects.toThrow(/labels\.jsonl: line 2 .*mend it/)
    expect(await readFile(labels, 'utf8')).toBe(before)
  })
})

describe('tiller label', () => {
  test('killed between two questions, it has lost no answer', { timeout: 60_000 }, async () => {
    const args = ['--import', 'tsx', 'src/cli.ts', 'label', '--file', file, '--labels', labels]
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const exited = once(child, 'exit')
    child.stdin.write('y\nn\n')
    let printed = ''
    for await (const chunk of child.stdout) {
      printed += chunk
      if (printed.includes('3/3')) child.kill('SIGKILL')
    }
    await exited
    expect(await decided()).toEqual({ a: true, b: false })
  })

  test('says how it is used, and what is missing', { timeout: 60_000 }, async () => {
    const run = (...args: string[]) =>
      runProgram('src/cli.ts', ['label', ...args], { TILLER_DATA_DIR: folder })
    const help = await run('--help')
    expect([help.code, help.out]).toEqual([
      0,
      expect.stringMatching(/--file.*--labels.*eval -- judge/s),
    ])
    const missing = await run()
    expect(missing.code).toBe(1)
    expect(missing.err).toMatch(/^tiller: .*disagreements\.jsonl/)
    expect(missing.err).toContain('npm run eval -- judge --disagreements')
  })
})
