import { type Approval, readApproved } from '../../src/behavior/index.ts'
import { type CatalogueView, type Item, readItems } from '../../src/catalog/index.ts'
import { readTold } from '../../src/explanations/index.ts'
import type { Snapshot } from '../../src/pages/index.ts'
import { musts, obeys, type Preferences } from '../../src/preferences/index.ts'
import type { Ranked } from '../../src/ranking/index.ts'
import { caught } from '../../src/telemetry/index.ts'
import { type Explained, explained } from './explained.ts'
import { likedTitles } from './liked.ts'
import type { FeedRuntime } from './runtime.ts'

/** An item as it is shown. */
export interface ShownItem extends Explained {
  item: Item
  /** What the user has said for it; missing where nothing. */
  approved: Approval[] | undefined
}

/** A page cut from a snapshot. `next` is the offset of the page after it; null when the snapshot ends. */
export interface Page {
  items: ShownItem[]
  snapshot: string
  /** What every item of it was held to. */
  preferences: Preferences
  next: number | null
}

/**
 * Cuts a page from a snapshot. Items may have changed and musts been added since it was ranked, so every must is
 * checked again on the items as they are now.
 */
export const cutPage = async (
  { pool }: Pick<FeedRuntime, 'pool'>,
  userId: string,
  view: CatalogueView,
  { id, ranking }: Pick<Snapshot, 'id' | 'ranking'>,
  preferences: Preferences,
  offset: number,
  limit: number,
): Promise<Page> => {
  const slice = ranking.slice(offset, offset + limit) as Ranked[]
  const ids = slice.map((ranked) => ranked.id)
  const found = await readItems(pool, ids)
  const titles = await likedTitles(pool, preferences)
  const told = await readTold(pool, userId, ids)
  const approved = await readApproved(pool, userId, ids)
  const must = musts(preferences.directives)
  const allowed = found.filter((item) => must.every((d) => obeys(item, d, view.schema)))
  caught.inc(found.length - allowed.length)
  const items = new Map(allowed.map((item) => [item.id, item]))
  return {
    items: explained(slice, items, preferences, view, { titles, told }).map((shown) => ({
      ...shown,
      item: items.get(shown.id)!,
      approved: approved.get(shown.id),
    })),
    snapshot: id,
    preferences,
    next: offset + limit < ranking.length ? offset + limit : null,
  }
}
