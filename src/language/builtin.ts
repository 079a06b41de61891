import type { CatalogueView, Item } from '../catalog/index.ts'
import { actOf } from './act.ts'
import type { Atom } from './atom.ts'
import { atomsOf } from './atoms.ts'
import { grammars } from './grammar/index.ts'
import { interpret } from './interpret.ts'
import { isInDoubt } from './nouns.ts'
import type { Act, Reading } from './reading.ts'
import { tokensOf } from './tokens.ts'

/** What a parser reads a command against: the page shown, the catalogue and the time. */
export interface ParserInput {
  command: string
  shown: readonly Item[]
  view: CatalogueView
  /** Words that are only nouns for an item of this catalogue: see `wordsInDoubt`. */
  itemNouns?: ReadonlySet<string>
  now: Date
}

const whyNothing: Partial<Record<Act, string>> = {
  noise: 'it asks for nothing that this catalogue knows',
  unsupported: 'a feed cannot do this',
}

/**
 * The built-in parser: reads a command by its grammar's function words and the catalogue's own values. Plain code,
 * no model: the same command over the same catalogue and page always reads the same.
 */
export const readCommand = ({
  command,
  shown,
  view,
  itemNouns = new Set(),
  now,
}: ParserInput): Reading => {
  const tokens = tokensOf(command)
  const compiled = grammars[0]!
  const act = actOf(tokens, compiled)
  if (act) return { act, operations: [], notUnderstood: nothing(act, command) }
  const isNoun = (atom: Atom) =>
    itemNouns.has(tokens.folded[atom.from] ?? '') && isInDoubt(atom, view)
  const atoms = atomsOf({ tokens, view, compiled, now }).map(
    (atom): Atom => (isNoun(atom) ? { kind: 'filler', from: atom.from, to: atom.to } : atom),
  )
  const { operations, notUnderstood, instead } = interpret({
    tokens,
    atoms,
    view,
    grammar: compiled.grammar,
    shown,
  })
  if (operations.length === 0)
    return {
      act: 'noise',
      operations,
      notUnderstood: notUnderstood.length > 0 ? notUnderstood : nothing('noise', command),
    }
  // Loosening ("X is fine again") ends avoids only; forgetting ends whatever was said.
  const forgets = operations.every((operation) => operation.op === 'retract' && !operation.polarity)
  return { act: instead ? 'replace' : forgets ? 'forget' : 'refine', operations, notUnderstood }
}

const nothing = (act: Act, command: string) => {
  const why = whyNothing[act]
  return why ? [{ quote: command.slice(0, 200), why }] : []
}
