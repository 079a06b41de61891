import type { Tokens } from '../tokens.ts'
import { lexiconOf } from '../vocabulary/lexicon.ts'
import { readAmount } from './amounts.ts'
import { readAnyBut } from './any-but.ts'
import { readApart } from './apart.ts'
import type { Atom, Context, Position } from './atom.ts'
import { readCompared, readComparedToItem, readOrdered } from './compared.ts'
import { readDate } from './dates.ts'
import { readDenied } from './denied.ts'
import { readDiscount } from './discounts.ts'
import { readHeads } from './heads.ts'
import { readHorizon } from './horizon.ts'
import { readJoinedValue } from './joined-value.ts'
import { readAge } from './levels.ts'
import { readLoosened } from './loosened.ts'
import { readMakerOf } from './makers.ts'
import { readMoved } from './moved.ts'
import { readOrderedBy } from './ordered-by.ts'
import { readPeople } from './people.ts'
import { readRange } from './range.ts'
import { readRated } from './rated.ts'
import { readReference, readTitle } from './reference.ts'
import { readResult } from './result.ts'
import { readSame } from './same.ts'
import { readSoftened } from './softened.ts'
import { readStock } from './stock.ts'
import { readSuited } from './suited.ts'
import { readSwapped } from './swapped.ts'
import { readTold } from './told.ts'
import { readWords } from './words.ts'

/** What is tried at each token, in this order; every word is something to the last. */
const readers = [
  readTitle,
  readTold,
  readApart,
  readDenied,
  readJoinedValue,
  readOrderedBy,
  readSwapped,
  readHorizon,
  readAge,
  readHeads,
  readDate,
  readRated,
  readDiscount,
  readAmount,
  readRange,
  readAnyBut,
  readOrdered,
  readComparedToItem,
  readMoved,
  readCompared,
  readMakerOf,
  readResult,
  readSame,
  readReference,
  readLoosened,
  readSoftened,
  readSuited,
  readPeople,
  readStock,
]

/** Cuts a command into atoms: comparisons first, then whatever of values and function words is longest. */
export const atomsOf = (context: Context): Atom[] => {
  const { tokens, view } = context
  const lexicon = lexiconOf(view)
  const atoms: Atom[] = []
  for (let at = 0; at < tokens.list.length; ) {
    const joint = at > 0 ? jointOf(tokens, at) : undefined
    if (joint) atoms.push({ kind: joint, from: at, to: at })
    const position: Position = { ...context, lexicon, before: atoms }
    const atom = firstOf(position, at) ?? readWords(position, at)
    atoms.push(atom)
    at = atom.to
  }
  return atoms
}

const firstOf = (position: Position, at: number): Atom | undefined => {
  for (const read of readers) {
    const atom = read(position, at)
    if (atom) return atom
  }
  return undefined
}

const jointOf = ({ list }: Tokens, at: number) => {
  const gap = list[at]!.gap
  if (/[.;!?\n。！？；]/.test(gap)) return 'stop'
  if (/[,:()—，、：]|\s[-–]\s/.test(gap)) return 'comma'
  if (/[&+]/.test(gap)) return 'and'
  return gap.includes('/') ? 'or' : undefined
}
