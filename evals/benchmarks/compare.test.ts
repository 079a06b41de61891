import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from './compare.ts'
import type { SizeReport } from './measure.ts'
import type { BenchReport } from './report.ts'

const ms = fc.double({ min: 0.01, max: 1e5, noNaN: true })
const timing = fc.record({ p50: ms, p95: ms, p99: ms, count: fc.constant(9) })
const sized = (items: number): fc.Arbitrary<SizeReport> =>
  fc.record({
    items: fc.constant(items),
    importRate: ms,
    vectorRate: ms,
    firstCommand: ms,
    command: timing,
    retrieval: timing,
    ratio: ms,
    nodes: fc.constant({}),
  })
const report = (...sizes: SizeReport[]): BenchReport => ({
  at: '2026-01-01T00:00:00.000Z',
  engine: 'embedded',
  sizes,
})

test('a run beside itself, read back from its file, has not changed', () => {
  fc.assert(
    fc.property(sized(1_000), sized(10_000), (one, other) => {
      const now = report(one, other)
      const rows = compare(JSON.parse(JSON.stringify(now)), now)
      expect(rows).toHaveLength(16)
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
    ...Array.from({ length: 8 }, () => 1_000),
    ...Array.from({ length: 8 }, () => 10_000),
  ])
  expect(rows.every(({ change }) => change === '+0.0 %')).toBe(true)
})

test('with no size in common there is nothing to compare', () => {
  const [small, large] = fc.sample(fc.tuple(sized(1_000), sized(10_000)), 1)[0]!
  expect(compare(report(small), report(large))).toEqual([])
})
