import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { abortable } from './abortable.ts'

test('settles as the work does', async () => {
  const { signal } = new AbortController()
  await expect(abortable(Promise.resolve(1), signal)).resolves.toBe(1)
  await expect(abortable(Promise.reject(new Error('no')), signal)).rejects.toThrow('no')
  await expect(abortable(Promise.resolve(2))).resolves.toBe(2)
  expect(getEventListeners(signal, 'abort')).toHaveLength(0)
})

test('an abort ends the wait for work that never ends', async () => {
  const abort = new AbortController()
  const waiting = abortable(new Promise(() => {}), abort.signal)
  abort.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
})

test('a signal that is aborted already ends the wait too', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(abortable(new Promise(() => {}), signal)).rejects.toThrow('enough')
})
