import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url))

/** A server in a process of its own. */
export interface ServerProcess {
  url: string
  /** The memory that it holds, in MiB; null where the system does not tell. */
  memory(): Promise<number | null>
  /** What a module that was loaded into it answers to a message. */
  ask(message: string): Promise<unknown>
  stop(): Promise<void>
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>
}

/**
 * Starts the server as its users do, on a free port and without a demo catalogue. `preload` is loaded into it first.
 *
 * @throws Error with what it said, when it does not come up.
 */
export const startServer = async (
  env: Record<string, string>,
  { preload }: { preload?: string } = {},
): Promise<ServerProcess> => {
  const child = spawn(
    process.execPath,
    [...['tsx', preload ?? 'tsx'].flatMap((module) => ['--import', module]), cli, 'start'],
    {
      env: {
        // biome-ignore lint/style/noProcessEnv: the server is to find what this process would
        ...process.env,
        ...env,
        PORT: '0',
        TILLER_DEMO: 'off',
        TILLER_LOG_LEVEL: 'error',
        // What is measured is how much a server can do, not how much it lets anyone ask.
        TILLER_RATE_REQUESTS: '0',
        TILLER_RATE_COMMANDS: '0',
        TILLER_MAX_RUNS: '100000',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const [found] = said.match(/http:\/\/[\d.]+:\d+/) ?? []
      if (found) resolve(found)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`the server did not come up: ${said}`)))
  })
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    url,
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      const [, kib] = status.match(/^VmRSS:\s+(\d+) kB$/m) ?? []
      return kib ? Number(kib) / 1024 : null
    },
    ask: (message) =>
      new Promise((resolve) => {
        child.once('message', resolve)
        child.send(message)
      }),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}
