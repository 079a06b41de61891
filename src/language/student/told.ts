import type { Atom } from '../readers/atom.ts'
import { quoteOf } from '../tokens.ts'
import { type Sight, tokenFeatures } from './features.ts'
import { sharesOf } from './linear.ts'
import { nothing, type Student } from './student.ts'

/** Surer than this the student must be that words ask for nothing: chosen on the development part of the gold. */
const sure = 0.9

/**
 * Of the texts that the rules take for wishes, those that the student holds to be only told: "sorry, the cat walked
 * over my keyboard" wants no cats.
 */
export const toldTexts = (
  student: Student,
  sight: Sight,
  asked: readonly Atom[],
): ReadonlySet<string> => {
  const texts = asked.filter(({ kind }) => kind === 'text')
  if (texts.length === 0) return new Set()
  const features = tokenFeatures(sight)
  const idle = student.tags.labels.indexOf(nothing)
  const shareTold = ({ from, to }: Atom): number => {
    const shares = features.slice(from, to).map((one) => sharesOf(student.tags, one)[idle]!)
    return shares.reduce((sum, share) => sum + share, 0) / shares.length
  }
  const told = texts.filter((text) => shareTold(text) > sure)
  return new Set(told.map(({ from, to }) => quoteOf(sight.tokens, from, to)))
}
