import { expect, test } from 'vitest'
import { metricsOf, type Scored } from './report.ts'
import { scoreOf } from './score.ts'

const system = (name: string, places: number[], isSingle = true): Scored => ({
  name,
  isSingle,
  scores: places.map((place) => scoreOf([...Array(place).fill('other'), 'sought'], 'sought')),
})

test('an item found in the first place scores full, in the second less, after the tenth by the last figure alone', () => {
  expect(scoreOf(['sought', 'other'], 'sought')).toEqual({
    'Recall@10': 1,
    'Recall@50': 1,
    'NDCG@10': 1,
  })
  expect(scoreOf(['other', 'sought'], 'sought')['NDCG@10']).toBeCloseTo(1 / Math.log2(3))
  const ten = Array(10).fill('other')
  expect(scoreOf([...ten, 'sought'], 'sought')).toEqual({
    'Recall@10': 0,
    'Recall@50': 1,
    'NDCG@10': 0,
  })
  expect(scoreOf(ten, 'sought')['Recall@50']).toBe(0)
})

test('ours is compared with the single source that is best by each figure, and never with another of ours', () => {
  const ours = system('ours', [0, 20], false)
  const others = [
    system('ours without', [0, 0], false),
    system('broad', [20, 20]),
    system('sharp', [0, 60]),
  ]
  const differences = metricsOf(ours, others).slice(-3)
  expect(differences.map(({ key, score }) => [key, score])).toEqual([
    ['ours less sharp: Recall@10', 0],
    ['ours less broad: Recall@50', 0],
    ['ours less sharp: NDCG@10', 0],
  ])
  expect(metricsOf(ours, others).slice(0, 3)).toMatchObject([
    { key: 'ours: Recall@10', score: 0.5, count: 2 },
    { key: 'ours: Recall@50', score: 1 },
    { key: 'ours: NDCG@10', score: 0.5 },
  ])
})
