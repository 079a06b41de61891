import { type Grounding, ungrounded } from '../grounding.ts'
import type { ParserInput } from '../input.ts'
import { atomsOf } from '../readers/atoms.ts'
import { tokensOf } from '../tokens.ts'
import { corrected } from '../vocabulary/corrected.ts'
import { grammarIn } from '../vocabulary/spoken.ts'
import type { Sight } from './features.ts'

/** What the student sees of a command: what it learns from, and reads by itself. */
export const sightOf = ({
  command,
  shown,
  view,
  inForce = [],
  grounding = ungrounded,
  now,
}: ParserInput): Sight & { grounding: Grounding } => {
  const tokens = corrected(tokensOf(command), view, grounding)
  const compiled = grammarIn(tokens, view, grounding)
  const atoms = atomsOf({ tokens, view, compiled, shown, inForce, grounding, now })
  return { tokens, atoms, grounding }
}
