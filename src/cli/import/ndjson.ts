import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ndjsonRows } from '../../catalog/index.ts'
import { UsageError } from '../usage.ts'
import { type Source, tellLine } from './source.ts'

/** The items of a file that has one JSON object a line, as `PUT /v1/items` takes them. */
export const ndjson = async (file: string): Promise<Source> => {
  const about = await stat(file)
  if (!about.isFile()) throw new UsageError(`${file} is not a file: name one of NDJSON`)
  return { rows: ndjsonRows(createReadStream(file)), size: about.size, tell: tellLine(file) }
}
