import { stat } from 'node:fs/promises'
import type { Row } from '../../catalog/index.ts'
import { type CsvRow, csvRows } from './csv.ts'
import { FieldError, fieldValue, numberOf } from './field.ts'
import { attributesOf, columnsOf, type Mapping, readMapping } from './mapping.ts'
import { type Source, tellLine } from './source.ts'

/** The items of a CSV file, by a file that says which column holds what. */
export const mappedCsv = async (file: string, mappingFile: string): Promise<Source> => {
  const mapping = await readMapping(mappingFile)
  const tell = tellLine(file)
  return {
    attributes: attributesOf(mapping),
    rows: rowsOf(file, mapping),
    size: (await stat(file)).size,
    tell: (rejection) => tell({ ...rejection, error: inColumn(rejection.error, mapping) }),
  }
}

async function* rowsOf(file: string, mapping: Mapping): AsyncGenerator<Row> {
  const lineOf = new Map<string, number>()
  for await (const row of csvRows(file, columnsOf(mapping), mapping.delimiter)) {
    const { line, bytes, fields } = row
    const id = fields[mapping.id]!
    const first = lineOf.get(id)
    if (id !== '' && first === undefined) lineOf.set(id, line)
    const { error = first && `column "${mapping.id}": line ${first} has the same id: keep one` } =
      row
    yield { line, bytes, ...(error ? { json: { id }, error } : itemOf(row, mapping)) }
  }
}

const itemOf = ({ fields }: CsvRow, mapping: Mapping): Pick<Row, 'json' | 'error'> => {
  const { title, text, popularity, attributes, missing } = mapping
  const id = fields[mapping.id]!
  let at = ''
  const read = <T>(column: string | undefined, value: (field: string) => T): T | undefined => {
    at = column ?? ''
    const field = column === undefined ? '' : fields[column]!
    return field === '' || missing.includes(field) ? undefined : value(field)
  }
  try {
    return {
      json: {
        id,
        title: fields[title],
        text: read(text, String),
        popularity: read(popularity, (field) => numberOf(field)),
        attributes: Object.fromEntries(
          attributes.map((one) => [one.name, read(one.column, (field) => fieldValue(field, one))]),
        ),
      },
    }
  } catch (error) {
    if (!(error instanceof FieldError)) throw error
    const field = fields[at]!.slice(0, 50)
    return { json: { id }, error: `column "${at}": "${field}" ${error.message}` }
  }
}

/** What is wrong with an item, by the column that holds it: `attributes.price: ...` becomes `column "cost": ...`. */
const inColumn = (error: string, mapping: Mapping): string =>
  error.replace(/^(id|title|text|popularity|attributes\.(\w+)).*?: /, (place, part, name) => {
    const column = name
      ? mapping.attributes.find((one) => one.name === name)?.column
      : mapping[part as 'id' | 'title' | 'text' | 'popularity']
    return column === undefined ? place : `column "${column}": `
  })
