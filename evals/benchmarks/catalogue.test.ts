import { describe, expect, test } from 'vitest'
import { wordEmbedder } from '../../graphs/feed/testing.ts'
import { type Item, itemSchema, schemaOf } from '../../src/catalog/index.ts'
import { mean } from '../evaluators/index.ts'
import { attributes, itemLines, peopleOf, topics } from './catalogue.ts'
import { clusteredEmbedder } from './vectors.ts'

const items = [...itemLines(600)].map((line) => JSON.parse(line))

describe('a generated catalogue', () => {
  test('is the same each time, and no id comes twice', () => {
    expect([...itemLines(50)]).toEqual([...itemLines(50)])
    expect(new Set(items.map(({ id }) => id)).size).toBe(600)
  })

  test('holds only what an import takes', () => {
    const shape = itemSchema(schemaOf(attributes))
    for (const item of items) expect(shape.safeParse(item).error).toBeUndefined()
  })

  test('is uneven as real ones are: some values are common, some are missing', () => {
    const share = (told: (item: Item) => boolean) => items.filter(told).length / items.length
    const has = (genre: string) => (item: Item) =>
      (item.attributes.genres as string[]).includes(genre)
    expect(share(has('Drama'))).toBeGreaterThan(2 * share(has('Musical')))
    expect(share(has('Musical'))).toBeGreaterThan(0)
    const unrated = share(({ attributes: { rated } }) => rated === undefined)
    expect(unrated).toBeGreaterThan(0.05)
    expect(unrated).toBeLessThan(0.2)
  })

  test('has a vocabulary that grows with it', () => {
    expect(peopleOf(10_000).length).toBeGreaterThan(5 * peopleOf(1_000).length)
  })
})

test('generated vectors are of unit length and lie in clusters by their topic', async () => {
  const embedder = await clusteredEmbedder(wordEmbedder)
  const about = (topic: string) =>
    Array.from({ length: 20 }, (_, n) => `${topic}, part ${n}, and more`)
  const [one, two] = await Promise.all(
    [topics[0]!, topics[1]!].map((topic) => embedder.embed(about(topic))),
  )
  const cosine = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0)
  for (const vector of one!) expect(cosine(vector, vector)).toBeCloseTo(1, 5)
  const within = mean(one!.slice(1).map((vector) => cosine(one![0]!, vector)))
  const between = mean(two!.map((vector) => cosine(one![0]!, vector)))
  expect(within).toBeGreaterThan(between + 0.2)
  expect(within).toBeLessThan(0.9)
})
