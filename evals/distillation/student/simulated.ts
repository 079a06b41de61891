import type { CatalogueView } from '../../../src/catalog/index.ts'
import type { Act } from '../../../src/language/index.ts'
import type { Random } from '../../evaluators/index.ts'
import { asks, idle, joiners, talk, wishes } from './sayings.ts'

/** Words of a command and what they are: a tag of the student's, or nothing that is asked for. */
export interface Piece {
  words: string
  tag: string
}

/** A command made up, with the right reading of its words known. */
export interface Made {
  pieces: Piece[]
  act: Act
}

const nothing = 'O'

/** A command of one to three things asked and told, over the values of a catalogue. */
export const makeUp = (random: Random, view: CatalogueView): Made => {
  if (random.chance(0.12)) {
    const act = random.pick(Object.keys(idle) as (keyof typeof idle)[])
    const words = random.pick(idle[act])
    return { pieces: [{ words, tag: act === 'undo' || act === 'reset' ? 'other' : nothing }], act }
  }
  const told = random.chance(0.7) ? 1 : 0
  const asked = 1 + random.below(2)
  const parts = Array.from({ length: told + asked }, (_, i) =>
    i < told ? [{ words: random.pick(talk), tag: nothing }] : ask(random, view),
  )
  if (random.chance(0.5)) parts.reverse()
  const pieces = parts.flatMap((part, i) =>
    i === 0 ? part : [{ words: random.pick(joiners), tag: nothing }, ...part],
  )
  return { pieces: random.chance(0.5) ? pieces.map(lower) : pieces, act: 'refine' }
}

const lower = ({ words, tag }: Piece): Piece => ({ words: words.toLowerCase(), tag })

const ask = (random: Random, view: CatalogueView): Piece[] => {
  const isValue = random.chance(0.4)
  const way = random.pick(['want', 'wish', 'avoid', 'less', 'bare'] as const)
  const [before = '', after = ''] = random.pick(asks[way]).split('{}')
  const words = isValue ? random.pick(view.vocabulary).value : random.pick(wishes)
  const polarity = way === 'avoid' || way === 'less' ? 'avoid' : 'want'
  const isMust = way === 'avoid' || (isValue && (way === 'want' || way === 'bare'))
  const tag = `${polarity}-${isMust ? 'must' : 'prefer'}-${isValue ? 'value' : 'text'}`
  return [
    { words: before, tag: nothing },
    { words, tag },
    { words: after, tag: nothing },
  ].filter((piece) => piece.words !== '')
}
