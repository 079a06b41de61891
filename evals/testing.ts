import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** How a command ended, and what it printed. */
export interface Ran {
  code: number
  out: string
  err: string
}

/** Runs a script of this folder to its end, with nothing of the environment but where its own files are kept. */
export const runScript = (script: string, args: string[], dataDir: string): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL(script, import.meta.url)), ...args],
      // biome-ignore lint/style/noProcessEnv: a child needs the path; nothing else is passed on
      { env: { PATH: process.env.PATH, TILLER_DATA_DIR: dataDir } },
      (error, out, err) => resolve({ code: error ? Number(error.code) || 1 : 0, out, err }),
    )
  })
