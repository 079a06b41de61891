import { expect, test } from 'vitest'
import { listsOf } from './lists.ts'
import { streamOf } from './random.ts'
import { dimension, type Lessons, trainTowers } from './train.ts'

const width = 16
const count = 40
/** Two camps: the even items and the odd ones. */
const campOf = (item: number) => item % 2
const random = streamOf(3)
const meaning = (camp: number) => {
  const vector = Array.from({ length: width }, () => 0.4 * random.normal())
  vector[camp]! += 1
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}
const members = (camp: number) =>
  Array.from({ length: count }, (_, item) => item).filter((item) => campOf(item) === camp)
const lessons: Lessons = {
  meanings: Float32Array.from(
    Array.from({ length: count }, (_, item) => meaning(campOf(item))).flat(),
  ),
  width,
  collaborative: new Float32Array(count * dimension),
  histories: listsOf(
    Array.from({ length: 30 }, (_, user) => members(user % 2).filter((_, n) => (n + user) % 3 > 0)),
  ),
  categories: listsOf([members(0), members(1)]),
  tagMeanings: Float32Array.from([...meaning(0), ...meaning(1)]),
  tagItems: listsOf([members(0), members(1)]),
}

const vectorAt = (vectors: Float32Array, at: number) =>
  vectors.subarray(at * dimension, (at + 1) * dimension)
const dot = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0)

test('what is liked together, and answers to a tag, is near, and all else is not', () => {
  const first: number[] = []
  const { items, tag } = trainTowers(lessons, {
    steps: 150,
    onStep: (_, { col, tag, cate }) => first.push(col + tag + cate),
  })
  expect(first.at(-1)!).toBeLessThan(first[0]!)
  const cosine = (a: number, b: number) => dot(vectorAt(items, a), vectorAt(items, b))
  const likenessOf = (camp: number) =>
    members(camp).reduce((sum, other) => sum + cosine(0, other), 0) / members(camp).length
  expect(likenessOf(0)).toBeGreaterThan(likenessOf(1) + 0.3)
  const tagVector = Float32Array.from({ length: dimension }, (_, row) =>
    lessons.tagMeanings
      .subarray(0, width)
      .reduce((sum, value, at) => sum + value * tag[row * width + at]!, 0),
  )
  const likeness = (camp: number) =>
    members(camp).reduce((sum, item) => sum + dot(tagVector, vectorAt(items, item)), 0)
  expect(likeness(0)).toBeGreaterThan(likeness(1) + 1)
})

test('what is learned from the same is the same, of length 1', () => {
  const one = trainTowers(lessons, { steps: 3 })
  expect(trainTowers(lessons, { steps: 3 })).toEqual(one)
  for (let item = 0; item < count; item++)
    expect(Math.hypot(...vectorAt(one.items, item))).toBeCloseTo(1, 4)
})

test('without tags and without categories the likings alone are learned', () => {
  const none = { categories: listsOf([]), tagItems: listsOf([]), tagMeanings: new Float32Array(0) }
  const seen: number[] = []
  trainTowers(
    { ...lessons, ...none },
    { steps: 2, onStep: (_, { tag, cate }) => seen.push(tag, cate) },
  )
  expect(seen).toEqual([0, 0, 0, 0])
})
