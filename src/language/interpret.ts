import type { CatalogueView, Item } from '../catalog/index.ts'
import type { Operation } from '../preferences/index.ts'
import { joinAlternative } from './alternatives.ts'
import type { Atom } from './atom.ts'
import type { Grammar } from './grammar/index.ts'
import { operationsOf } from './operations.ts'
import type { NotUnderstood } from './reading.ts'
import { bare, type Saying, type Scope, sayingsOf } from './scope.ts'
import { isListed, type Segment, segmentsOf, signsOf } from './segments.ts'
import { withTexts } from './text.ts'
import { quoteOf, type Tokens } from './tokens.ts'

/** What is interpreted, and against what. */
export interface Interpretable {
  tokens: Tokens
  atoms: readonly Atom[]
  view: CatalogueView
  grammar: Grammar
  /** The items of the page being shown. */
  shown: readonly Item[]
}

export interface Interpretation {
  operations: Operation[]
  notUnderstood: NotUnderstood[]
  /** The command swaps what was wanted before: "X instead". */
  instead: boolean
}

/** Turns atoms into operations, segment by segment. */
export const interpret = ({
  tokens,
  atoms,
  view,
  grammar,
  shown,
}: Interpretable): Interpretation => {
  const result: Interpretation = { operations: [], notUnderstood: [], instead: false }
  const quote = (from: number, to: number) => quoteOf(tokens, from, to)
  const ground = { view, grammar, shown, quote }
  let last: Carried = { scope: bare }
  let quotedFrom = 0
  for (const segment of segmentsOf(withTexts(tokens, atoms))) {
    const signs = signsOf(segment)
    result.instead ||= signs.replaces
    const { sayings, scope } = sayingsOf(segment, carry(segment, last), signs)
    for (const saying of sayings) {
      const { atom, link } = saying
      const operations = operationsOf(saying, signs, ground)
      if (typeof operations === 'string')
        result.notUnderstood.push({ quote: quote(atom.from, atom.to), why: operations })
      else
        for (const operation of operations) {
          const both = quote(quotedFrom, atom.to)
          if (link && joinAlternative(result.operations, operation, link, both)) continue
          result.operations.push(operation)
          quotedFrom = Math.min(saying.scope.from, atom.from)
        }
    }
    last = { scope, value: sayings.findLast(({ atom }) => atom.kind === 'value') }
  }
  return result
}

interface Carried {
  scope: Scope
  value?: Saying | undefined
}

/** A comma carries wishes on; "no A, B" carries only a list of the same attribute's values. */
const carry = (segment: Segment, { scope, value }: Carried): Scope => {
  if (segment.joint !== 'comma') return bare
  if (scope.name === 'more' || scope.name === 'like' || scope.name === 'only') return scope
  if (scope.name !== 'without' && scope.name !== 'less') return bare
  const attributes = new Set(sensesOf(value?.atom).map(({ attribute }) => attribute))
  const next = segment.atoms.find(({ kind }) => kind === 'value')
  const isSameList = sensesOf(next).some(({ attribute }) => attributes.has(attribute))
  return isListed(segment) && isSameList ? scope : bare
}

const sensesOf = (atom: Atom | undefined) => (atom?.kind === 'value' ? atom.senses : [])
