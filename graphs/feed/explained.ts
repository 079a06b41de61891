import type { CatalogueView, Item } from '../../src/catalog/index.ts'
import { explain } from '../../src/explanations/index.ts'
import type { Preferences } from '../../src/preferences/index.ts'
import { type Ranked, type Reason, reasonsOf } from '../../src/ranking/index.ts'

/** A ranked item with its reasons and the sentence made from them. */
export interface Explained {
  id: string
  score: number
  reasons: Reason[]
  explanation: string
}

/** Explains ranked items, in their order; one whose item is gone is left out. */
export const explained = (
  ranking: readonly Ranked[],
  items: ReadonlyMap<string, Item>,
  preferences: Preferences,
  { schema }: CatalogueView,
  titles: ReadonlyMap<string, string>,
): Explained[] =>
  ranking.flatMap((ranked) => {
    const item = items.get(ranked.id)
    if (!item) return []
    const reasons = reasonsOf(ranked, item, preferences, schema, titles)
    const { id, score } = ranked
    return { id, score, reasons, explanation: explain(reasons, item, schema) }
  })
