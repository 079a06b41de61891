import type { SizeReport } from './measure.ts'
import type { Timing } from './timing.ts'

/** A run of the benchmark, as it is written to a file. */
export interface BenchReport {
  at: string
  engine: 'embedded' | 'postgres'
  sizes: SizeReport[]
}

const rounded = (value: number) => value.toFixed(value < 100 ? 2 : 0)

const timingRow = (what: string, { p50, p95, p99, count }: Timing) => ({
  what,
  'p50 ms': rounded(p50),
  'p95 ms': rounded(p95),
  'p99 ms': rounded(p99),
  count,
})

/** The timings of one size as rows of a table: the command, the statement beside it, then node by node. */
export const rowsOf = ({ command, retrieval, nodes }: SizeReport) => [
  timingRow('whole command', command),
  timingRow('bare retrieval SQL', retrieval),
  ...Object.entries(nodes).map(([name, timing]) => timingRow(`- ${name}`, timing)),
]

/** The figures of one size that are no percentiles, in a line. */
export const lineOf = ({ items, importRate, vectorRate, firstCommand, ratio }: SizeReport) =>
  `${items} items: ${Math.round(importRate)} rows/s imported, ${Math.round(vectorRate)} vectors/s stored, ` +
  `first command ${Math.round(firstCommand)} ms, a command takes ${ratio.toFixed(1)} x the bare SQL`
