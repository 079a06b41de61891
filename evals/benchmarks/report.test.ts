import { describe, expect, test } from 'vitest'
import { compare } from './compare.ts'
import { type BenchReport, lineOf, rowsOf, type WholeReport } from './report.ts'
import { stopwatches, timed, timingOf } from './timing.ts'

const timing = (p50: number) => ({ p50, p95: 2 * p50, p99: 3 * p50, count: 10 })
const size = (items: number, ms: number): WholeReport => ({
  items,
  importRate: 500,
  vectorRate: 400,
  firstCommand: 700,
  command: timing(ms),
  retrieval: timing(ms / 10),
  nodes: { recall: timing(1), rest: timing(2) },
  http: {
    memory: 311.6,
    throughput: [{ users: 1, command: timing(1.2 * ms), commandsPerSecond: 8 }],
  },
})
const report = (...sizes: WholeReport[]): BenchReport => ({
  at: '2026-01-01T00:00:00.000Z',
  engine: 'embedded',
  sizes,
})

describe('timings', () => {
  test('of a hundred durations: the middle, and what five and one in a hundred exceed', () => {
    const millis = Array.from({ length: 101 }, (_, n) => n)
    expect(timingOf(millis)).toEqual({ p50: 50, p95: 95, p99: 99, count: 101 })
  })

  test('are gathered by name, in the order in which the names came', () => {
    const { add, timings } = stopwatches()
    for (const [name, ms] of [
      ['b', 1],
      ['a', 5],
      ['b', 3],
    ] as const)
      add(name, ms)
    expect(Object.entries(timings()).map(([name, { p50, count }]) => [name, p50, count])).toEqual([
      ['b', 2, 2],
      ['a', 5, 1],
    ])
  })

  test('come with what the work gave, and leave its error as it is', async () => {
    const { value, ms } = await timed(async () => 'done')
    expect(value).toBe('done')
    expect(ms).toBeGreaterThanOrEqual(0)
    await expect(timed(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })
})

test('a size is printed whole: the command, the statement beside it, each node, and the rates', () => {
  expect(rowsOf(size(1_000, 50)).map((row) => [row.what, row['p50 ms']])).toEqual([
    ['over HTTP, 1 user', '60.00'],
    ['whole command', '50.00'],
    ['bare retrieval SQL', '5.00'],
    ['- recall', '1.00'],
    ['- rest', '2.00'],
  ])
  expect(lineOf(size(1_000, 50))).toMatch(
    /^1000 items: 500 rows\/s.*400 vectors\/s.*12\.0 x.*312 MiB/,
  )
  const silent = { ...size(1_000, 50), http: { memory: null, throughput: [] } }
  expect(lineOf(silent)).toMatch(/10\.0 x the bare SQL$/)
})

describe('a comparison', () => {
  test('gives each figure before, now and in percent', () => {
    const rows = compare(report(size(1_000, 100)), report(size(1_000, 80)))
    expect(rows).toContainEqual({
      items: 1_000,
      what: 'command p50 ms',
      before: '100.00',
      now: '80.00',
      change: '-20.0 %',
    })
    expect(rows.find(({ what }) => what === 'import rows/s')!.change).toBe('+0.0 %')
  })

  test('leaves out a size that only one run measured', () => {
    const rows = compare(report(size(1_000, 100)), report(size(1_000, 100), size(10_000, 300)))
    expect(new Set(rows.map(({ items }) => items))).toEqual(new Set([1_000]))
  })
})
