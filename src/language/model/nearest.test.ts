import { expect, test } from 'vitest'
import type { CatalogueView } from '../../catalog/index.ts'
import type { Embedder } from '../../models/index.ts'
import { filmView } from '../testing.ts'
import { nearestValues } from './nearest.ts'

const angles = new Map([
  ['clocks', 0],
  ['time travel', 0.2],
  ['watchmaker', 0.1],
  ['shark', 1.6],
])

/** Turns a text into the direction of its angle; what has none points away. */
const embedding = (asked: string[][] = []): Embedder => ({
  name: 'angles',
  dimension: 2,
  embed: async (texts) => {
    asked.push([...texts])
    return texts.map((text) => {
      const angle = angles.get(text) ?? Math.PI
      return Float32Array.of(Math.cos(angle), Math.sin(angle))
    })
  },
})

/** A view of its own, whose themes are too many to be told whole. */
const longView = (): CatalogueView => ({
  ...filmView,
  vocabulary: [
    ...['time travel', 'watchmaker', 'shark'].map((value) => ({
      attribute: 'keywords',
      value,
      count: 500,
    })),
    ...Array.from({ length: 900 }, (_, i) => ({
      attribute: 'keywords',
      value: `other ${'abcdefghij'[i % 10]}${'abcdefghij'[Math.floor(i / 10) % 10]}${'abcdefghij'[Math.floor(i / 100)]}`,
      count: 1,
    })),
    { attribute: 'genres', value: 'Horror', count: 9 },
    { attribute: 'keywords', value: '1984', count: 700 },
  ],
})

const { signal } = new AbortController()

test('gives the values of long lists that are near, the nearest first', async () => {
  expect(await nearestValues('clocks', longView(), embedding(), signal)).toEqual([
    { attribute: 'keywords', value: 'watchmaker' },
    { attribute: 'keywords', value: 'time travel' },
  ])
})

test('compares the commonest words only, and embeds them once for a catalogue', async () => {
  const asked: string[][] = []
  const view = longView()
  await nearestValues('clocks', view, embedding(asked), signal)
  await nearestValues('clocks', view, embedding(asked), signal)
  const [values, ...commands] = asked
  expect(commands).toEqual([['clocks'], ['clocks']])
  expect(values).toHaveLength(400)
  expect(values).toContain('shark')
  // Short lists are told whole, and numbers mean nothing to an embedding.
  expect(values).not.toContain('Horror')
  expect(values).not.toContain('1984')
})

test('an embedder that failed is asked again by the next command', async () => {
  const view = longView()
  const broken = { ...embedding(), embed: () => Promise.reject(new Error('no')) }
  await expect(nearestValues('clocks', view, broken, signal)).rejects.toThrow('no')
  expect(await nearestValues('clocks', view, embedding(), signal)).toHaveLength(2)
})
