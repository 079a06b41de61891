import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Embedder } from '../embedder.ts'
import { openMiniLm } from './index.ts'
import { openMiniLmThread } from './thread.ts'

let folder: string
let embedder: Embedder
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiller-minilm-'))
  embedder = await openMiniLm(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0)

describe('the built-in embedder', () => {
  test('gives unit vectors of 384 numbers, in order', async () => {
    const texts = ['one', 'a rather longer text about something else', '', 'one']
    const vectors = await embedder.embed(texts)
    for (const vector of vectors) {
      expect(vector).toHaveLength(embedder.dimension)
      expect(cosine(vector, vector)).toBeCloseTo(1, 4)
    }
    expect(cosine(vectors[0]!, vectors[3]!)).toBeCloseTo(1, 4)
    expect(cosine(vectors[0]!, vectors[1]!)).toBeLessThan(0.9)
  })

  test('finds a paraphrase nearer than another matter', async () => {
    const [asked, near, far] = await embedder.embed([
      'a robot that learns to feel',
      'an android discovers emotions',
      'two farmers quarrel over a well',
    ])
    expect(cosine(asked!, near!)).toBeGreaterThan(cosine(asked!, far!) + 0.2)
  })

  test('gives a text the same vector alone and among others', async () => {
    const [alone] = await embedder.embed(['slow ships at sea'])
    const [, among] = await embedder.embed([
      'noise and thunder all night',
      'slow ships at sea',
      'x',
    ])
    expect(cosine(alone!, among!)).toBeGreaterThan(0.9999)
  })

  test('takes texts of any length and none', async () => {
    expect(await embedder.embed([])).toEqual([])
    expect(await embedder.embed(['word '.repeat(5_000)])).toHaveLength(1)
  })

  test('stops between texts when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(embedder.embed(['a', 'b'], { signal })).rejects.toThrow('enough')
  })
})

test('in a thread of its own it gives the same vectors', { timeout: 60_000 }, async () => {
  const threaded = await openMiniLmThread(folder)
  expect(threaded.name).toBe(embedder.name)
  const [[here], [there]] = await Promise.all([
    embedder.embed(['the same']),
    threaded.embed(['the same']),
  ])
  expect(cosine(here!, there!)).toBeCloseTo(1, 5)
})

test('a model file that was cut short is made again', { timeout: 60_000 }, async () => {
  const damaged = await mkdtemp(join(tmpdir(), 'tiller-minilm-cut-'))
  const first = await openMiniLm(damaged)
  const [vector] = await first.embed(['whole'])
  const [file] = await readdir(damaged)
  await truncate(join(damaged, file!), 1_000)
  // Another path to the same folder: the first is open already.
  const again = await openMiniLmThread(join(damaged, '.'))
  const [restored] = await again.embed(['whole'])
  expect(cosine(vector!, restored!)).toBeCloseTo(1, 5)
  await rm(damaged, { recursive: true, force: true })
})
