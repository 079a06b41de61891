import { isItemNounAt } from '../grounding.ts'
import type { Atom, Position } from './atom.ts'

/** "released this year", "films of this year". */
export const isDating = (
  { tokens: { folded }, compiled: { lists } }: Position,
  at: number,
): boolean => [1, 2].some((back) => at >= back && lists.dating.skip(folded, at - back) === at)

/** Whether the rest of a command asks for nothing. */
export const isAllThatIsSaid = (position: Position, to: number): boolean => {
  const { before, tokens, compiled } = position
  const isNoun = (at: number) => isItemNounAt(position, at)
  const says = ({ kind, from: at }: Atom) => !silent.has(kind) && !(kind === 'word' && isNoun(at))
  if (before.some(says)) return false
  for (let at = to; at < tokens.list.length; ) {
    const marker = compiled.markers.longest(tokens.folded, at)
    if (!isNoun(at) && !silent.has(marker?.meanings[0]?.kind ?? 'word')) return false
    at = Math.max(marker?.to ?? 0, at + 1)
  }
  return true
}

const silent = new Set<Atom['kind']>(['filler', 'scope', 'comma', 'stop'])
