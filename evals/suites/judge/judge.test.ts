import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runProgram } from '../../../src/cli/testing.ts'
import { type ChatAnswer, fails, openChatServer, says } from '../../../src/models/chat-testing.ts'
import type { Metric } from '../../suite.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-judge-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = async (args: string[] = [], env: Record<string, string> = {}) => {
  const json = join(folder, 'figures.json')
  const given = ['judge', '--json', json, ...args]
  const { code, out, err } = await runProgram('evals/run.ts', given, {
    TILLER_DATA_DIR: folder,
    ...env,
  })
  if (code !== 0) return { code, err, notes: [], of: () => undefined }
  const { metrics, notes } = JSON.parse(await readFile(json, 'utf8')).judge
  const of = (key: string) => (metrics as Metric[]).find((one) => one.key === key)?.score
  return { code, err, out, notes: notes as string[], of }
}
const questionsIn = async (file: string) =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** Answers every question so. */
const always =
  (pass: boolean): ChatAnswer =>
  (response, { response_format }) => {
    const { required } = response_format.json_schema!.schema as { required: string[] }
    says(Object.fromEntries(required.map((name) => [name, { why: 'so', pass }])))(response)
  }

test('disagreements are written for people, and what they label is no disagreement any more', {
  timeout: 120_000,
}, async () => {
  const file = join(folder, 'open.jsonl')
  const first = await run(['--disagreements', file])
  expect(first.code).toBe(0)
  expect(first.notes).toContain('no chat model is configured: the code judged alone')
  const open = await questionsIn(file)
  expect(open.length).toBeGreaterThan(0)
  for (const one of open) expect([one.id, one.judge]).toEqual([one.id, !one.label])
  const [one] = open
  await mkdir(join(folder, 'judge'))
  const label = {
    id: one.id,
    criterion: one.criterion,
    pass: one.judge,
    at: new Date().toISOString(),
  }
  await writeFile(join(folder, 'judge', 'labels.jsonl'), `${JSON.stringify(label)}\n`)
  const second = await run(['--disagreements', file])
  expect(second.notes).toContain('1 labels are those that people gave later')
  expect(await questionsIn(file)).toEqual(open.slice(1))
})

test('a model that passes all changes nothing, and one that never answers ends the run', {
  timeout: 120_000,
}, async () => {
  const server = await openChatServer()
  const env = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: server.baseUrl }
  try {
    server.answer(always(true))
    const { of, notes } = await run([], env)
    expect(notes.join('\n')).not.toContain('gave no answer')
    for (const kind of ['interest', 'tag', 'explanation']) {
      const code = of(`code, kept back: ${kind} accepted: agreement`)
      expect(code).toBeGreaterThan(0)
      expect(of(`code and model, kept back: ${kind} accepted: agreement`)).toBe(code)
    }
    server.answer(fails(401))
    const refused = await run([], env)
    expect(refused.code).not.toBe(0)
    expect(refused.err).toContain('the chat model judges nothing')
  } finally {
    server.close()
  }
})

test('labels that are not where they were said to be stop it before anything is run', {
  timeout: 60_000,
}, async () => {
  const { code, err } = await run(['--labels', join(folder, 'none.jsonl')])
  expect(code).toBe(2)
  expect(err).toMatch(/^--labels: there is no file .*none\.jsonl/)
})
