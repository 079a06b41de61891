import { explanationCriteria } from '../../src/explanations/index.ts'
import type { CaseOf } from './case.ts'
import { type Judgement, judged } from './judgement.ts'
import type { World } from './world.ts'

export const judgeExplanation = (
  { sentence, item, likes }: CaseOf<'explanation'>,
  { byId, checkExplanation }: World,
): Judgement[] => {
  const faults = checkExplanation(sentence, byId.get(item)!, likes)
  return explanationCriteria.map((criterion) =>
    judged(
      criterion,
      faults.filter((one) => one.criterion === criterion).map(({ fault }) => fault),
    ),
  )
}
