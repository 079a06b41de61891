import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Embedder } from '../embedder.ts'
import { openMiniLm } from './index.ts'

let folder: string
let embedder: Embedder
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-accuracy-'))
  embedder = await openMiniLm(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, at) => sum + value * b[at]!, 0)

/** Vectors of the same weights in single precision, by another program: @lat.md/embed 0.2.0. */
async function golden(): Promise<{ text: string; vector: number[] }[]> {
  const lines = await readFile(new URL('./golden.ndjson', import.meta.url), 'utf8')
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('vectors agree with those of the unquantised model to a cosine of .99', async () => {
  const expected = await golden()
  const vectors = await embedder.embed(expected.map(({ text }) => text))
  expected.forEach(({ vector }, at) => {
    expect(dot(vectors[at]!, vector) / Math.sqrt(dot(vector, vector))).toBeGreaterThan(0.99)
  })
})

test('a text has the same vector alone as among texts of any length', async () => {
  const text = 'slow films about the sea'
  const [alone] = await embedder.embed([text])
  const crowd = Array.from({ length: 40 }, (_, at) => `loud storm number ${at} `.repeat(at % 7))
  const vectors = await embedder.embed([...crowd, text, ...crowd, text])
  for (const vector of [vectors[40]!, vectors[81]!]) {
    vector.forEach((value, at) => {
      expect(Math.abs(value - alone![at]!)).toBeLessThan(1e-5)
    })
  }
})

test('order is kept across windows and batches', async () => {
  const texts = Array.from({ length: 300 }, (_, at) => `film ${at}${' and more'.repeat(at % 5)}`)
  const vectors = await embedder.embed(texts)
  const some = [0, 1, 77, 255, 256, 299]
  const alone = await embedder.embed(some.map((at) => texts[at]!))
  some.forEach((at, index) => {
    expect(dot(vectors[at]!, alone[index]!)).toBeCloseTo(1, 5)
  })
})

test('an abort stops between the batches of a list', async () => {
  const abort = new AbortController()
  const texts = Array.from({ length: 200 }, (_, at) => `film number ${at}`)
  const embedding = embedder.embed(texts, { signal: abort.signal })
  setImmediate(() => abort.abort(new Error('enough')))
  const [outcome] = await Promise.allSettled([embedding])
  expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'enough' } })
})
