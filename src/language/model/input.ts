import type { Directive } from '../../preferences/index.ts'
import type { ParserInput } from '../input.ts'

/** What a model reads a command against: RecBot's `(R, c, P)`, the catalogue and the time. */
export interface ModelInput extends ParserInput {
  /** The directives in force, so that "drop that rule" can be told. */
  inForce: readonly Directive[]
}

/** So many rules in force are told, the newest; a rule's number is its place among them, from 1. */
const mostRules = 40

export const rulesOf = ({ inForce }: Pick<ModelInput, 'inForce'>): readonly Directive[] =>
  inForce.slice(-mostRules)
