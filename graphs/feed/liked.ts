import { type Queryable, readItems } from '../../src/catalog/index.ts'
import { isItem, type Preferences } from '../../src/preferences/index.ts'

/** The titles, by id, of the items that others are to be like. */
export const likedTitles = async (
  db: Queryable,
  { directives }: Preferences,
): Promise<ReadonlyMap<string, string>> => {
  const ids = directives.flatMap(({ condition }) => (isItem(condition) ? condition.like : []))
  if (ids.length === 0) return new Map()
  return new Map((await readItems(db, ids)).map(({ id, title }) => [id, title]))
}
