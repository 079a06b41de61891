import { expect, test } from 'vitest'
import { cosine } from './cosine.ts'
import type { Embedder } from './embedder.ts'
import { embedMeanings } from './meaning.ts'
import { everydayWords } from './minilm/dictionary.ts'

/** Three directions: what all words have, and two things to speak of. */
const embedder = (): Embedder & { asked: string[] } => {
  const asked: string[] = []
  return {
    name: 'three',
    dimension: 3,
    asked,
    embed: async (texts) => {
      asked.push(...texts)
      return texts.map((text) => {
        if (text === 'gone') throw new Error('gone')
        if (text === 'nothing') return Float32Array.of(1, 0, 0)
        return Float32Array.of(0.8, text === 'red' ? 0.6 : 0, text === 'round' ? 0.6 : 0)
      })
    },
  }
}

test('what all short texts have in common is gone, and what is left has unit length', async () => {
  const [red, round] = await embedMeanings(embedder(), ['red', 'round'])
  expect(Math.hypot(...red!)).toBeCloseTo(1)
  expect(red![1]).toBeCloseTo(1)
  expect(cosine(red!, round!)).toBeCloseTo(0)
})

test('a text that has nothing else stays as it is', async () => {
  const [nothing] = await embedMeanings(embedder(), ['nothing'])
  expect(nothing).toEqual(Float32Array.of(1, 0, 0))
})

test('the words of every day are embedded once, and none where there is no text', async () => {
  const one = embedder()
  expect(await embedMeanings(one, [])).toEqual([])
  expect(one.asked).toEqual([])
  await embedMeanings(one, ['red'])
  const first = one.asked.length
  await embedMeanings(one, ['round'])
  expect(one.asked.length).toBe(first + 1)
})

test('what the embedder throws is thrown', async () => {
  await expect(embedMeanings(embedder(), ['gone'])).rejects.toThrow('gone')
})

test('the words of every day are some hundred, all different, and words', async () => {
  const words = await everydayWords()
  expect(words.length).toBeGreaterThan(100)
  expect(words.length).toBeLessThan(500)
  expect(new Set(words).size).toBe(words.length)
  expect(words.every((word) => /^[a-z]{3,}$/.test(word))).toBe(true)
  expect(words).toContain('the')
})
