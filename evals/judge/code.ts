import type { Case } from './case.ts'
import { judgeExplanation } from './explanations.ts'
import { judgeInterest } from './interests.ts'
import type { Judgement } from './judgement.ts'
import { judgeTag } from './tags.ts'
import type { Worlds } from './world.ts'

/** What the code alone finds of a case: one judgement a criterion, in the criteria's order. */
export const judgeByCode = (one: Case, worlds: Worlds): Judgement[] => {
  const world = worlds[one.catalogue]
  switch (one.kind) {
    case 'interest':
      return judgeInterest(one, world)
    case 'tag':
      return judgeTag(one, world)
    case 'explanation':
      return judgeExplanation(one, world)
  }
}
