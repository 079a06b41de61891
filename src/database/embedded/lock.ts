import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { DatabaseError, reasonOf } from '../error.ts'
import { createLockFile } from './lock-file.ts'
import { isRunning, ownProcess, type ProcessIdentity } from './process.ts'

/** Who holds a folder, as its lock file says. */
interface Holder extends ProcessIdentity {
  readonly host: string
  /** When the process began, for people. */
  readonly started: string
}

/**
 * Makes a folder this process's own, by a file `lock` in it. A lock lives as long as its process: there is no
 * heartbeat to miss while a heavy query blocks, and one that a killed process left behind is taken over at once.
 *
 * @returns a function that gives the folder free.
 * @throws DatabaseError `locked` when a live process has it, or `unreachable` when it cannot be written.
 */
export const lockFolder = (folder: string): (() => void) => {
  const file = join(resolve(folder), 'lock')
  const own: Holder = {
    ...ownProcess(),
    host: hostname(),
    started: new Date(performance.timeOrigin).toISOString(),
  }
  try {
    makeFolder(resolve(folder))
    createLockFile(file, JSON.stringify(own), (found) => refuseIfLive(file, found))
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError(
      'unreachable',
      `The data folder ${folder} cannot be locked: ${reasonOf(error)}. Give one that can be written`,
      { cause: error },
    )
  }
  return () => rmSync(file, { force: true })
}

/** Node's own way of making those above too never ends where the system takes no folders, as under /proc. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    // What people said and did is in it: nobody else's to read.
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error
  }
}

const refuseIfLive = (file: string, found: string): void => {
  const holder = parse(found)
  if (!holder) return
  const { pid, host, started } = holder
  // Of another machine's processes nothing can be known.
  const here = host === hostname()
  if (here && !isRunning(holder)) return
  const mend = here
    ? 'Stop it, use its HTTP API, or let both work on one Postgres (DATABASE_URL)'
    : `Stop it there; if it does not run any more, delete ${file}`
  throw new DatabaseError(
    'locked',
    `The data folder ${dirname(file)} is in use by process ${pid} on ${host}, begun ${started}. ${mend}`,
  )
}

/** Nothing for a text that no process wrote whole, as a power cut may leave it. */
const parse = (found: string): Holder | undefined => {
  try {
    return JSON.parse(found) as Holder
  } catch {
    return undefined
  }
}
