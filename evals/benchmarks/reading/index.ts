import { table } from '../../table.ts'
import { measureReading } from './measure.ts'

/** Prints how long reading takes over vocabularies of these sizes, and what is kept of each. */
export const benchReading = async ({ values, turns }: { values: number[]; turns: number }) => {
  const rows = []
  for (const size of values) {
    const { command, prepareMs, heapMbUsed } = await measureReading(size, turns)
    rows.push({
      values: size,
      'prepare ms': Math.round(prepareMs),
      'heap MB': Math.round(heapMbUsed),
      'p50 ms': command.p50.toFixed(2),
      'p95 ms': command.p95.toFixed(2),
      'p99 ms': command.p99.toFixed(2),
      commands: command.count,
    })
  }
  console.log(table(rows))
}
