import { readQuantity } from '../quantities/quantities.ts'
import type { Reader } from './atom.ts'

/** "it's ten now, so two hours at most": before what "so" cannot strengthen it begins what is asked for. */
export const readResult: Reader = ({ tokens, compiled, now }, at) => {
  const marker = compiled.markers.longest(tokens.folded, at)
  if (marker?.meanings[0]?.kind !== 'result') return undefined
  const { to } = marker
  const [next] = compiled.markers.longest(tokens.folded, to)?.meanings ?? []
  const isAsked =
    next?.kind === 'horizon' ||
    next?.kind === 'exact' ||
    next?.kind === 'sort' ||
    compiled.before.longest(tokens.folded, to) !== undefined ||
    readQuantity(tokens, to, compiled, now) !== undefined
  return isAsked ? { kind: 'result', from: at, to } : undefined
}
