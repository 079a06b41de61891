import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { UsageError } from '../usage.ts'

/** A row of a CSV file by the names in its first row. `line` is where it begins, from 1; `bytes` what is read of the file. */
export interface CsvRow<Name extends string = string> {
  line: number
  bytes: number
  fields: Readonly<Record<Name, string>>
  /** Why it is no row of this file: its fields are not to be relied on. */
  error?: string
}

/**
 * The rows of a CSV file (RFC 4180, UTF-8) by the names in its first row, without the space around fields. Blank rows
 * are skipped. The first row must name these columns.
 *
 * @throws UsageError with the line, when the file is no CSV or lacks a column.
 */
export async function* csvRows<Name extends string>(
  file: string,
  columns: readonly Name[],
  delimiter = ',',
): AsyncGenerator<CsvRow<Name>> {
  let header: string[] | undefined
  let line = 1
  for await (const { record, bytes } of records(file, delimiter)) {
    const began = line
    line += record.join(' ').split(/\r\n|\n|\r/).length
    if (record.every((field) => field.trim() === '')) continue
    if (!header) {
      header = record.map((name) => name.trim())
      checkHeader(file, header, columns)
      continue
    }
    const named = header.map((name, at) => [name, record[at]?.trim() ?? ''])
    const fields = Object.fromEntries(named) as Record<Name, string>
    const error =
      record.length === header.length
        ? undefined
        : `has ${record.length} fields, and the first row names ${header.length}: put a field that holds "${delimiter}" in quotes`
    yield { line: began, bytes, fields, ...(error && { error }) }
  }
  if (!header) throw new UsageError(`${file} is empty: its first row names the columns`)
}

async function* records(file: string, delimiter: string) {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  pipeline(createReadStream(file), utf8(file), parser, () => {})
  try {
    for await (const { record, info } of parser)
      yield { record: record as string[], bytes: info.bytes as number }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UsageError(
      `${file}:${error.lines}: not CSV: a quote is open, or inside a bare field: put the whole field in quotes and double those inside`,
    )
  }
}

/** Passes on what is UTF-8, and nothing else: a field of another encoding would be stored with its letters lost. */
const utf8 = (file: string) =>
  async function* (chunks: AsyncIterable<Uint8Array>) {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    try {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
      yield decoder.decode()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      throw new UsageError(`${file} is not UTF-8: save it in UTF-8`)
    }
  }

const checkHeader = (file: string, header: readonly string[], columns: readonly string[]) => {
  const twice = header.find((name, at) => name !== '' && header.indexOf(name) < at)
  if (twice) throw new UsageError(`${file}:1: two columns are named "${twice}": rename one`)
  const missing = columns.filter((name) => !header.includes(name))
  if (missing.length > 0)
    throw new UsageError(
      `${file}:1: there is no column ${quoted(missing)}; there are ${quoted(header)}`,
    )
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
