import type { SizeReport } from './measure.ts'
import type { BenchReport } from './report.ts'

/** The figures that two runs are compared by; of the first two more is better. */
const figures: Record<string, (size: SizeReport) => number> = {
  'import rows/s': ({ importRate }) => importRate,
  'vectors/s': ({ vectorRate }) => vectorRate,
  'first command ms': ({ firstCommand }) => firstCommand,
  'command p50 ms': ({ command }) => command.p50,
  'command p95 ms': ({ command }) => command.p95,
  'command p99 ms': ({ command }) => command.p99,
  'bare SQL p50 ms': ({ retrieval }) => retrieval.p50,
  'times the bare SQL': ({ ratio }) => ratio,
}

/** Each figure before and now, for the sizes that both runs measured; the change in percent. */
export const compare = (before: BenchReport, now: BenchReport) =>
  now.sizes.flatMap((size) => {
    const old = before.sizes.find(({ items }) => items === size.items)
    if (!old) return []
    return Object.entries(figures).map(([what, figure]) => ({
      items: size.items,
      what,
      before: figure(old).toFixed(2),
      now: figure(size).toFixed(2),
      change: `${signed(100 * (figure(size) / figure(old) - 1))} %`,
    }))
  })

const signed = (percent: number) => `${percent >= 0 ? '+' : ''}${percent.toFixed(1)}`
