import { expect, test } from 'vitest'
import { embedOnce } from './embed-once.ts'
import type { Embedder } from './embedder.ts'

/** An embedder that tells the length of a text, and keeps what it was asked. */
const counting = () => {
  const asked: string[][] = []
  const embedder: Embedder = {
    name: 'lengths',
    dimension: 1,
    embed: async (texts) => {
      asked.push([...texts])
      if (texts.includes('fails')) throw new Error('gone')
      return texts.map(({ length }) => Float32Array.from([length]))
    },
  }
  return { embedder, asked }
}
const numbers = (vectors: readonly Float32Array[]) => vectors.map(([value]) => value)

test('a text is embedded once, in whatever company it is asked for again', async () => {
  const { embedder, asked } = counting()
  expect(numbers(await embedOnce(embedder, ['a', 'bb', 'a']))).toEqual([1, 2, 1])
  expect(numbers(await embedOnce(embedder, ['bb', 'ccc']))).toEqual([2, 3])
  expect(await embedOnce(embedder, ['a', 'ccc'])).toHaveLength(2)
  expect(asked).toEqual([['a', 'bb'], ['ccc']])
})

test('what fails is tried anew', async () => {
  const { embedder, asked } = counting()
  await expect(embedOnce(embedder, ['a', 'fails'])).rejects.toThrow('gone')
  expect(numbers(await embedOnce(embedder, ['a']))).toEqual([1])
  expect(asked).toHaveLength(2)
})

test('no embedder is given the vectors of another', async () => {
  const [one, other] = [counting(), counting()]
  await embedOnce(one.embedder, ['a'])
  await embedOnce(other.embedder, ['a'])
  expect(other.asked).toEqual([['a']])
})

test('of ever so many texts the last are kept, and all are answered', async () => {
  const { embedder } = counting()
  const many = (from: number) => Array.from({ length: 15_000 }, (_, n) => `${from + n}`)
  await embedOnce(embedder, many(0))
  const both = [...many(10_000), '7']
  expect(numbers(await embedOnce(embedder, both))).toEqual(both.map(({ length }) => length))
})
