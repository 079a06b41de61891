import type { Item } from '../../../src/catalog/index.ts'

/** What a system may know of the users and the catalogue before anybody says a word. */
export interface Known {
  items: readonly Item[]
  /** The ids of what each user liked, oldest first, by the user's id. */
  liked: ReadonlyMap<string, readonly string[]>
  /** The ids of all that each user has had: nobody is shown it again. */
  had: ReadonlyMap<string, ReadonlySet<string>>
}
