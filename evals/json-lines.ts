import { readFile } from 'node:fs/promises'

/** The rows of a file of JSON lines. */
export const readJsonLines = async <Row>(path: string): Promise<Row[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
