import { type CompiledGrammar, grammarOf, type Marker } from '../grammar/index.ts'
import type { Tokens } from '../tokens.ts'
import type { Quoted } from './quote.ts'

/** How firmly words are said. */
export interface Manner {
  /** "maybe", "if possible", "a bit": a wish, whatever the model makes of it. */
  weak: boolean
  /** "less", "rather not": of what is avoided a wish too, whatever the model makes of it. */
  less: boolean
  /** "no", "never": a must, whatever the model makes of it. */
  absolute: boolean
}

/** What of a command stands between two joints, over the tokens `from` up to `to` (exclusive). */
interface Clause {
  from: number
  to: number
  markers: Marker[]
}

/**
 * Tells how firmly each quote of a command is said, by the grammar's own words in and beside it. A model mistakes a
 * wish for a must about one time in four, and these words do not.
 */
export const mannersOf = (command: Tokens): ((quoted: Quoted) => Manner) => {
  const clauses = clausesOf(command, grammarOf(command))
  return function mannerOf({ from, to }) {
    const markers = clauses
      .filter((clause) => clause.from < to && from < clause.to)
      .flatMap((clause) => clause.markers)
    const weak = markers.some(({ kind }) => kind === 'weak' || kind === 'little')
    const scopes = markers.flatMap((marker) => (marker.kind === 'scope' ? marker.name : []))
    const isMuch = markers.some(({ kind }) => kind === 'much')
    const isWithout = scopes.includes('without')
    const isLess = scopes.includes('less')
    return {
      weak,
      less: isLess && !isWithout,
      absolute: isWithout && !weak && !isLess && !isMuch,
    }
  }
}

/** Cuts at punctuation and at "but", "and", "or"; a clause that only says how belongs to the one before it. */
const clausesOf = (command: Tokens, { markers }: CompiledGrammar): Clause[] => {
  const clauses: Clause[] = []
  let clause: Clause = { from: 0, to: 0, markers: [] }
  let saysWhat = false
  const end = (at: number) => {
    const before = clauses.at(-1)
    if (before && !saysWhat) {
      before.to = at
      before.markers.push(...clause.markers)
    } else if (at > clause.from) clauses.push({ ...clause, to: at })
    clause = { from: at, to: at, markers: [] }
    saysWhat = false
  }
  for (let at = 0; at < command.list.length; ) {
    if (isStop(command.list[at]!.gap)) end(at)
    const marker = markers.longest(command.folded, at)
    const meanings = marker?.meanings ?? []
    if (meanings.some(({ kind }) => joints.has(kind))) end(at)
    clause.markers.push(...meanings)
    saysWhat ||= !meanings.some(({ kind }) => silent.has(kind))
    at = marker?.to ?? at + 1
  }
  end(command.list.length)
  return clauses
}

const isStop = (gap: string) => /[.,;:!?()\n—。，、；：！？（）]|\s[-–]\s/.test(gap)
const joints = new Set<Marker['kind']>(['contrast', 'and', 'or'])
const silent = new Set<Marker['kind']>([
  'weak',
  'little',
  'filler',
  'horizon',
  'and',
  'or',
  'contrast',
])
