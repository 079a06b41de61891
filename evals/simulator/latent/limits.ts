import type { CatalogueView, Item } from '../../../src/catalog/index.ts'
import { percentile } from '../../evaluators/index.ts'
import type { Wish } from '../wish.ts'

/** A limit leaves out so many of what somebody likes, at one end. */
const beyond = 0.1

/** Limits on the catalogue's numbers that hold of nearly all of some items, in round numbers. */
export const limitsOf = (items: readonly Item[], { attributes }: CatalogueView): Wish[] =>
  attributes
    .filter(({ kind }) => kind === 'number')
    .flatMap(({ name: attribute }) => {
      const known = items.flatMap(({ attributes: { [attribute]: value } }) =>
        typeof value === 'number' ? value : [],
      )
      if (known.length === 0) return []
      const [least, most] = [percentile(known, beyond), percentile(known, 1 - beyond)]
      return [
        { kind: 'limit', attribute, bound: 'least', value: rounded(least, Math.floor) },
        { kind: 'limit', attribute, bound: 'most', value: rounded(most, Math.ceil) },
      ] satisfies Wish[]
    })

const rounded = (value: number, round: (value: number) => number) =>
  value > 20 ? 5 * round(value / 5) : round(value)
