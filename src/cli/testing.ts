import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A process that serves HTTP. */
export interface Served {
  child: ChildProcess
  url: string
  /** What it printed so far. */
  said(): string
  /** Kills it without warning and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to stop and gives back its exit code. */
  stop(): Promise<number | null>
}

/** How a command ended, and what it printed. */
export interface Ran {
  code: number
  out: string
  err: string
}

/** Runs a TypeScript program with arguments, in an environment of its own, to its end; one that is killed has failed. */
export const runProgram = (
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', program, ...args],
      { env: environment(env) },
      (error, out, err) => resolve({ code: error ? Number(error.code) || 1 : 0, out, err }),
    )
  })

const environment = (own: Record<string, string>) => ({
  // biome-ignore lint/style/noProcessEnv: a child needs the path; nothing else is passed on
  PATH: process.env.PATH,
  ...own,
})

/**
 * Starts a program, Node as a rule, that serves on a port, in a process group of its own, and waits until it answers
 * at `path`.
 */
export const serve = async (
  args: string[],
  port: number,
  path: string,
  env: Record<string, string>,
  program = process.execPath,
): Promise<Served> => {
  const child = spawn(program, args, {
    env: environment(env),
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
    const isGone = child.exitCode !== null || child.signalCode !== null
    if (!isGone && child.pid) process.kill(-child.pid, signal)
    await exited
    return child.exitCode
  }
  return {
    child,
    url,
    said: () => output,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}
