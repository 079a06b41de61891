import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, lines } from './lines.ts'
import { bytes } from './testing.ts'

const collect = async (source: AsyncIterable<Uint8Array>): Promise<Line[]> => {
  const list: Line[] = []
  for await (const line of lines(source)) list.push(line)
  return list
}

test('wherever the stream is cut, the lines are the same', async () => {
  const text = fc.array(
    fc.string({ unit: 'grapheme' }).map((s) => s.replaceAll('\n', ' ')),
    { minLength: 1 },
  )
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(40)), async (list, sizes) => {
      const whole = Buffer.from(list.join('\n'))
      const parts: Uint8Array[] = []
      for (let at = 0; at < whole.length; ) {
        const size = 1 + (sizes[parts.length % (sizes.length || 1)] ?? 7)
        parts.push(whole.subarray(at, at + size))
        at += size
      }
      const read = await collect(bytes(...parts))
      const expected = list.at(-1) === '' ? list.slice(0, -1) : list
      expect(read.map((line) => line.text)).toEqual(expected)
      expect(read.map(({ number }) => number)).toEqual(expected.map((_, i) => i + 1))
    }),
  )
})

test('a line that is no UTF-8, or too long, is told, and the next is read', async () => {
  const long = 'x'.repeat(1_000_001)
  const [bad, huge, fine] = await collect(bytes(Uint8Array.from([0xff, 0x0a]), `${long}\n`, 'fine'))
  expect(bad?.error).toContain('UTF-8')
  expect(huge?.error).toContain('longer than')
  expect(fine).toMatchObject({ number: 3, text: 'fine' })
})
