import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startChild } from '../testing.ts'
import { isRunning, ownProcess } from './process.ts'

describe.skipIf(process.platform !== 'linux')('a process', () => {
  test('runs as long as it is the one that was meant', () => {
    expect(isRunning(ownProcess())).toBe(true)
    expect(isRunning({ ...ownProcess(), birth: 'of an earlier process with this number' })).toBe(
      false,
    )
  })

  test('does not run once it was killed', async () => {
    const child = startChild('setInterval(() => {}, 1000)')
    expect(isRunning({ pid: child.pid })).toBe(true)
    await child.kill()
    expect(isRunning({ pid: child.pid })).toBe(false)
  })

  test('does not run once it was killed, though its parent has not looked after it', async () => {
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'])
    onTestFinished(() => void parent.kill())
    const [printed] = await once(parent.stdout, 'data')
    const pid = Number(printed)
    // Until then it is the shell, which looks after its children.
    await vi.waitFor(() => expect(readFileSync(`/proc/${parent.pid}/comm`, 'utf8')).toBe('sleep\n'))
    process.kill(pid, 'SIGKILL')
    await vi.waitFor(() => expect(isRunning({ pid })).toBe(false))
    expect(process.kill(pid, 0), 'it is still there by name').toBe(true)
  })
})
