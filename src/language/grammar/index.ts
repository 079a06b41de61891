import { fold, wordsOf } from '../../catalog/index.ts'
import { type Phrasebook, phrasebook } from '../phrasebook.ts'
import type { Act } from '../reading.ts'
import { english } from './en.ts'
import type { Comparison, Direction, Grammar, ScopeName } from './grammar.ts'

export type { Comparison, Direction, Grammar, Measure, ScopeName } from './grammar.ts'

/** What a function word does, wherever in a command it stands. */
export type Marker =
  | { kind: 'scope'; name: ScopeName }
  | {
      kind:
        | 'weak'
        | 'little'
        | 'much'
        | 'and'
        | 'or'
        | 'contrast'
        | 'topic'
        | 'reference'
        | 'filler'
    }
  | { kind: 'sort' | 'comparative'; direction: Direction }

/** A grammar with its phrases made ready for look-up. */
export interface CompiledGrammar {
  grammar: Grammar
  acts: Phrasebook<Act>
  markers: Phrasebook<Marker>
  before: Phrasebook<Comparison>
  after: Phrasebook<Comparison>
  between: Phrasebook<true>
  to: Phrasebook<true>
  half: Phrasebook<true>
  recent: Phrasebook<true>
}

const keys = (phrase: string): string[] => {
  const words = wordsOf(phrase).map(({ folded }) => folded)
  return words.length > 0 ? words : [fold(phrase)]
}

const pairs = <T>(phrases: readonly string[], meaning: T) =>
  phrases.map((phrase) => [keys(phrase), meaning] as const)

const compile = (grammar: Grammar): CompiledGrammar => {
  const plain = ['weak', 'little', 'much', 'and', 'or', 'contrast', 'topic'] as const
  const book = (phrases: readonly string[]) => phrasebook(pairs(phrases, true as const))
  const comparisons = (list: readonly Comparison[]) =>
    phrasebook(list.flatMap((comparison) => pairs(comparison.phrases, comparison)))
  const directed = (kind: 'sort' | 'comparative', list: readonly Direction[]) =>
    list.flatMap((direction) => pairs<Marker>(direction.phrases, { kind, direction }))
  return {
    grammar,
    acts: phrasebook(
      Object.entries(grammar.acts).flatMap(([act, phrases]) => pairs(phrases, act as Act)),
    ),
    // The order settles phrases listed twice: the first meaning counts.
    markers: phrasebook([
      ...directed('sort', grammar.sorts),
      ...directed('comparative', grammar.comparatives),
      ...Object.entries(grammar.scopes).flatMap(([name, phrases]) =>
        pairs<Marker>(phrases, { kind: 'scope', name: name as ScopeName }),
      ),
      ...plain.flatMap((kind) => pairs<Marker>(grammar[kind], { kind })),
      ...pairs<Marker>(grammar.references, { kind: 'reference' }),
      ...pairs<Marker>(grammar.fillers, { kind: 'filler' }),
    ]),
    before: comparisons(grammar.comparisons),
    after: comparisons(grammar.comparisonsAfter),
    between: book(grammar.between),
    to: book(grammar.to),
    half: book(grammar.half),
    recent: book(grammar.recent),
  }
}

/** The grammars that the built-in parser reads. */
export const grammars: readonly CompiledGrammar[] = [compile(english)]
