import type { ReportedEvent } from '../../behavior/index.ts'
import type { Attribute, Rejection, Row } from '../../catalog/index.ts'

/** What users did, one user after the other or in parts. */
export interface UserEvents {
  userId: string
  events: ReportedEvent[]
}

/** What is imported, whatever shape it came in. */
export interface Source {
  /** The attributes of its items, where it tells them; else they are those of the schema that is stored. */
  attributes?: Attribute[]
  rows: AsyncIterable<Row>
  /** How many bytes there are to read in all. */
  size: number
  /** What is wrong with a row, where, and the mend. */
  tell(rejection: Rejection): string
  /** What users did with the items, where it holds any. */
  events?(): AsyncIterable<UserEvents>
}

/** What is wrong with a row of a file, at its line. */
export const tellLine =
  (file: string) =>
  ({ line, id, error }: Rejection): string =>
    `${file}:${line}${id ? ` (${id})` : ''}: ${error}`
