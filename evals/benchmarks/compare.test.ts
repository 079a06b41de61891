import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from './compare.ts'
import type { BenchReport, WholeReport } from './report.ts'

const ms = fc.double({ min: 0.01, max: 1e5, noNaN: true })
const timing = fc.record({ p50: ms, p95: ms, p99: ms, count: fc.constant(9) })
const sized = (items: number): fc.Arbitrary<WholeReport> =>
  fc.record({
    items: fc.constant(items),
    importRate: ms,
    vectorRate: ms,
    firstCommand: ms,
    command: timing,
    retrieval: timing,
    nodes: fc.constant({}),
    http: fc.record({
      memory: fc.constantFrom(200, 300),
      throughput: fc.tuple(
        fc.record({ users: fc.constant(8), command: timing, commandsPerSecond: ms }),
      ),
    }),
  })
const report = (...sizes: WholeReport[]): BenchReport => ({
  at: '2026-01-01T00:00:00.000Z',
  engine: 'embedded',
  sizes,
})

test('a run beside itself, read back from its file, has not changed', () => {
  fc.assert(
    fc.property(sized(1_000), sized(10_000), (one, other) => {
      const now = report(one, other)
      const rows = compare(JSON.parse(JSON.stringify(now)), now)
      expect(rows).toHaveLength(24)
      for (const { before, now: after, change } of rows)
        expect([after, change]).toEqual([before, '+0.0 %'])
    }),
  )
})

test('a change is signed by whether the figure grew, whatever is better', () => {
  fc.assert(
    fc.property(sized(1_000), sized(1_000), (before, now) => {
      const rows = compare(report(before), report(now))
      const change = (what: string) => parseFloat(rows.find((row) => row.what === what)!.change)
      for (const [what, old, latest] of [
        ['import rows/s', before.importRate, now.importRate],
        ['command p95 ms', before.command.p95, now.command.p95],
        ['bare SQL p50 ms', before.retrieval.p50, now.retrieval.p50],
      ] as const)
        expect(Math.abs(change(what) - 100 * (latest / old - 1))).toBeLessThanOrEqual(0.051)
    }),
  )
})

test('sizes are set beside each other by their items, in the order of this run', () => {
  const [small, large] = fc.sample(fc.tuple(sized(1_000), sized(10_000)), 1)[0]!
  const rows = compare(report(large, small), report(small, large))
  expect(rows.map(({ items }) => items)).toEqual([
    ...Array.from({ length: 12 }, () => 1_000),
    ...Array.from({ length: 12 }, () => 10_000),
  ])
  expect(rows.every(({ change }) => change === '+0.0 %')).toBe(true)
})

test('what only one of the runs measured is left out', () => {
  const [size] = fc.sample(sized(1_000), 1)
  const silent = { ...size!, http: { memory: null, throughput: [] } }
  for (const rows of [
    compare(report(size!), report(silent)),
    compare(report(silent), report(size!)),
  ])
    expect(rows.map(({ what }) => what).filter((what) => /HTTP|MiB/.test(what))).toEqual([])
})

test('with no size in common there is nothing to compare', () => {
  const [small, large] = fc.sample(fc.tuple(sized(1_000), sized(10_000)), 1)[0]!
  expect(compare(report(small), report(large))).toEqual([])
})
