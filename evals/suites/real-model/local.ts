import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { json } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { isFile } from '../../files.ts'

/** A server that speaks OpenAI's protocol on a port of its own. */
export interface LocalServer {
  baseUrl: string
  close(): void
}

/** Serves a GGUF file by whatever of llama.cpp is installed; undefined where nothing is. */
export const serveGguf = async (gguf: string): Promise<LocalServer | undefined> => {
  if (spawnSync('llama-server', ['--version']).status === 0) return serveByProgram(gguf)
  const library = libraryFor(gguf)
  return library === undefined ? undefined : serveByLibrary(gguf, library)
}

const mostWaitMs = 120_000

const serveByProgram = async (gguf: string): Promise<LocalServer> => {
  const port = await freePort()
  const child = spawn('llama-server', ['-m', gguf, '--port', `${port}`, '-c', '8192'], {
    stdio: 'ignore',
  })
  const base = `http://127.0.0.1:${port}`
  try {
    await untilReady(`${base}/health`, child)
  } catch (error) {
    child.kill()
    throw error
  }
  return { baseUrl: `${base}/v1`, close: () => void child.kill() }
}

/** @throws Error when the program ends, or does not answer in time. */
const untilReady = async (address: string, child: ChildProcess): Promise<void> => {
  const end = Date.now() + mostWaitMs
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`llama-server ended with ${child.exitCode}`)
    const isReady = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('llama-server does not answer')
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** node-llama-cpp, as far as it is used; installed by who wants it, beside the program or beside the model. */
interface Library {
  getLlama(options: object): Promise<{
    loadModel(options: { modelPath: string }): Promise<{
      createContext(options: object): Promise<{ getSequence(): object; dispose(): Promise<void> }>
    }>
    createGrammarForJsonSchema(schema: object): Promise<object>
  }>
  LlamaChatSession: new (
    options: object,
  ) => { prompt(text: string, options: object): Promise<string> }
}

/** The library's entry, in the nearest folder of packages above this file or above the model. */
const libraryFor = (gguf: string): string | undefined =>
  [import.meta.dirname, dirname(gguf)]
    .flatMap(foldersAbove)
    .map((folder) => join(folder, 'node_modules', 'node-llama-cpp', 'dist', 'index.js'))
    .find(isFile)

const foldersAbove = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...foldersAbove(dirname(folder))]

interface Asked {
  messages: { role: string; content: string }[]
  response_format?: { json_schema?: { schema: object } }
}

const serveByLibrary = async (gguf: string, entry: string): Promise<LocalServer> => {
  const { getLlama, LlamaChatSession }: Library = await import(pathToFileURL(entry).href)
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error' })
  const model = await llama.loadModel({ modelPath: gguf })
  const answer = async ({ messages, response_format }: Asked) => {
    const context = await model.createContext({ contextSize: 8192 })
    const said = (isSystem: boolean) =>
      messages
        .filter(({ role }) => (role === 'system') === isSystem)
        .map(({ content }) => content)
        .join('\n')
    try {
      const session = new LlamaChatSession({
        contextSequence: context.getSequence(),
        systemPrompt: said(true),
      })
      const schema = response_format?.json_schema?.schema
      const grammar = schema && (await llama.createGrammarForJsonSchema(schema))
      return await session.prompt(said(false), { grammar, maxTokens: 600, temperature: 0 })
    } finally {
      await context.dispose()
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  const server = createServer(async (request, response) => {
    const asked = (await json(request)) as Asked
    const next = last.then(() => answer(asked))
    last = next.catch(() => {})
    const [status, body] = await next.then(
      (content): [number, object] => [200, completionOf(content)],
      (error): [number, object] => [500, { error: { message: String(error) } }],
    )
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const completionOf = (content: string) => ({
  id: 'local',
  object: 'chat.completion',
  created: 0,
  model: 'local',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
})
