const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y

/**
 * The rows of a CSV text (RFC 4180): fields apart by commas, rows by line ends, a quoted field may hold both, and a
 * quote in it is doubled. An empty last line is no row.
 *
 * @throws Error with the character's place, where a quote is left open or stands inside a bare field.
 */
export const csvRows = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length || row.length > 0; ) {
    field.lastIndex = at
    const found = field.exec(text)
    if (!found) throw new Error(`not CSV: a stray or open quote after character ${at}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!)
    at = field.lastIndex
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** The rows of a CSV text by the names in its first row; a field that a row lacks is empty. */
export const csvRecords = <Name extends string>(text: string): Record<Name, string>[] => {
  const [names = [], ...rows] = csvRows(text)
  return rows.map(
    (row) =>
      Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])) as Record<Name, string>,
  )
}
