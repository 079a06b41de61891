import { readFileSync } from 'node:fs'

/** Tells a process from every other one, also from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** The machine's boot and the moment after it when the process began; absent where the system does not tell. */
  readonly birth?: string
}

/** The process that this runs in. */
export const ownProcess = (): ProcessIdentity => {
  const birth = stateOf(process.pid)?.birth
  return birth === undefined ? { pid: process.pid } : { pid: process.pid, birth }
}

/** Whether a process of this machine still runs. Where births are not told, any process with its number counts. */
export const isRunning = ({ pid, birth }: ProcessIdentity): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Any other refusal is about a process that exists.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const state = stateOf(pid)
  if (!state) return true
  return !state.ended && (birth === undefined || birth === state.birth)
}

/** What Linux tells of a process (proc_pid_stat(5)): nothing on other systems, or if it does not exist. */
const stateOf = (pid: number): { ended: boolean; birth: string } | undefined => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the program's name in parentheses, may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A killed process that its parent has not yet looked after (Z) is there by name only.
    return { ended: /[ZX]/.test(fields[0] ?? ''), birth: `${boot}:${fields[19]}` }
  } catch {
    return undefined
  }
}
