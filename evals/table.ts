/** Rows as a table of plain text: the columns of the first row, numbers to the right. */
export const table = (rows: readonly Record<string, string | number>[]): string => {
  const columns = Object.keys(rows[0] ?? {})
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
  const widths = columns.map((_, n) => Math.max(...cells.map((line) => line[n]!.length)))
  const isNumber = columns.map((column) => rows.every((row) => !Number.isNaN(Number(row[column]))))
  return cells
    .map((line) =>
      line
        .map((cell, n) => (isNumber[n] ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
