import { readNumber } from '../quantities/number.ts'
import { gapAfter } from '../tokens.ts'
import type { Reader } from './atom.ts'

/** "at least 30% off": how much less a thing costs is no share of a score. */
export const readDiscount: Reader = ({ tokens, compiled, lexicon, view }, at) => {
  const { folded } = tokens
  const before = compiled.before.longest(folded, at)
  const number = readNumber(tokens, before?.to ?? at, compiled)
  const isShare = number && /^\s?%/.test(gapAfter(tokens, number.to - 1))
  const off = isShare ? compiled.lists.off.skip(folded, number.to) : 0
  if (!number || off <= number.to) return undefined
  const to = compiled.after.longest(folded, off)?.to ?? off
  const named = lexicon.attributes.longest(tokens.singulars, number.to)?.meanings
  const attribute = named?.find((name) => view.schema.get(name)?.kind === 'number')
  if (attribute === undefined)
    return {
      kind: 'unclear',
      why: 'the catalogue has no attribute that tells a discount',
      from: at,
      to,
    }
  const condition = { attribute, operator: '>=', value: number.value } as const
  return { kind: 'condition', condition, compared: true, from: at, to }
}
