import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { z } from 'zod'
import { catalogueReader, readItems } from '../catalog/index.ts'
import { everyonePool } from '../database/index.ts'
import { openMigrated } from '../tiller.ts'
import {
  langsmithRuns,
  linesOf,
  otlpRequest,
  readTrace,
  readTraces,
  shownIn,
  type Trace,
  treesOf,
  type WholeTrace,
  withoutContents,
} from '../traces/index.ts'
import type { Setting } from './setting.ts'
import type { TraceFormat } from './trace-format.ts'
import { UsageError } from './usage.ts'

/** @throws UsageError when no turn can have this id, or none has. */
export const findTrace = async (
  pool: Parameters<typeof readTrace>[0],
  id: string,
): Promise<Trace> => {
  const trace = z.uuid().safeParse(id).success ? await readTrace(pool, id) : undefined
  if (!trace)
    throw new UsageError(
      `there is no turn ${id}: name the id of one, as \`tiller traces export\` and GET /v1/feeds/{feed}/turns list them`,
    )
  return trace
}

/** Prints the trace of a turn as a tree. */
export const showTrace = async (
  { config }: Setting,
  id: string,
  { contents = false, json = false }: { contents?: boolean; json?: boolean },
): Promise<void> => {
  const database = await openMigrated(config)
  try {
    const trace = await findTrace(everyonePool(database.pool), id)
    console.log(json ? JSON.stringify(trace, null, 2) : describe(trace, contents))
  } finally {
    await database.close()
  }
}

const describe = ({ text, feed, userId, number, at, act, spans }: Trace, contents: boolean) =>
  [
    `${text === null ? act : `"${text}"`}, turn ${number} of ${feed} of ${userId}, ${at}`,
    '',
    ...(spans.length > 0 ? linesOf(treesOf(spans)) : ['no step of it is kept any more']),
    ...(contents ? spans.flatMap(contentLines) : []),
  ].join('\n')

const contentLines = ({ name, input, output }: Trace['spans'][number]): string[] => [
  ...(input === undefined ? [] : ['', `${name} <- ${JSON.stringify(input, null, 2)}`]),
  ...(output === undefined ? [] : ['', `${name} -> ${JSON.stringify(output, null, 2)}`]),
]

/** A trace as the lines of each format, every one a JSON document. */
const formats: Record<TraceFormat, (trace: WholeTrace) => object[]> = {
  jsonl: (trace) => [trace],
  langsmith: langsmithRuns,
  otlp: (trace) => [otlpRequest(trace)],
}

/** Which traces are exported, and how. */
export interface ExportOptions {
  format: TraceFormat
  user?: string
  feed?: string
  since?: Date
  limit: number
  contents: boolean
  out?: string
}

/** Writes the traces of the newest turns, one JSON document a line, to a file or to standard output. */
export const exportTraces = async (
  { config }: Setting,
  { format, user, feed, since, limit, contents, out }: ExportOptions,
): Promise<void> => {
  const database = await openMigrated(config)
  const target = out === undefined ? process.stdout : createWriteStream(out)
  let count = 0
  try {
    const { pool } = database
    const { attributes } = await catalogueReader(pool)()
    for await (const trace of readTraces(everyonePool(pool), {
      userId: user,
      feed,
      since,
      limit,
    })) {
      const items = await readItems(pool, shownIn(trace))
      const whole = { ...trace, attributes, items }
      for (const line of formats[format](contents ? whole : withoutContents(whole)))
        if (!target.write(`${JSON.stringify(line)}\n`)) await once(target, 'drain')
      count++
    }
    if (out !== undefined) {
      target.end()
      await finished(target)
      console.log(`${count} traces in ${out}`)
    }
  } finally {
    await database.close()
  }
}
