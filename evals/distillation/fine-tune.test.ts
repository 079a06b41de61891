import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../src/cli/testing.ts'
import { startFineTuning } from './fine-tune.ts'

const line = '{"messages":[{"role":"user","content":"no horror"}]}\n'
let folder: string
let file: string
let baseUrl: string
let heard: { path: string; key: string; body: string }[] = []
let answers: Record<string, [status: number, body: string]> = {}
const server = createServer(async (request: IncomingMessage, response) => {
  const path = request.url ?? ''
  heard.push({ path, key: request.headers.authorization ?? '', body: await text(request) })
  const [status, body] = answers[path] ?? [404, 'no such path']
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
})
const good: typeof answers = {
  '/v1/files': [200, '{"id":"file-1","purpose":"fine-tune"}'],
  '/v1/fine_tuning/jobs': [200, '{"id":"job-1","status":"queued"}'],
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-train-'))
  file = join(folder, 'examples.jsonl')
  await writeFile(file, line)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
})
afterEach(() => {
  heard = []
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

const start = () => startFineTuning({ file, model: 'small', apiKey: 'k', baseUrl })

test('a job is started on the examples that were sent', async () => {
  answers = good
  expect(await start()).toMatchObject({ id: 'job-1', status: 'queued' })
  expect(heard.map(({ path, key }) => [path, key])).toEqual([
    ['/v1/files', 'Bearer k'],
    ['/v1/fine_tuning/jobs', 'Bearer k'],
  ])
  expect(heard[0]!.body).toContain('fine-tune')
  expect(heard[0]!.body).toContain('filename="examples.jsonl"')
  expect(heard[0]!.body).toContain(line.trim())
  expect(JSON.parse(heard[1]!.body)).toEqual({ training_file: 'file-1', model: 'small' })
})

describe('what the server does not take is told with its words', () => {
  test.each<[path: string, answer: [number, string]]>([
    ['/v1/files', [401, 'the key is wrong']],
    ['/v1/fine_tuning/jobs', [400, 'no such model']],
    ['/v1/files', [200, '{"object":"file"}']],
  ])('%s answers %j', async (path, answer) => {
    answers = { ...good, [path]: answer }
    await expect(start()).rejects.toThrow(answer[1])
  })
})

describe('distill train', () => {
  const train = (args: string[], env: Record<string, string> = {}) =>
    runProgram('evals/distillation/run.ts', ['train', ...args], { TILLER_DATA_DIR: folder, ...env })

  test('with a key starts the job, and says where its model goes', async () => {
    answers = good
    const env = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: baseUrl }
    const ran = await train(['--examples', file, '--model', 'small'], env)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('job-1 is queued')
    expect(ran.out).toContain('TILLER_CHAT_MODEL')
  })

  test('without one tells how an open model is tuned on the very file and served', async () => {
    const ran = await train(['--examples', file])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('trl sft')
    expect(ran.out).toContain(file)
    expect(ran.out).toContain('vllm serve')
    expect(heard).toEqual([])
  })

  test.each([
    ['nothing to train on', [], 'name the data with --data, or the examples with --examples'],
    ['no examples there', ['--examples', 'nowhere.jsonl'], 'there is no file nowhere.jsonl'],
    ['no data there', ['--data', 'nowhere'], 'the student: there is no file'],
  ])('says in a line what is wrong: %s', async (_, args, problem) => {
    const ran = await train(args)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(problem)
  })
})
