import type { CatalogueView, Item } from '../../src/catalog/index.ts'
import { explain, type Told } from '../../src/explanations/index.ts'
import { meets, type Preferences } from '../../src/preferences/index.ts'
import { type Ranked, type Reason, reasonsOf } from '../../src/ranking/index.ts'

/** A ranked item with its reasons and the sentence made from them. */
export interface Explained {
  id: string
  score: number
  reasons: Reason[]
  explanation: string
}

/** What a page's sentences name beside its items. */
export interface Known {
  /** The titles of the items that others are to be like, by id. */
  titles: ReadonlyMap<string, string>
  /** What is told of the items for the user, by id. */
  told: ReadonlyMap<string, Told>
}

/** Explains ranked items, in their order; one whose item is gone is left out. */
export const explained = (
  ranking: readonly Ranked[],
  items: ReadonlyMap<string, Item>,
  preferences: Preferences,
  { schema }: CatalogueView,
  { titles, told }: Known,
): Explained[] =>
  ranking.flatMap((ranked) => {
    const item = items.get(ranked.id)
    if (!item) return []
    const { tag, explanation } = told.get(ranked.id) ?? {}
    const reasons = reasonsOf(ranked, item, preferences, schema, { titles, tag: tag?.text })
    const { id, score } = ranked
    // A tag leads to what is near it: only of what has both its words may it be said.
    const isSo = tag?.words.every((word) => meets(item, word, schema)) ?? false
    const said = isSo ? reasons : reasons.map(asHistory)
    return { id, score, reasons, explanation: explain(said, item, schema, explanation) }
  })

const asHistory = (reason: Reason): Reason =>
  reason.kind === 'tag' ? { kind: 'history', share: reason.share } : reason
