import type { Queryable, Schema } from '../catalog/index.ts'
import { musts } from '../preferences/index.ts'
import { countBreaking } from '../retrieval/index.ts'
import { type Lately, readDatedItems, readShownPages } from './figures-queries.ts'

/** How far recorded pages obey. */
export interface Obedience {
  /** Pages that were held to a must and show something that can still be checked. */
  checked: number
  /** Of these, those of which every item obeys every must. */
  obeying: number
  /** Items that were checked, and those that could not be since they were changed or removed after. */
  items: number
  changed: number
}

/**
 * Checks so many recorded pages against the musts that they were held to: the database tells what breaks one, from the
 * items as they are now. An item that was changed since it was shown tells nothing, and is left out.
 */
export const checkRecorded = async (
  db: Queryable,
  lately: Lately,
  { pages: most, schema }: { pages: number; schema: Schema },
): Promise<Obedience> => {
  const pages = await readShownPages(db, lately, most)
  const items = await readDatedItems(db, [...new Set(pages.flatMap((page) => page.items))])
  const found = { checked: 0, obeying: 0, items: 0, changed: 0 }
  for (const page of pages) {
    const shown = page.items.flatMap((id) => items.get(id) ?? [])
    const same = shown.filter(({ since }) => since <= page.at)
    found.items += same.length
    found.changed += page.items.length - same.length
    if (same.length === 0) continue
    found.checked++
    if ((await countBreaking(db, same, musts(page.directives), schema)) === 0) found.obeying++
  }
  return found
}
