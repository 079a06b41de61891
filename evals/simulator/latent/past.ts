import type { Item } from '../../../src/catalog/index.ts'

/** What somebody really did, with a moment that parts what systems know from what they are to find. */
export interface Past {
  userId: string
  /** Before the moment, oldest first. */
  liked: readonly Item[]
  disliked: readonly Item[]
  /** The ids of all that they had before it. */
  had: ReadonlySet<string>
  /** What they came to like after it, and had not had before. */
  later: readonly Item[]
}
