import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { UsageError } from '../../src/cli/index.ts'
import type { BenchReport } from './report.ts'

const figure = z.number()
const timing = z.object({ p50: figure, p95: figure, p99: figure, count: figure })
const report: z.ZodType<BenchReport> = z.object({
  at: z.string(),
  engine: z.enum(['embedded', 'postgres']),
  sizes: z.array(
    z.object({
      items: figure,
      importRate: figure,
      vectorRate: figure,
      firstCommand: figure,
      command: timing,
      retrieval: timing,
      nodes: z.record(z.string(), timing),
      http: z.object({
        memory: figure.nullable(),
        throughput: z.array(
          z.object({ users: figure, command: timing, commandsPerSecond: figure }),
        ),
      }),
    }),
  ),
})

/**
 * The figures of an earlier run.
 *
 * @throws UsageError in one line, when there is no such file or it holds something else.
 */
export const readEarlier = async (file: string): Promise<BenchReport> => {
  const mend = 'name a file that --json wrote'
  const text = await readFile(file, 'utf8').catch(({ code }) => {
    throw new UsageError(`--compare: ${file} cannot be read (${code}): ${mend}`)
  })
  try {
    return report.parse(JSON.parse(text))
  } catch {
    throw new UsageError(`--compare: ${file} does not hold the figures of a run: ${mend}`)
  }
}
