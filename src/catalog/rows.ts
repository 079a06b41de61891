import { lines } from './lines.ts'
import { misnamed } from './names.ts'

/**
 * A row of what is imported: an item as it was given, or why it is none. `line` is where it begins in its source, from
 * 1; `bytes` how much of the source is read by then.
 */
export interface Row {
  line: number
  bytes: number
  /** An item, if all is well; beside an `error` what is known of one. */
  json?: unknown
  error?: string
}

/** The rows of NDJSON: one a line that is not blank. */
export async function* ndjsonRows(source: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  for await (const { number: line, bytes, text, error } of lines(source)) {
    if (error !== undefined) yield { line, bytes, error }
    else if (text.trim() !== '') yield { line, bytes, ...parse(text) }
  }
}

const parse = (text: string): Pick<Row, 'json' | 'error'> => {
  try {
    const json: unknown = JSON.parse(text)
    const wrong = misnamed(text)
    return wrong ? { json, error: `${wrong.location || 'item'}: ${wrong.message}` } : { json }
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` }
  }
}
