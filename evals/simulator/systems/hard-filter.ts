import type { FeedRuntime } from '../../../graphs/feed/index.ts'
import type { Item, Schema } from '../../../src/catalog/index.ts'
import { type Directive, musts, obeys } from '../../../src/preferences/index.ts'
import type { System } from '../system.ts'
import type { Known } from './known.ts'
import { best } from './scored.ts'
import { reading } from './turn.ts'

/** The items that every must allows. */
export const obeying = (
  items: readonly Item[],
  directives: readonly Directive[],
  schema: Schema,
): Item[] => {
  const binding = musts(directives)
  return items.filter((item) => binding.every((must) => obeys(item, must, schema)))
}

/** The control that reads as the feed does and obeys every must, and is deaf to all else: what is most popular of what is left. */
export const hardFilter = (runtime: FeedRuntime, { items, had }: Known): System => {
  const byId = new Map(items.map((item) => [item.id, item]))
  return reading('hard filter only', runtime, byId, async ({ userId, preferences }) => {
    const { schema } = await runtime.readView()
    const allowed = obeying(items, preferences.directives, schema)
    const scores = allowed.map((item) => item.popularity)
    return best({ items: allowed, had }, userId, scores).map(({ id }) => id)
  })
}
