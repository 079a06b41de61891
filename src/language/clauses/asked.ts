import { isItemNounAt } from '../grounding.ts'
import type { Atom, Context } from '../readers/atom.ts'
import { atomsOf } from '../readers/atoms.ts'
import { isInDoubt } from '../vocabulary/doubt.ts'
import { withoutStories } from './stories.ts'
import { type Asked, withoutTalk } from './talk.ts'
import { withTexts } from './text.ts'

/**
 * What a command asks for: its atoms without stories and talk, and with the words between them as texts; with what it
 * was cut into before anything was left out.
 */
export const askedOf = (context: Context): Asked & { cut: readonly Atom[] } => {
  const { tokens, view, compiled, grounding } = context
  const isNoun = (atom: Atom) =>
    isItemNounAt({ tokens, grounding }, atom.from) && isInDoubt(atom, view)
  const found = atomsOf(context)
  // "leggings" by itself is all that is asked for, though it may be a noun for most of a shop's items.
  const isAll = found.every((atom) => isNoun(atom) || marks.has(atom.kind))
  const all = found.map(
    (atom): Atom =>
      isNoun(atom) && !isAll ? { kind: 'filler', from: atom.from, to: atom.to } : atom,
  )
  const asked = withoutTalk(withoutStories(all, { tokens, view, compiled }), tokens, compiled)
  return {
    ...asked,
    cut: found,
    atoms: withTexts(asked.atoms, { tokens, view, compiled, grounding }),
  }
}

/** What says how something is meant, and not what. */
const marks = new Set<Atom['kind']>(['filler', 'scope', 'horizon', 'weak', 'little', 'much'])
