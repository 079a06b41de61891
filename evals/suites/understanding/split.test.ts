import { expect, test } from 'vitest'
import { goldCommands } from './gold.ts'
import { isKeptBack, named, withoutGoals } from './split.ts'

test.each(['films', 'adidas', 'steam'] as const)(
  'half of the gold over %s is kept back',
  async (name) => {
    const gold = await goldCommands(name)
    const share = gold.filter(isKeptBack).length / gold.length
    expect(share).toBeGreaterThan(0.49)
    expect(share).toBeLessThan(0.51)
  },
)

test('a part has its figures by its name, and goals only where it is judged', () => {
  const metrics = [{ key: 'recall', score: 0.5, count: 4, goal: { atLeast: 0.9 } }]
  expect(named('kept back', metrics)).toEqual([
    { key: 'kept back: recall', score: 0.5, count: 4, goal: { atLeast: 0.9 } },
  ])
  expect(withoutGoals(metrics)).toEqual([{ key: 'recall', score: 0.5, count: 4 }])
})
