import { UsageError } from '../usage.ts'
import { type FormatName, formats } from './formats/index.ts'
import { mappedCsv } from './mapped.ts'
import { ndjson } from './ndjson.ts'
import type { Source } from './source.ts'

/** What is imported: NDJSON where nothing else is said. */
export interface Chosen {
  /** A data set that is read as it is published. */
  format?: FormatName
  /** The file that says which column of a CSV file holds what. */
  mapping?: string
}

/** @throws UsageError when the options do not go together, or a file is not what they say. */
export const choose = async (path: string, { format, mapping }: Chosen): Promise<Source> => {
  if (format && mapping)
    throw new UsageError(`--mapping: ${format} has its own columns: leave out one of the two`)
  if (format) return formats[format](path)
  if (mapping) return mappedCsv(path, mapping)
  if (/\.[ct]sv$/i.test(path))
    throw new UsageError(
      `${path}: say with --mapping FILE which column holds what; the README shows such a file`,
    )
  return ndjson(path)
}
