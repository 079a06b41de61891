import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** A process that serves HTTP. */
export interface Served {
  child: ChildProcess
  url: string
  /** Kills it without warning and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to stop and gives back its exit code. */
  stop(): Promise<number | null>
}

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts a command that serves on a port, in a process group of its own, and waits until it answers at `path`. */
export const serve = async (
  args: string[],
  port: number,
  path: string,
  env: Record<string, string>,
): Promise<Served> => {
  const child = spawn(process.execPath, args, {
    // biome-ignore lint/style/noProcessEnv: a child needs the path; nothing else is passed on
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const exited = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  const answers = async () => {
    const response = await fetch(url + path).catch(() => undefined)
    return response?.ok ?? false
  }
  const deadline = Date.now() + 60_000
  while (!(await answers())) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`the server did not come up:\n${output}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, signal)
    await exited
    return child.exitCode
  }
  return {
    child,
    url,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}
