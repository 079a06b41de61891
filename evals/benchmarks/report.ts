import type { HttpReport } from './http/index.ts'
import type { SizeReport } from './measure.ts'
import type { Timing } from './timing.ts'

/** A run of the benchmark, as it is written to a file. */
export interface BenchReport {
  at: string
  engine: 'embedded' | 'postgres'
  sizes: WholeReport[]
}

/** What was measured on a catalogue of one size, in this process and over HTTP. */
export interface WholeReport extends SizeReport {
  http: HttpReport
}

const rounded = (value: number) => value.toFixed(value < 100 ? 2 : 0)

const timingRow = (what: string, { p50, p95, p99, count }: Timing) => ({
  what,
  'p50 ms': rounded(p50),
  'p95 ms': rounded(p95),
  'p99 ms': rounded(p99),
  count,
})

/** The timings of one size as rows of a table: over HTTP, then in this process, the statement beside it, node by node. */
export const rowsOf = ({ command, retrieval, nodes, http }: WholeReport) => [
  ...http.throughput.map(({ users, command, commandsPerSecond }) => ({
    ...timingRow(`over HTTP, ${users} ${users === 1 ? 'user' : 'users'}`, command),
    'commands/s': commandsPerSecond.toFixed(1),
  })),
  ...[
    timingRow('whole command', command),
    timingRow('bare retrieval SQL', retrieval),
    ...Object.entries(nodes).map(([name, timing]) => timingRow(`- ${name}`, timing)),
  ].map((row) => ({ ...row, 'commands/s': '' })),
]

/** The figures of one size that are no percentiles, in a line. */
export const lineOf = (report: WholeReport) => {
  const { items, importRate, vectorRate, firstCommand, http } = report
  const memory = http.memory === null ? '' : `, the server holds ${Math.round(http.memory)} MiB`
  return (
    `${items} items: ${Math.round(importRate)} rows/s imported, ${Math.round(vectorRate)} vectors/s stored, ` +
    `first command ${Math.round(firstCommand)} ms, a command takes ${ratioOf(report).toFixed(1)} x the bare SQL${memory}`
  )
}

/** How many times a bare retrieval a whole command takes, in the middle: over HTTP, of the fewest users. */
export const ratioOf = ({ command, retrieval, http }: WholeReport): number =>
  (http.throughput[0]?.command ?? command).p50 / retrieval.p50
