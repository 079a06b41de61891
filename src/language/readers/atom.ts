import type { CatalogueView, Item } from '../../catalog/index.ts'
import type { AttributeCondition, Directive } from '../../preferences/index.ts'
import type { CompiledGrammar, Marker } from '../grammar/index.ts'
import type { Grounding } from '../grounding.ts'
import type { Tokens } from '../tokens.ts'
import type { Lexicon } from '../vocabulary/lexicon.ts'
import type { ValueSense } from '../vocabulary/sense.ts'

/** A piece of a command with one meaning, over the tokens `from` up to `to` (exclusive). */
export type Atom = { from: number; to: number } & (
  | Marker
  | { kind: 'value'; senses: readonly ValueSense[] }
  | {
      kind: 'condition'
      condition: AttributeCondition
      /** It is a comparison, which is a must wherever it stands; or with all that is shown, which is a wish. */
      compared: boolean
      /** It is an upper limit of something counted, which is mostly a wish of its own: "under two hours". */
      isLimit?: boolean
      softly?: boolean
      /** It takes the place of a bound in force: "lift that to 4". */
      isMoved?: boolean
    }
  | { kind: 'item'; items: readonly Item[] }
  /** An item that is told of: what "like that" points at. */
  | { kind: 'told'; items: readonly Item[] }
  | { kind: 'unclear'; why: string }
  /** Softly: that it is meant is a guess. */
  | { kind: 'attribute'; attributes: readonly string[]; softly?: boolean }
  | { kind: 'order'; attribute: string; direction: 'asc' | 'desc' }
  /** Variety in one attribute: no value of it more than so many times a page. */
  | { kind: 'apart'; attribute: string; most: number }
  | { kind: 'word' }
  | { kind: 'text'; text: string }
  | { kind: 'comma' | 'stop' }
)

/** What atoms are read from. */
export interface Context {
  tokens: Tokens
  view: CatalogueView
  compiled: CompiledGrammar
  /** The items of the page being shown, and the directives in force. */
  shown: readonly Item[]
  inForce: readonly Pick<Directive, 'condition'>[]
  grounding: Grounding
  now: Date
}

/** Where in the reading of a command a reader stands. */
export interface Position extends Context {
  lexicon: Lexicon
  /** The atoms read so far. */
  before: readonly Atom[]
}

/** Reads an atom that begins at a token; undefined when there is none of its kind. */
export type Reader = (position: Position, at: number) => Atom | undefined

/** Atoms that ask for something of an item by themselves. */
export const says: ReadonlySet<Atom['kind']> = new Set<Atom['kind']>([
  'value',
  'condition',
  'item',
  'level',
  'exact',
  'suitable',
  'comparative',
  'sort',
  'order',
  'variety',
  'apart',
  'unsorted',
])

/** The last atom that says something, if any: fillers do not. */
export const lastSaid = (atoms: readonly Atom[]): Atom | undefined =>
  atoms.findLast(({ kind }) => kind !== 'filler')
