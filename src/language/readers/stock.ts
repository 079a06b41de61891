import type { CatalogueView } from '../../catalog/index.ts'
import { perView } from '../vocabulary/per-view.ts'
import type { Reader } from './atom.ts'

/** The flag that says whether an item can be had. */
const flagOf = perView(({ attributes }: CatalogueView) => ({
  name: attributes.find(({ kind, name }) => kind === 'flag' && /avail|stock/i.test(name))?.name,
}))

/** "in stock", "sold out": where the catalogue tells whether an item can be had. */
export const readStock: Reader = ({ tokens, compiled, view }, at) => {
  const attribute = flagOf(view).name
  if (attribute === undefined) return undefined
  const { inStock, soldOut } = compiled.lists
  const [had, out] = [inStock, soldOut].map((list) => list.skip(tokens.folded, at)) as [
    number,
    number,
  ]
  const to = Math.max(had, out)
  if (to === at) return undefined
  const condition = { attribute, operator: 'eq', value: had > out } as const
  return { kind: 'condition', condition, compared: false, from: at, to }
}
