import { expect, test } from 'vitest'
import { scoreOf } from './score.ts'
import { filmWorld } from './testing.ts'
import { meets, type Wish } from './wish.ts'

const comedy: Wish = { kind: 'want', attribute: 'genres', anyOf: ['Comedy'] }
const comedies = filmWorld.items.filter((item) => meets(item, comedy))
const others = filmWorld.items.filter((item) => !meets(item, comedy))
const targets = comedies.slice(0, 4)
const wanting = { profile: [comedy], targets }

test('the targets in the first places are all that there is to find', () => {
  expect(scoreOf([...targets, ...comedies.slice(4, 10)], wanting, 10)).toEqual({
    csr: 1,
    recall: 1,
    ndcg: 1,
  })
})

test('a target counts where it is read, less the further down', () => {
  const list = [...others.slice(0, 9), targets[0]!, targets[1]!]
  const ideal = 1 + 1 / Math.log2(3) + 1 / Math.log2(4) + 1 / Math.log2(5)
  const { csr, recall, ndcg } = scoreOf(list, wanting, 10)
  expect([csr, recall]).toEqual([0.1, 0.25])
  expect(ndcg).toBeCloseTo(1 / Math.log2(11) / ideal, 12)
  expect(scoreOf(list, wanting, 20).recall).toBe(0.5)
})

test('of more targets than places as many as there are places are ideal', () => {
  const many = { ...wanting, targets: comedies.slice(0, 15) }
  expect(scoreOf(comedies.slice(0, 10), many, 10)).toEqual({ csr: 1, recall: 10 / 15, ndcg: 1 })
})

test('an empty place suits nobody, and who has nothing to find has no recall', () => {
  expect(scoreOf(comedies.slice(0, 5), { ...wanting, targets: [] }, 10)).toEqual({
    csr: 0.5,
    recall: undefined,
    ndcg: undefined,
  })
})
