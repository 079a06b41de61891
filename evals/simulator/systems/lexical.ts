import { stemsOf, stemsOfPhrase } from '../../../src/catalog/index.ts'
import { Bm25 } from '../../evaluators/index.ts'
import type { System } from '../system.ts'
import type { Known } from './known.ts'
import { scored } from './scored.ts'

const split = (stems: string) => stems.split(/\s+/).filter(Boolean)

/** The words of all that was said, against those of each item: "no" is a word like any other. */
export const lexical = (known: Known): System => {
  const index = new Bm25(known.items.map((item) => split(stemsOf(item))))
  return scored('BM25', known, ({ said }) => index.scores(split(stemsOfPhrase(said.join(' ')))))
}
