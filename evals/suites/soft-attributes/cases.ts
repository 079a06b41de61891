import { join } from 'node:path'
import { readJsonLines } from '../../json-lines.ts'
import type { FindByTitle, Judged } from '../../judged/index.ts'

/** Where they are in the folder of real data. */
export const setsFile = 'soft-attributes/sets.jsonl'

interface Row {
  attribute: string
  reference: string
  less_than: string[]
  about_as: string[]
  more_than: string[]
}

/** "Matrix, The (a.k.a. The Mat) (1999)": the article behind, other titles and the year in parentheses. */
const written = /^(?<name>.*?)(?:, (?<article>The|A|An))?(?: \([^()]*\))* \((?<year>\d{4})\)$/

/** The title and year of a name as MovieLens writes it. */
export const titleOf = (text: string): { title: string; year?: number } => {
  const { name, article, year } = written.exec(text)?.groups ?? {}
  if (!name) return { title: text }
  return { title: article ? `${article} ${name}` : name, year: Number(year) }
}

/**
 * Each set makes two cases: asked for less, those that are less of it are better; asked for more, those that are more.
 * All films that anybody judged are ranked. Every second attribute is kept back.
 */
export const readSets = async (
  dir: string,
  find: FindByTitle,
): Promise<{ less: Judged[]; more: Judged[] }> => {
  const rows = await readJsonLines<Row>(join(dir, setsFile))
  const attributes = [...new Set(rows.map(({ attribute }) => attribute))].sort()
  const idsOf = (names: readonly string[]) =>
    names.map(titleOf).flatMap(({ title, year }) => find(title, year)?.id ?? [])
  const sets = rows
    .map((row) => ({
      attribute: row.attribute,
      reference: idsOf([row.reference])[0],
      less: idsOf(row.less_than),
      same: idsOf(row.about_as),
      more: idsOf(row.more_than),
    }))
    .filter(({ reference }) => reference !== undefined)
    .sort((a, b) => attributes.indexOf(a.attribute) - attributes.indexOf(b.attribute))
  const among = new Set(sets.flatMap(({ less, same, more }) => [...less, ...same, ...more]))
  const asked = (way: 'less' | 'more') =>
    sets
      .map(
        ({ attribute, reference, ...judged }): Judged => ({
          of: attribute,
          isKeptBack: attributes.indexOf(attribute) % 2 === 1,
          more: [],
          less: [],
          [way]: [attribute],
          reference,
          better: judged[way],
          worse: [...judged.same, ...judged[way === 'less' ? 'more' : 'less']],
          among,
        }),
      )
      .filter(({ better, worse }) => better.length > 0 && worse.length > 0)
  return { less: asked('less'), more: asked('more') }
}
