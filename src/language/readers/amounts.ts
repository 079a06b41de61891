import type { Reader } from './atom.ts'
import { conditionOfAmount } from './levels.ts'

/** "low calorie", "high in protein": one end of what the catalogue counts, as a wish. */
export const readAmount: Reader = ({ tokens, compiled, lexicon, view }, at) => {
  const [low, high] = [compiled.lists.low, compiled.lists.high].map((list) =>
    list.skip(tokens.folded, at),
  ) as [number, number]
  const start = Math.max(low, high)
  const named = start > at ? lexicon.attributes.longest(tokens.singulars, start) : undefined
  const condition = named && conditionOfAmount(low > high ? 'less' : 'more', named.meanings, view)
  return (
    condition && {
      kind: 'condition',
      condition,
      compared: false,
      softly: true,
      from: at,
      to: named!.to,
    }
  )
}
