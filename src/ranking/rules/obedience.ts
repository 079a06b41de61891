import { musts, obeys } from '../../preferences/index.ts'
import type { Rule } from '../context.ts'

/** Drops every item that breaks a must, told from the item itself, and every id that no longer exists. */
export const obedience: Rule = (ranked, { items, directives, schema }) => {
  const binding = musts(directives)
  return ranked.filter(({ id }) => {
    const item = items.get(id)
    return item !== undefined && binding.every((must) => obeys(item, must, schema))
  })
}
