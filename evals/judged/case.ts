import type { Catalogue } from '../catalogues/index.ts'

/** What somebody would have more and less of, in words, and which items a person put above which others for it. */
export interface Judged {
  /** What the cases of one table line have in common: an attribute, say. */
  of: string
  isKeptBack: boolean
  more: readonly string[]
  less: readonly string[]
  /** The id of the item that the words compare with, where they do. */
  reference?: string | undefined
  /** Ids of items. */
  better: readonly string[]
  worse: readonly string[]
  /** The items that are ranked, those judged among them. */
  among: ReadonlySet<string>
}

/** The catalogue of the items that are in some case. */
export const judgedOf = (catalogue: Catalogue, cases: readonly Judged[]): Catalogue => {
  const ids = new Set(cases.flatMap(({ among, reference }) => [...among, reference]))
  return { ...catalogue, items: catalogue.items.filter(({ id }) => ids.has(id)) }
}
