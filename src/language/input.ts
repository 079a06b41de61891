import type { CatalogueView, Item } from '../catalog/index.ts'
import type { Grounding } from './grounding.ts'
import type { Standing } from './operations/continued.ts'
import type { Student } from './student/student.ts'

/** What a parser reads a command against: the page shown, the catalogue and the time. */
export interface ParserInput {
  command: string
  shown: readonly Item[]
  view: CatalogueView
  /** The directives in force: what "make it 90" and "or the 80s" speak of. */
  inForce?: readonly Standing[]
  /** What is known of the words that the catalogue's lists do not tell: see `ground`. */
  grounding?: Grounding
  /** Decides with the rules which words are only told, where it is given. */
  student?: Student | undefined
  now: Date
}
