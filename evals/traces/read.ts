import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { UsageError } from '../../src/cli/index.ts'
import type { WholeTrace } from '../../src/traces/index.ts'

const line = z.looseObject({
  id: z.string(),
  attributes: z.array(z.looseObject({ name: z.string() })),
  items: z.array(z.looseObject({ id: z.string() })),
  spans: z.array(z.looseObject({ id: z.string(), name: z.string(), durationMs: z.number() })),
})

/**
 * The traces of a file that `tiller traces export` wrote.
 *
 * @throws UsageError that names the line, and the mend.
 */
export const readTraceFile = async (file: string): Promise<WholeTrace[]> => {
  const traces: WholeTrace[] = []
  let number = 0
  for await (const text of createInterface({ input: createReadStream(file) })) {
    number++
    if (text === '') continue
    const trace = line.safeParse(parsed(text))
    if (!trace.success)
      throw new UsageError(
        `--traces: line ${number} of ${file} is no trace: write it with \`tiller traces export --format jsonl\``,
      )
    traces.push(trace.data as unknown as WholeTrace)
  }
  return traces
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
