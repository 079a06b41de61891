import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backgroundJob } from './job.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const log = pino({ level: 'silent' })
const counting = (pauseMs: number, run = async () => {}) => {
  const calls = { begun: 0 }
  const job = backgroundJob(
    {
      name: 'counting',
      pauseMs,
      async run() {
        calls.begun++
        await run()
      },
    },
    log,
  )
  return { job, calls }
}

test('work that rests is begun again after its pause, once, however often it was woken', async () => {
  const { job, calls } = counting(1_000)
  job.wake()
  await vi.advanceTimersByTimeAsync(0)
  for (let n = 0; n < 5; n++) job.wake()
  await vi.advanceTimersByTimeAsync(999)
  expect(calls.begun).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(calls.begun).toBe(2)
  await job.stop()
})

test('work that nobody woke in its pause is not begun again', async () => {
  const { job, calls } = counting(1_000)
  job.wake()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(calls.begun).toBe(1)
  job.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(calls.begun).toBe(2)
  await job.stop()
})

test('work that failed is tried again by itself', async () => {
  const { job, calls } = counting(0, () => Promise.reject(new Error('gone')))
  job.wake()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(calls.begun).toBe(3)
  await job.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(calls.begun).toBe(3)
})
