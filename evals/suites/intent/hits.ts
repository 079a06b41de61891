import { sought } from '../../../src/interests/index.ts'
import { excluding } from '../../../src/retrieval/index.ts'
import { taggedItems } from '../../../src/towers/index.ts'
import type { Random } from '../../evaluators/index.ts'
import { frequent } from './categories.ts'
import type { Mined } from './mined.ts'
import type { Known } from './sweep.ts'

const most = 30
const perTag = 20

/** Of the categories that occur, so many by chance. */
export const randomCategories = (all: readonly string[], random: Random): string[] => {
  const left = [...new Set(all)].sort()
  return Array.from({ length: Math.min(most, left.length) }, () =>
    left.splice(random.below(left.length), 1),
  ).flat()
}

/** The categories that a user's tags lead to: of each tag the one that most of its items have and no earlier tag has. */
export const taggedCategories = async (
  { user, run }: Mined,
  { space, items, schema, categoriesOf }: Omit<Known, 'decileOf'>,
): Promise<string[]> => {
  const known = user.history.map(({ itemId }) => itemId)
  const asked = { liked: user.liked, predicate: excluding({ op: 'and', of: [] }, known), perTag }
  const found: string[] = []
  for (const tag of run.tags.slice(0, most)) {
    const tagged = await taggedItems(space, { ...asked, tags: [sought(tag, schema)] })
    const categories = frequent(tagged.flatMap(({ itemId }) => categoriesOf(items.get(itemId)!)))
    const next = categories.find((category) => !found.includes(category))
    if (next !== undefined) found.push(next)
  }
  return found
}

/** Whether one of the categories is one of the item's. */
export const isHit = (categories: readonly string[], own: readonly string[]): boolean =>
  own.some((category) => categories.slice(0, most).includes(category))

/** The most frequent categories. */
export const popularCategories = (all: readonly string[]): string[] => frequent(all).slice(0, most)
