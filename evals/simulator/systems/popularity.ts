import type { System } from '../system.ts'
import type { Known } from './known.ts'
import { scored } from './scored.ts'

/** What most people liked, whatever is said. */
export const popularity = (known: Known): System => {
  const scores = known.items.map((item) => item.popularity)
  return scored('popularity', known, () => scores)
}
