import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UsageError } from '../src/cli/index.ts'
import { type Baseline, compare, readBaseline } from './baseline.ts'
import { shareOf } from './evaluators/index.ts'
import type { Metric } from './suite.ts'

const goal = { atLeast: 0.5 }
const reportOf = (...metrics: Metric[]) => ({ suite: { metrics, notes: [] as string[] } })
const storedAs = (...metrics: Metric[]) =>
  JSON.parse(JSON.stringify(reportOf(...metrics))) as Baseline
const verdict = (before: Metric, now: Metric) =>
  compare(reportOf(now), storedAs(before))[0]?.verdict

describe('a figure beside its baseline', () => {
  test('is worse or better only where that is more than chance', () => {
    expect(verdict(shareOf('a', 90, 100, goal), shareOf('a', 60, 100, goal))).toBe('worse')
    expect(verdict(shareOf('a', 60, 100, goal), shareOf('a', 90, 100, goal))).toBe('better')
    expect(verdict(shareOf('a', 9, 10, goal), shareOf('a', 6, 10, goal))).toBe('same')
  })

  test('that must be low is worse where it rose', () => {
    const most = { atMost: 0.1 }
    expect(verdict(shareOf('a', 1, 100, most), shareOf('a', 40, 100, most))).toBe('worse')
  })

  test('is neither where nothing says which way is better, nor judged where it has no interval', () => {
    expect(verdict(shareOf('a', 90, 100), shareOf('a', 10, 100))).toBe('other')
    expect(
      verdict({ key: 'a', score: 1, count: 1, goal }, { key: 'a', score: 0, count: 1, goal }),
    ).toBe('')
  })

  test('that only one of the runs has is not compared', () => {
    expect(verdict(shareOf('a', 1, 2), shareOf('b', 1, 2))).toBeUndefined()
  })
})

describe('a file of figures', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiller-baseline-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('is read as --json wrote it, figures of nothing included', async () => {
    const file = join(folder, 'earlier.json')
    const empty = { key: 'b', score: 0, interval: { low: Number.NaN, high: Number.NaN }, count: 0 }
    await writeFile(file, JSON.stringify(reportOf(shareOf('a', 1, 2), empty)))
    const { suite } = await readBaseline(file)
    expect(suite!.metrics.map(({ key }) => key)).toEqual(['a', 'b'])
  })

  test('that is none is a mistake with a mend', async () => {
    const file = join(folder, 'other.json')
    await writeFile(file, '[1]')
    await expect(readBaseline(file)).rejects.toThrow(UsageError)
    await expect(readBaseline(join(folder, 'nowhere'))).rejects.toThrow('--json')
  })
})
