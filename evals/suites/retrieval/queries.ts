import type { Item } from '../../../src/catalog/index.ts'
import { seeded } from '../../evaluators/index.ts'

/** Words of an item that somebody remembers, and the item they mean. */
export interface Known {
  words: string
  id: string
}

const least = 4
const remembered = 4

/** So many items, each with four of the longer words of its text in no order: what one remembers of a thing whose name one has forgotten. */
export const knownItems = (items: readonly Item[], count: number): Known[] => {
  const random = seeded('known items')
  const able = items.flatMap((item) => {
    const words = [...new Set(item.text.toLowerCase().match(/\p{L}+/gu))].filter(
      ({ length }) => length > least,
    )
    return words.length < 2 * remembered ? [] : [{ id: item.id, words }]
  })
  return Array.from({ length: Math.min(count, able.length) }, () => {
    const { id, words } = able.splice(random.below(able.length), 1)[0]!
    const some = Array.from(
      { length: remembered },
      () => words.splice(random.below(words.length), 1)[0]!,
    )
    return { id, words: some.join(' ') }
  })
}
