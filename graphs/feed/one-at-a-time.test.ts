import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

/** Work that ends when it is told to, and keeps book of what is under way. */
const workshop = () => {
  const book: string[] = []
  const running = new Map<string, number>()
  const work =
    (key: string, name: string, fails = false) =>
    async () => {
      const beside = running.get(key) ?? 0
      expect(beside).toBe(0)
      running.set(key, beside + 1)
      book.push(name)
      for (let tick = 0; tick < 3; tick++) await Promise.resolve()
      running.set(key, beside)
      if (fails) throw new Error(name)
      return name
    }
  return { book, work }
}

test('work of one key runs in the order it came, never two at once, whatever fails', async () => {
  const jobs = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'constructor'), fc.boolean()), {
    maxLength: 20,
  })
  await fc.assert(
    fc.asyncProperty(jobs, async (list) => {
      const { book, work } = workshop()
      const queued = oneAtATime()
      const settled = await Promise.allSettled(
        list.map(([key, fails], n) => queued(key, work(key, `${key} ${n}`, fails))),
      )
      settled.forEach((outcome, n) => {
        const [key, fails] = list[n]!
        if (outcome.status === 'fulfilled') expect(outcome.value).toBe(`${key} ${n}`)
        else expect(outcome.reason.message).toBe(`${key} ${n}`)
        expect(outcome.status).toBe(fails ? 'rejected' : 'fulfilled')
      })
      for (const key of ['a', 'b', 'constructor']) {
        const places = book.filter((one) => one.startsWith(key)).map((one) => one.split(' ')[1])
        expect(places).toEqual(places.toSorted((x, y) => Number(x) - Number(y)))
      }
    }),
  )
})

test('another key does not wait', async () => {
  const queued = oneAtATime()
  let release = () => {}
  const slow = queued('slow', () => new Promise<void>((resolve) => (release = resolve)))
  expect(await queued('quick', async () => 'done')).toBe('done')
  release()
  await slow
})

test('work that throws before it begins to wait does not block what comes after', async () => {
  const queued = oneAtATime()
  const thrown = queued('key', () => {
    throw new Error('at once')
  })
  await expect(thrown).rejects.toThrow('at once')
  expect(await queued('key', async () => 'next')).toBe('next')
})
